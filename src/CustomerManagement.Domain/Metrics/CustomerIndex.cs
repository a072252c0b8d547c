using System.Runtime.InteropServices;
using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Numbers customers from 0, in the order in which they are met. A number and its text are one customer.</summary>
internal sealed class CustomerIndex
{
    private readonly Dictionary<long, int> _numbers = [];
    private readonly Dictionary<Guid, int> _guids = [];
    // By text and not by id: the platform hashes plain texts faster.
    private readonly Dictionary<string, int> _texts = [];
    private bool _hasTexts;

    public int Count { get; private set; }

    public int Place(CustomerId customer)
    {
        UseTexts();
        return PlaceOfText(customer.Value);
    }

    public int Place(Guid customer)
    {
        UseTexts();
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_guids, customer, out var isKnown);
        if (!isKnown)
        {
            place = PlaceOfText(customer.ToString());
        }

        return place;
    }

    public int Place(long customer)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, customer, out var isKnown);
        if (!isKnown)
        {
            place = _hasTexts ? PlaceOfText(NumberIds.ToId(customer).Value) : Count++;
        }

        return place;
    }

    /// <summary>The ids in their order.</summary>
    /// <param name="places">The place of each.</param>
    public CustomerIds Sorted(out int[] places)
    {
        places = new int[Count];
        if (_hasTexts)
        {
            var ids = new CustomerId[Count];
            foreach (var (text, place) in _texts)
            {
                ids[place] = new CustomerId(text);
            }

            places = TextOrder.Of(ids);
            return new TextIds(Array.ConvertAll(places, place => ids[place]));
        }

        var numbers = new long[Count];
        foreach (var (number, place) in _numbers)
        {
            numbers[place] = number;
        }

        places = RadixSort.Order<long>(numbers);
        return new NumberIds(Array.ConvertAll(places, place => numbers[place]), Count);
    }

    private int PlaceOfText(string customer)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_texts, customer, out var isKnown);
        if (!isKnown)
        {
            place = Count++;
        }

        return place;
    }

    private void UseTexts()
    {
        if (_hasTexts)
        {
            return;
        }

        _hasTexts = true;
        foreach (var (number, place) in _numbers)
        {
            _texts.Add(NumberIds.ToId(number).Value, place);
        }
    }
}
