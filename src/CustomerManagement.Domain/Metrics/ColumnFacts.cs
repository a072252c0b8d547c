using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Metrics;

/// <summary>
/// Purchases straight from a host's columns, by keys that stand for the ids: numbers are their own keys, GUIDs and texts have those of a code. No object is
/// made of a customer.
/// </summary>
internal sealed class ColumnFacts(DayWindow window, ParallelOptions parallel) : IDisposable
{
    private NumberedFacts _numbered = new(window, parallel);
    private KeyedFacts<WideKey> _wide = new(window, parallel);
    private TextCode? _code;
    private int _decimals;

    public bool IsEmpty => _numbered.IsEmpty && _wide.IsEmpty;

    /// <summary>Adds purchases.</summary>
    /// <typeparam name="TId"><c>int</c>, <c>long</c>, <c>Guid</c>, <c>string</c>, or <see cref="CustomerId"/>, which is nothing but a text.</typeparam>
    /// <param name="ids">The customers; at least one.</param>
    /// <param name="purchases">What they bought.</param>
    /// <param name="decimals">How many digits of the units are decimals.</param>
    /// <param name="placed">Takes what was here before, when both do not go together.</param>
    /// <returns><c>false</c> when these purchases do not fit, and were not added.</returns>
    public bool TryAdd<TId>(ReadOnlySpan<TId> ids, in FactColumns purchases, int decimals, PlacedFacts placed)
    {
        if (Aligned(purchases.Units, decimals, placed) is not { } units)
        {
            return TryAddAligned(ids, purchases, placed);
        }

        try
        {
            return TryAddAligned(ids, purchases.In(units.AsSpan(0, ids.Length)), placed);
        }
        finally
        {
            ArrayPool<long>.Shared.Return(units);
        }
    }

    /// <summary>Puts the figures together.</summary>
    /// <returns><c>null</c> when there are none.</returns>
    public MetricsColumns? ToColumns(IProgress<double>? progress)
    {
        if (!_wide.IsEmpty)
        {
            var columns = _wide.Count(_decimals, progress);
            return ToColumns(columns, new CodedIds<WideKey>(_code!, columns.Keys, columns.Count), _code!.Id);
        }

        if (!_numbered.IsEmpty)
        {
            var columns = _numbered.Count(_decimals, progress);
            return _code is null
                ? ToColumns(columns, new NumberIds(columns.Keys, columns.Count), NumberIds.ToId)
                : ToColumns(columns, new CodedIds<long>(_code, columns.Keys, columns.Count), _code.Id);
        }

        return null;
    }

    /// <summary>Hands everything over to facts by place.</summary>
    public void MoveTo(PlacedFacts facts)
    {
        if (!_wide.IsEmpty)
        {
            var store = _wide.Store();
            facts.Take(store.CountsByNumber, number => facts.Index.Place(_code!.Id(store.KeyOf(number))), _decimals);
        }

        if (!_numbered.IsEmpty)
        {
            var store = _numbered.Store(out var key);
            facts.Take(store, number => _code is null ? facts.Index.Place(key(number)) : facts.Index.Place(_code.Id(key(number))), _decimals);
        }

        Dispose();
    }

    public void Dispose()
    {
        _numbered.Dispose();
        _wide.Dispose();
    }

    private MetricsColumns ToColumns<TKey>(KeyedColumns<TKey> columns, CustomerIds ids, Func<TKey, CustomerId> id)
        where TKey : unmanaged
    {
        FactCounts.MustFit(columns, id);
        return new MetricsColumns(
            ids,
            columns,
            new AmountColumn(columns.Amounts, _decimals, columns, columns.Decimals?.OfAmounts),
            new AmountColumn(columns.PreviousAmounts, _decimals, columns, columns.Decimals?.OfPreviousAmounts),
            profits: null,
            lastContacts: null,
            lastVisits: null,
            parallel);
    }

