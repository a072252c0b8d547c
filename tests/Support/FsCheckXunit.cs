// Stands in for the package FsCheck.Xunit 3: the same attributes, with the same settings, over xunit 2 and FsCheck 3.
// To switch: delete this file and add the package FsCheck.Xunit; the tests stay as they are.
// That is also why this one file holds several types, in a namespace that does not follow its folder.

using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

using Xunit.Abstractions;
using Xunit.Sdk;

#pragma warning disable IDE0130
namespace FsCheck.Xunit;
#pragma warning restore IDE0130

/// <summary>Runs the method as an FsCheck property: once for each generated set of arguments.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("FsCheck.Xunit.PropertyDiscoverer", StandInFor)]
public class PropertyAttribute : FactAttribute
{
    private const string StandInFor = "FsCheck.Xunit";

    // xunit wants the discoverer's assembly as a constant, and silently drops the tests when it cannot load it. So the
    // constant is the package's name, resolved to whichever test assembly this file is compiled into.
    static PropertyAttribute() => AppDomain.CurrentDomain.AssemblyResolve += (_, wanted) =>
        string.Equals(new AssemblyName(wanted.Name).Name, StandInFor, StringComparison.Ordinal) ? typeof(PropertyAttribute).Assembly : null;

    /// <summary>Types whose static members give generators; the ones in front override those behind.</summary>
    public Type[] Arbitrary { get; set => Set(field = value, (config, types) => config.WithArbitrary(types)); } = [];

    /// <summary>How many cases to run; 100 unless set.</summary>
    public int MaxTest { get; set => Set(field = value, (config, count) => config.WithMaxTest(count)); } = -1;

    /// <summary>How many rejected cases to put up with; 1000 unless set.</summary>
    public int MaxRejected { get; set => Set(field = value, (config, count) => config.WithMaxRejected(count)); } = -1;

    /// <summary>The size of the first case.</summary>
    public int StartSize { get; set => Set(field = value, (config, size) => config.WithStartSize(size)); } = -1;

    /// <summary>The size of the last case.</summary>
    public int EndSize { get; set => Set(field = value, (config, size) => config.WithEndSize(size)); } = -1;

    /// <summary>Where to start: "seed,gamma" repeats a whole run, "seed,gamma,size" one case and its shrinking.</summary>
    public string Replay { get; set => Set(field = value, WithReplay); } = "";

    /// <summary>Whether to write the arguments of every case to the test's output.</summary>
    public bool Verbose { get; set => Set(field = value, WithVerbose); }

    /// <summary>Whether to write nothing to the test's output when the property holds.</summary>
    public bool QuietOnSuccess { get; set => Set(field = value, (config, quiet) => config.WithQuietOnSuccess(quiet)); }

    // Only what an attribute names is applied, so that it leaves the rest as a farther attribute has it.
    internal Func<Config, Config> Apply { get; private set; } = config => config;

    private static Config WithReplay(Config config, string replay) =>
        replay.Trim('(', ')').Split(',').Select(number => ulong.Parse(number, CultureInfo.InvariantCulture)).ToArray() switch
        {
            [var seed, var gamma] => config.WithReplay(seed, gamma),
            [var seed, var gamma, var size] => config.WithReplay(seed, gamma, checked((int)size)),
            _ => throw new FormatException("Replay must be \"seed,gamma\" or \"seed,gamma,size\"."),
        };

    private static Config WithVerbose(Config config, bool verbose) => config
        .WithEvery((verbose ? Config.Verbose : Config.Quick).Every)
        .WithEveryShrink((verbose ? Config.Verbose : Config.Quick).EveryShrink);

    private void Set<T>(T value, Func<Config, T, Config> setting)
    {
        var before = Apply;
        Apply = config => setting(before(config), value);
    }
}

/// <summary>Settings for all properties of a class or an assembly; the nearer attribute wins.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly)]
public sealed class PropertiesAttribute : PropertyAttribute;

