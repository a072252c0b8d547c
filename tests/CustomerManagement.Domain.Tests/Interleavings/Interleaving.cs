using System.Runtime.CompilerServices;

namespace CustomerManagement.Domain.Tests.Interleavings;

/// <summary>
/// Runs several callers on one thread, one of them at a time, and decides by a seed who goes on whenever one reaches a turn. The same seed is the same order, so that what was found once is found again.
/// </summary>
internal sealed class Interleaving
{
    private readonly List<Action> _waiting = [];
    private ulong _state;

    /// <summary>How often somebody could have been overtaken in the last run.</summary>
    public int Choices { get; private set; }

    /// <summary>To be awaited wherever a store could let another go first.</summary>
    public Turn Next() => new(this);

    /// <summary>Runs all callers to their ends.</summary>
    public void Run(ulong seed, params IReadOnlyList<Func<Task>> callers)
    {
        // A context would put continuations elsewhere, out of order.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            (_state, Choices) = (seed, 0);
            var running = callers.Select(caller => caller()).ToList();
            while (_waiting.Count > 0)
            {
                Choices += _waiting.Count > 1 ? 1 : 0;
                var chosen = (int)(Draw() % (ulong)_waiting.Count);
                var goOn = _waiting[chosen];
                _waiting.RemoveAt(chosen);
                goOn();
            }

            Assert.All(running, caller => Assert.True(caller.IsCompleted, "Somebody waits for what never comes."));
            running.ForEach(caller => caller.GetAwaiter().GetResult());
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    /// <summary>Tries a use case in many orders.</summary>
    /// <param name="few">How many, unless the environment variable <c>INTERLEAVINGS</c> says otherwise: 1,000,000 are a thorough run.</param>
    /// <param name="tried">One run with a seed; throws when something does not hold.</param>
    public static void Many(int few, Action<ulong> tried)
    {
        var count = Environment.GetEnvironmentVariable("INTERLEAVINGS") is { Length: > 0 } said ? ulong.Parse(said, System.Globalization.CultureInfo.InvariantCulture) : (ulong)few;
        for (var seed = 0UL; seed < count; seed++)
        {
            try
            {
                tried(seed);
            }
            catch (Exception found)
            {
                throw new InvalidOperationException($"Found in the order of seed {seed}: {found.Message}", found);
            }
        }
    }

    // SplitMix64: seeds that are next to each other give orders that are not.
    private ulong Draw()
    {
        var mixed = _state += 0x9E37_79B9_7F4A_7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58_476D_1CE4_E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>Goes on when it is chosen.</summary>
    internal readonly struct Turn(Interleaving order) : INotifyCompletion
    {
        public bool IsCompleted => false;

        public Turn GetAwaiter() => this;

        public void GetResult()
        {
        }

        public void OnCompleted(Action continuation) => order._waiting.Add(continuation);
    }
}
