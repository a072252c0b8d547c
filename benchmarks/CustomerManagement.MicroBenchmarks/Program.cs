using BenchmarkDotNet.Running;
using CustomerManagement.MicroBenchmarks;

_ = args.Length == 0
    ? BenchmarkRunner.Run([typeof(CutBenchmarks), typeof(ScoreBenchmarks)])
    : BenchmarkSwitcher.FromTypes([typeof(CutBenchmarks), typeof(ScoreBenchmarks)]).Run(args);