/// <summary>Says that a property does not hold, or could not be tested, and how to repeat that.</summary>
public sealed class PropertyFailedException(string message, Exception? innerException = null)
    : Exception(Environment.NewLine + message, innerException);

/// <summary>Gives xunit one test case for each property.</summary>
public sealed class PropertyDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    /// <inheritdoc/>
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        [
            new PropertyTestCase(
                diagnostics, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod),
        ];
}

/// <summary>A property as a test case; everything around the call of the method is left to xunit.</summary>
public sealed class PropertyTestCase : XunitTestCase
{
    /// <summary>For xunit, which deserializes test cases.</summary>
    [Obsolete("Only for deserialization.")]
    public PropertyTestCase() { }

    /// <summary>The test case of a method.</summary>
    public PropertyTestCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(diagnostics, display, options, method) { }

    /// <inheritdoc/>
    public override Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink, IMessageBus messageBus, object[] constructorArguments,
        ExceptionAggregator aggregator, CancellationTokenSource cancellationTokenSource) =>
        new CaseRunner(this, constructorArguments, messageBus, aggregator, cancellationTokenSource).RunAsync();

    private sealed class CaseRunner(
        PropertyTestCase property, object[] arguments, IMessageBus bus, ExceptionAggregator errors, CancellationTokenSource stop)
        : XunitTestCaseRunner(property, property.DisplayName, property.SkipReason, arguments, [], bus, errors, stop)
    {
        protected override XunitTestRunner CreateTestRunner(
            ITest test, IMessageBus messageBus, Type testClass, object[] constructorArguments, MethodInfo testMethod,
            object[] testMethodArguments, string skipReason, IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
            ExceptionAggregator aggregator, CancellationTokenSource cancellationTokenSource) =>
            new TestRunner(test, messageBus, testClass, constructorArguments, testMethod, testMethodArguments, skipReason,
                beforeAfterAttributes, aggregator, cancellationTokenSource);
    }

    private sealed class TestRunner(
        ITest test, IMessageBus bus, Type type, object[] constructorArguments, MethodInfo method, object[] arguments,
        string skipReason, IReadOnlyList<BeforeAfterTestAttribute> beforeAfter, ExceptionAggregator errors, CancellationTokenSource stop)
        : XunitTestRunner(test, bus, type, constructorArguments, method, arguments, skipReason, beforeAfter, errors, stop)
    {
        private readonly TestOutputHelper spare = new();

        // xunit collects output only for classes that ask for an output helper; FsCheck has something to say for all.
        protected override async Task<Tuple<decimal, string>> InvokeTestAsync(ExceptionAggregator aggregator)
        {
            spare.Initialize(MessageBus, Test);
            var (time, text) = await base.InvokeTestAsync(aggregator);
            text += spare.Output;
            spare.Uninitialize();
            return Tuple.Create(time, text);
        }

        protected override Task<decimal> InvokeTestMethodAsync(ExceptionAggregator aggregator)
        {
            var output = ConstructorArguments.OfType<TestOutputHelper>().FirstOrDefault() ?? spare;
            return new Invoker(output, Test, MessageBus, TestClass, ConstructorArguments, TestMethod, BeforeAfterAttributes,
                aggregator, CancellationTokenSource).RunAsync();
        }
    }

    // xunit checks the number of arguments before the call, so it gets placeholders; FsCheck supplies the values.
    private sealed class Invoker(
        TestOutputHelper output, ITest test, IMessageBus bus, Type type, object[] constructorArguments, MethodInfo method,
        IReadOnlyList<BeforeAfterTestAttribute> beforeAfter, ExceptionAggregator errors, CancellationTokenSource stop)
        : XunitTestInvoker(
            test, bus, type, constructorArguments, method, new object[method.GetParameters().Length], beforeAfter, errors, stop),
            IRunner
    {
        private TestResult? result;

        public void OnStartFixture(Type fixture) { }

        public void OnArguments(
            int number, FSharpList<object> arguments, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> describe) =>
            Write(describe.Invoke(number).Invoke(arguments));

        public void OnShrink(FSharpList<object> arguments, FSharpFunc<FSharpList<object>, string> describe) =>
            Write(describe.Invoke(arguments));

        public void OnFinished(string name, TestResult testResult) => result = testResult;

        // A thread of its own, because FsCheck waits for asynchronous cases: on a thread of xunit or of the pool it would
        // hold up the very continuations it waits for.
        protected override object CallTestMethod(object testClassInstance) =>
            Task.Factory.StartNew(() => CheckMethod(testClassInstance), default, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        private void CheckMethod(object? target)
        {
            if (TestMethod.ReturnType == typeof(void) && TestMethod.IsDefined(typeof(AsyncStateMachineAttribute)))
            {
                throw new PropertyFailedException("An async property must return a Task; nobody can wait for async void.");
            }

            var config = Configure();
            var start = config.Replay.Value;
            var startLine = ReplayLine(start.Rnd, start.Size?.Value);
            try
            {
                Check.Method(config, TestMethod, target is null ? null : FSharpOption<object>.Some(target));
            }
            catch (TargetInvocationException e)
            {
                throw new PropertyFailedException("The property could not be tested." + Environment.NewLine + startLine, Cause(e));
            }

            switch (result)
            {
                case TestResult.Passed { Item1.NumberOfTests: > 0 }:
                    Write(Runner.onFinishedToString("", result));
                    break;
                case TestResult.Failed { Item1: var data, Item5: var first, Item6: var last, Item7: var size } failed:
                    var report = Runner.onFailureToString("", data, failed.Item2, failed.Item3, first, last, size);
                    throw new PropertyFailedException(report + ReplayLine(last, size), Cause((failed.Item4 as Outcome.Failed)?.Item));
                case null:
                    throw new PropertyFailedException("FsCheck ended without a result.");
                default:
                    throw new PropertyFailedException(Runner.onFinishedToString("", result) + startLine);
            }
        }

        private Config Configure()
        {
            List<PropertyAttribute?> nearestFirst = [TestMethod.GetCustomAttribute<PropertyAttribute>()];
            for (var around = TestClass; around is not null; around = around.DeclaringType)
            {
                nearestFirst.Add(around.GetCustomAttribute<PropertiesAttribute>());
            }

            nearestFirst.Add(TestClass.Assembly.GetCustomAttribute<PropertiesAttribute>());

            // A seed of our own where none is set: FsCheck does not tell its seed when a generator throws.
            var seed = new Rnd((ulong)System.Random.Shared.NextInt64());
            var config = nearestFirst.OfType<PropertyAttribute>().Reverse().Aggregate(
                Config.Default.WithReplay(seed.Seed, seed.Gamma).WithRunner(this), (settings, attribute) => attribute.Apply(settings));

            // FsCheck stops when a count equals its limit, so below one it would never stop.
            return config is { MaxTest: > 0, MaxRejected: > 0 }
                ? config
                : throw new PropertyFailedException("MaxTest and MaxRejected must be at least 1, or the property has no case to run.");
        }

        // What the test threw, without what reflection and tasks wrapped around it.
        private static Exception? Cause(Exception? e) =>
            e is TargetInvocationException or AggregateException { InnerExceptions.Count: 1 } ? Cause(e.InnerException) : e;

        private static string ReplayLine(Rnd seed, int? size) =>
            string.Create(CultureInfo.InvariantCulture, $"Replay = \"{seed.Seed},{seed.Gamma}{(size is null ? "" : $",{size}")}\"");

        private void Write(string text)
        {
            if (text.Length > 0)
            {
                output.WriteLine(text.TrimEnd());
            }
        }
    }
}
