using System.Runtime.CompilerServices;
using CustomerManagement.Domain.Columns;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>The lifecycle of a population in columns: a table instead of conditions, since which stage comes next cannot be foretold and a jump that is foretold wrongly costs more than all the rest.</summary>
internal static class LifecycleColumns
{
    private const int NeverBought = 9;

    /// <summary>Three for each degree of silence: bought on one date, on more, after a gap; then those who never bought, with and without facts.</summary>
    private static ReadOnlySpan<LifecycleStage> Stages =>
    [
        LifecycleStage.OneTime, LifecycleStage.Loyal, LifecycleStage.WonBack,
        LifecycleStage.Lapsed, LifecycleStage.Lapsed, LifecycleStage.Lapsed,
        LifecycleStage.Lost, LifecycleStage.Lost, LifecycleStage.Lost,
        LifecycleStage.Potential, LifecycleStage.Target,
    ];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Classify(TallyColumns counted, int first, LifecycleBoundaries boundaries, Span<LifecycleStage> segments)
    {
        var (lapsed, lost) = (boundaries.LapsedAfterDays, boundaries.LostAfterDays);
        var last = counted.LastPurchases.AsSpan(first, segments.Length);
        var before = counted.PurchasesBeforeLast.AsSpan(first, segments.Length);
        var facts = counted.FactsEver.AsSpan(first, segments.Length);
        for (var i = 0; i < segments.Length; i++)
        {
            var silence = One(last[i] > lapsed) + One(last[i] > lost);
            var dates = One(before[i] >= 0) + One(before[i] - last[i] > lost);
            var bought = (3 * silence) + dates;
            var never = NeverBought + One(facts[i] == 0);
            segments[i] = Stages[bought ^ ((bought ^ never) & -One(last[i] < 0))];
        }
    }

    private static int One(bool holds) => Unsafe.BitCast<bool, byte>(holds);
}
