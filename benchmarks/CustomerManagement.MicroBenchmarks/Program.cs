using BenchmarkDotNet.Running;
using CustomerManagement.MicroBenchmarks;

Type[] all = [typeof(CutBenchmarks), typeof(ScoreBenchmarks), typeof(SmallPopulationBenchmarks)];
_ = args.Length == 0 ? BenchmarkRunner.Run(all) : BenchmarkSwitcher.FromTypes(all).Run(args);
