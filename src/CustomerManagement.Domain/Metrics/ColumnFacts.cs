using System.Buffers;
using System.Numerics;
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

    private bool IsEmpty => _numbered.IsEmpty && _wide.IsEmpty;

    /// <summary>Adds purchases of customers whose ids are numbers.</summary>
    /// <param name="ids">The customers; at least one.</param>
    /// <param name="purchases">What they bought.</param>
    /// <param name="placed">Takes what was here before, when both do not go together.</param>
    /// <returns><c>false</c> when these purchases do not fit, and were not added.</returns>
    public bool TryAdd<TKey>(ReadOnlySpan<TKey> ids, in PurchaseColumns purchases, PlacedFacts placed)
        where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey>
    {
        Prepare(code: null, purchases, placed);
        return TryAddNumbered(ids, purchases, placed);
    }

    /// <summary>Adds purchases of customers whose ids are GUIDs, as <see cref="TryAdd{TKey}(ReadOnlySpan{TKey}, in PurchaseColumns, PlacedFacts)"/> does.</summary>
    public bool TryAdd(ReadOnlySpan<Guid> ids, in PurchaseColumns purchases, PlacedFacts placed)
    {
        Prepare(TextCode.Guids, purchases, placed);
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

    /// <summary>Adds purchases of customers whose ids are texts, as <see cref="TryAdd{TKey}(ReadOnlySpan{TKey}, in PurchaseColumns, PlacedFacts)"/> does.</summary>
    public bool TryAdd(ReadOnlySpan<string> ids, in PurchaseColumns purchases, PlacedFacts placed)
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

    /// <summary>Puts the figures together.</summary>
    /// <returns><c>null</c> when there are none.</returns>
    public MetricsColumns? ToColumns(IProgress<double>? progress)
    {
        if (!_wide.IsEmpty)
        {
            var columns = _wide.Count(progress);
            return ToColumns(columns, new CodedIds<WideKey>(_code!, columns.Keys, columns.Count), _code!.Id);
        }

        if (!_numbered.IsEmpty)
        {
            var columns = _numbered.Count(progress);
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
            new AmountColumn(columns.Amounts, _decimals, columns),
            new AmountColumn(columns.PreviousAmounts, _decimals, columns),
            profits: null,
            lastContacts: null,
            lastVisits: null,
            parallel);
    }

    /// <summary>Makes ready for purchases by a code and with decimals: what was here and does not go together with them is handed over.</summary>
    private void Prepare(TextCode? code, in PurchaseColumns purchases, PlacedFacts placed)
    {
        if (_code != code || _decimals != purchases.Decimals)
        {
            _ = Restart(code, purchases, placed);
        }
    }

    /// <summary>Hands over what was here and begins anew.</summary>
    /// <returns>Whether anything was here.</returns>
    private bool Restart(TextCode? code, in PurchaseColumns purchases, PlacedFacts placed)
    {
        var wasEmpty = IsEmpty;
        MoveTo(placed);
        (_code, _decimals) = (code, purchases.Decimals);
        return !wasEmpty;
    }

    /// <summary>Adds purchases by a code; <c>null</c> when the code does not have one of the texts.</summary>
    private bool? TryAddBy(TextCode code, ReadOnlySpan<string> ids, in PurchaseColumns purchases, PlacedFacts placed) =>
        code.IsNarrow ? TryAddBy<long>(code, ids, purchases, placed) : TryAddBy<WideKey>(code, ids, purchases, placed);

    private bool? TryAddBy<TKey>(TextCode code, ReadOnlySpan<string> ids, in PurchaseColumns purchases, PlacedFacts placed)
        where TKey : unmanaged
    {
        var keys = ArrayPool<TKey>.Shared.Rent(ids.Length);
        try
        {
            if (!TextKeys.TryEncode(ids, code, keys, parallel))
            {
                return null;
            }

            Prepare(code, purchases, placed);
            return keys is long[] narrow
                ? TryAddNumbered<long>(narrow.AsSpan(0, ids.Length), purchases, placed)
                : TryAddWide(((WideKey[])(object)keys).AsSpan(0, ids.Length), purchases, placed);
        }
        finally
        {
            ArrayPool<TKey>.Shared.Return(keys);
        }
    }

    private bool TryAddNumbered<TKey>(ReadOnlySpan<TKey> keys, in PurchaseColumns purchases, PlacedFacts placed)
        where TKey : unmanaged, IBinaryInteger<TKey>, IMinMaxValue<TKey> =>
        _numbered.TryAdd(keys, purchases.Dates, purchases.Units)
        || (Restart(_code, purchases, placed) && _numbered.TryAdd(keys, purchases.Dates, purchases.Units));

    private bool TryAddWide(ReadOnlySpan<WideKey> keys, in PurchaseColumns purchases, PlacedFacts placed) =>
        _wide.TryAdd(keys, purchases.Dates, purchases.Units)
        || (Restart(_code, purchases, placed) && _wide.TryAdd(keys, purchases.Dates, purchases.Units));

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