    private static ReadOnlySpan<TTo> As<TFrom, TTo>(ReadOnlySpan<TFrom> span) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<TFrom, TTo>(ref MemoryMarshal.GetReference(span)), span.Length);

    /// <summary>Brings what is here and what comes to units of the same decimals.</summary>
    /// <returns>The units of what comes, in a rented array; <c>null</c> when they are right as they are.</returns>
    private long[]? Aligned(ReadOnlySpan<long> units, int decimals, PlacedFacts placed)
    {
        if (IsEmpty || decimals == _decimals)
        {
            _decimals = decimals;
            return null;
        }

        if (decimals < _decimals)
        {
            var widened = ArrayPool<long>.Shared.Rent(units.Length);
            if (DecimalUnits.TryWiden(units, _decimals - decimals, widened))
            {
                return widened;
            }

            ArrayPool<long>.Shared.Return(widened);
        }
        else if (DecimalUnits.TryFactor(decimals - _decimals, out var factor) && Counts().TryMultiply(factor))
        {
            _decimals = decimals;
            return null;
        }

        MoveTo(placed);
        _decimals = decimals;
        return null;
    }

    private bool TryAddAligned<TId>(ReadOnlySpan<TId> ids, in FactColumns purchases, PlacedFacts placed)
    {
        if (typeof(TId) == typeof(int))
        {
            Prepare(code: null, placed);
            return TryAddNumbered(As<TId, int>(ids), purchases, placed);
        }

        if (typeof(TId) == typeof(long))
        {
            Prepare(code: null, placed);
            return TryAddNumbered(As<TId, long>(ids), purchases, placed);
        }

        return typeof(TId) == typeof(Guid) ? TryAddGuids(As<TId, Guid>(ids), purchases, placed) : TryAddTexts(As<TId, string>(ids), purchases, placed);
    }

    private bool TryAddGuids(ReadOnlySpan<Guid> ids, in FactColumns purchases, PlacedFacts placed)
    {
        Prepare(TextCode.Guids, placed);
        var keys = ArrayPool<WideKey>.Shared.Rent(ids.Length);
        try
        {
            TextKeys.Encode(ids, keys, parallel);
            return TryAddWide(keys.AsSpan(0, ids.Length), purchases, placed);
        }
        finally
        {
            ArrayPool<WideKey>.Shared.Return(keys);
        }
    }

    private bool TryAddTexts(ReadOnlySpan<string> ids, in FactColumns purchases, PlacedFacts placed)
    {
        // The code that is there, or what a few of the ids say, is the right one as a rule.
        var likely = IsEmpty || _code is null ? TextKeys.Likely(ids) : _code;
        if (likely is not null && TryAddBy(likely, ids, purchases, placed) is { } isAdded)
        {
            return isAdded;
        }

        if (TextKeys.Survey(ids, parallel) is not { } alphabet)
        {
            return false;
        }

        if (!IsEmpty && _code?.With(alphabet) is { } common)
        {
            Recode(common);
            return TryAddBy(common, ids, purchases, placed) ?? false;
        }

        return TextCode.Of(alphabet) is { } code && (TryAddBy(code, ids, purchases, placed) ?? false);
    }

    /// <summary>Makes ready for keys of a code: what was here by other keys is handed over.</summary>
    private void Prepare(TextCode? code, PlacedFacts placed)
    {
        if (_code != code)
        {
            MoveTo(placed);
            _code = code;
        }
    }

    /// <summary>Hands over what was here, where there is no room for more beside it.</summary>
    /// <returns>Whether anything was here.</returns>
    private bool Restart(PlacedFacts placed)
    {
        var wasEmpty = IsEmpty;
        MoveTo(placed);
        return !wasEmpty;
    }

    /// <summary>What is counted, in place of facts that wait. There is any fact.</summary>
    private TallyStore Counts() => _wide.IsEmpty ? _numbered.Store(out _) : _wide.Store().CountsByNumber;

    /// <summary>Adds purchases by a code; <c>null</c> when the code does not have one of the texts.</summary>
    private bool? TryAddBy(TextCode code, ReadOnlySpan<string> ids, in FactColumns purchases, PlacedFacts placed) =>
        code.IsNarrow ? TryAddBy<long>(code, ids, purchases, placed) : TryAddBy<WideKey>(code, ids, purchases, placed);

    private bool? TryAddBy<TKey>(TextCode code, ReadOnlySpan<string> ids, in FactColumns purchases, PlacedFacts placed)
        where TKey : unmanaged
    {
        var keys = ArrayPool<TKey>.Shared.Rent(ids.Length);
        try
        {
            if (!TextKeys.TryEncode(ids, code, keys, parallel))
            {
                return null;
            }

            Prepare(code, placed);
            return keys is long[] narrow
                ? TryAddNumbered<long>(narrow.AsSpan(0, ids.Length), purchases, placed)
                : TryAddWide(((WideKey[])(object)keys).AsSpan(0, ids.Length), purchases, placed);
        }
        finally
        {
            ArrayPool<TKey>.Shared.Return(keys);
        }
    }

    private bool TryAddNumbered<TKey>(ReadOnlySpan<TKey> keys, in FactColumns purchases, PlacedFacts placed)
        where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey> =>
        _numbered.TryAdd(keys, purchases)
        || (Restart(placed) && _numbered.TryAdd(keys, purchases));

    private bool TryAddWide(ReadOnlySpan<WideKey> keys, in FactColumns purchases, PlacedFacts placed) =>
        _wide.TryAdd(keys, purchases)
        || (Restart(placed) && _wide.TryAdd(keys, purchases));

    /// <summary>Brings what is here under the keys of another code, which has all texts of this one.</summary>
    private void Recode(TextCode code)
    {
        var old = _code ?? throw new InvalidOperationException("Numbers have no code.");
        var wide = new KeyedFacts<WideKey>(window, parallel);
        var numbered = new NumberedFacts(window, parallel);
        if (!old.IsNarrow)
        {
            var store = _wide.Store();
            wide.Take(store.CountsByNumber, number => Recoded<WideKey>(old.Id(store.KeyOf(number))));
        }
        else
        {
            var store = _numbered.Store(out var key);
            if (code.IsNarrow)
            {
                numbered.Take(store, number => Recoded<long>(old.Id(key(number))));
            }
            else
            {
                wide.Take(store, number => Recoded<WideKey>(old.Id(key(number))));
            }
        }

        Dispose();
        (_code, _numbered, _wide) = (code, numbered, wide);

        TKey Recoded<TKey>(CustomerId id)
            where TKey : unmanaged =>
            code.TryEncode(id.Value, out TKey key) ? key : throw new InvalidOperationException("The code has all texts of the other.");
    }
}
