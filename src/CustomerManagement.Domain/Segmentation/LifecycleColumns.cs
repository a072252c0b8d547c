using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CustomerManagement.Domain.Columns;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>The lifecycle of a population in columns: a table instead of conditions, since which stage comes next cannot be foretold and a jump that is foretold wrongly costs more than all the rest.</summary>
internal static class LifecycleColumns
{
    private const int NeverBought = 9;
    private const int CustomersAtOnce = 16;

    /// <summary>Three for each degree of silence: bought on one date, on more, after a gap; then those who never bought, with and without facts.</summary>
    private static readonly Vector128<byte> _stages = Vector128.Create(
        (byte)LifecycleStage.OneTime, (byte)LifecycleStage.Loyal, (byte)LifecycleStage.WonBack,
        (byte)LifecycleStage.Lapsed, (byte)LifecycleStage.Lapsed, (byte)LifecycleStage.Lapsed,
        (byte)LifecycleStage.Lost, (byte)LifecycleStage.Lost, (byte)LifecycleStage.Lost,
        (byte)LifecycleStage.Potential, (byte)LifecycleStage.Target,
        0, 0, 0, 0, 0);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Classify(TallyColumns counted, int first, LifecycleBoundaries boundaries, Span<LifecycleStage> segments)
    {
        var (lapsed, lost) = (boundaries.LapsedAfterDays, boundaries.LostAfterDays);
        var last = counted.LastPurchases.AsSpan(first, segments.Length);
        var before = counted.PurchasesBeforeLast.AsSpan(first, segments.Length);
        var facts = counted.FactsEver.AsSpan(first, segments.Length);
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var bytes = MemoryMarshal.AsBytes(segments);
            for (; i <= segments.Length - CustomersAtOnce; i += CustomersAtOnce)
            {
                var places = Vector256.Narrow(
                    Places(last, before, facts, i, lapsed, lost), Places(last, before, facts, i + Vector256<int>.Count, lapsed, lost));
                Vector128.Shuffle(_stages, Vector128.Narrow(places.GetLower(), places.GetUpper()).AsByte()).CopyTo(bytes[i..]);
            }
        }

        for (; i < segments.Length; i++)
        {
            var silence = One(last[i] > lapsed) + One(last[i] > lost);
            var dates = One(before[i] >= 0) + One(before[i] - last[i] > lost);
            var bought = (3 * silence) + dates;
            var never = NeverBought + One(facts[i] == 0);
            segments[i] = (LifecycleStage)_stages[bought ^ ((bought ^ never) & -One(last[i] < 0))];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Places(ReadOnlySpan<int> lasts, ReadOnlySpan<int> befores, ReadOnlySpan<int> factsEver, int from, int lapsed, int lost)
    {
        // What holds is −1.
        var (last, before, facts) = (Vector256.Create(lasts[from..]), Vector256.Create(befores[from..]), Vector256.Create(factsEver[from..]));
        var silence = Vector256.GreaterThan(last, Vector256.Create(lapsed)) + Vector256.GreaterThan(last, Vector256.Create(lost));
        var dates = Vector256.GreaterThan(before, Vector256.Create(-1)) + Vector256.GreaterThan(before - last, Vector256.Create(lost));
        var bought = -(silence + silence + silence + dates);
        var never = Vector256.Create(NeverBought) - Vector256.Equals(facts, Vector256<int>.Zero);
        return Vector256.ConditionalSelect(Vector256.LessThan(last, Vector256<int>.Zero), never, bought);
    }

    private static int One(bool holds) => Unsafe.BitCast<bool, byte>(holds);
}
