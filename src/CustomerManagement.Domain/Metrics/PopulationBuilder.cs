using System.Runtime.InteropServices;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Metrics;

/// <summary>Takes the facts of a whole population, in any order, and gives its figures. Not safe for use by several threads.</summary>
public sealed class PopulationBuilder
{
    private readonly AnalysisPeriod _period;
    private readonly Currency _currency;
    private readonly IExchangeRates _rates;
    private readonly Dictionary<CustomerId, int> _places = [];
    private readonly List<Tally> _tallies = [];

    // One entry a purchase: the customer's place and the day. Distinct dates are counted when all purchases are known.
    private readonly List<(int Place, int Day)> _purchaseDays = [];

    /// <summary>Creates a builder without customers.</summary>
    /// <param name="period">The period and its as-of date; facts after it are passed over.</param>
    /// <param name="currency">The currency wanted; amounts in others are converted at the rate of their date.</param>
    /// <param name="rates">Where rates come from.</param>
    public PopulationBuilder(AnalysisPeriod period, Currency currency, IExchangeRates rates)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(rates);
        _period = period;
        _currency = currency;
        _rates = rates;
    }

    /// <summary>Adds a customer that is known, whether or not anything happened. Adding it again changes nothing.</summary>
    /// <param name="customer">The id.</param>
    /// <exception cref="ArgumentException"><paramref name="customer"/> is the default value.</exception>
    public void Add(CustomerId customer)
    {
        if (customer == default)
        {
            throw new ArgumentException("A customer has an id.", nameof(customer));
        }

        _ = Place(customer);
    }

    /// <summary>Adds a fact. Its customer becomes known; a fact after the as-of date does not exist.</summary>
    /// <param name="fact">The fact.</param>
    /// <exception cref="BusinessRuleException"><see cref="MoneyRules.RateMissing"/> or <see cref="MetricsRules.AmountOverflow"/>, as in <see cref="CustomerMetrics.Of"/>.</exception>
    public void Add(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (fact.Date > _period.AsOf)
        {
            return;
        }

        switch (fact)
        {
            case Purchase purchase:
                AddPurchase(purchase);
                break;
            case ServingCost cost:
                AddCost(cost);
                break;
            case ContactMade contact:
                AddContact(contact);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fact));
        }
    }

    /// <summary>Puts the figures together. The builder may be used on, and asked again.</summary>
    /// <returns>The figures of all customers added so far, in the order of their ids.</returns>
    /// <exception cref="BusinessRuleException"><see cref="MetricsRules.AmountOverflow"/>: the amounts of a customer do not fit a decimal without rounding.</exception>
    public PopulationMetrics Build()
    {
        var customers = _places.Keys.ToArray();
        var places = _places.Values.ToArray();
        Array.Sort(customers, places);

        var (days, starts) = DaysByPlace();
        var columns = new MetricsColumns(customers);
        for (var row = 0; row < customers.Length; row++)
        {
            var place = places[row];
            Fill(columns, row, _tallies[place]);
            FillDates(columns, row, days.AsSpan(starts[place]..starts[place + 1]));
        }

        return new PopulationMetrics(_period, _currency, columns);
    }

    private static void Fill(MetricsColumns columns, int row, in Tally tally)
    {
        var customer = columns.Customers[row];
        columns.Amounts[row] = ExactAmounts.Total(tally.Amount, customer);
        columns.PreviousAmounts[row] = ExactAmounts.Total(tally.PreviousAmount, customer);
        columns.Profits[row] = tally.ProfitUnknown ? null : ExactAmounts.Total(tally.Profit, customer);
        columns.Purchases[row] = tally.Purchases;
        columns.LastContacts[row] = tally.LastContact;
        columns.FactsInPeriod[row] = tally.FactsInPeriod;
        columns.FactsEver[row] = tally.FactsEver;
    }

    private void FillDates(MetricsColumns columns, int row, Span<int> days)
    {
        days.Sort();
        var (first, last, beforeLast) = (DayNumber.None, DayNumber.None, DayNumber.None);
        var start = DayNumber.Of(_period.Start);
        foreach (var day in days)
        {
            if (day == last)
            {
                continue;
            }

            (beforeLast, last) = (last, day);
            first = first == DayNumber.None ? day : first;
            columns.PurchaseDatesEver[row]++;
            columns.PurchaseDates[row] += day > start ? 1 : 0;
        }

        columns.FirstPurchases[row] = first;
        columns.LastPurchases[row] = last;
        columns.PurchasesBeforeLast[row] = beforeLast;
    }

    /// <summary>Brings the days of each customer together by counting: those of place p stand from starts[p] to starts[p + 1].</summary>
    private (int[] Days, int[] Starts) DaysByPlace()
    {
        var starts = new int[_tallies.Count + 1];
        foreach (var (place, _) in _purchaseDays)
        {
            starts[place + 1]++;
        }

        for (var place = 0; place < _tallies.Count; place++)
        {
            starts[place + 1] += starts[place];
        }

        var next = starts.AsSpan().ToArray();
        var days = new int[_purchaseDays.Count];
        foreach (var (place, day) in _purchaseDays)
        {
            days[next[place]++] = day;
        }

        return (days, starts);
    }

    // All that can fail, the conversions, comes before anything is counted: a fact is added whole or not at all.
    private void AddPurchase(Purchase purchase)
    {
        var inPeriod = _period.Contains(purchase.Date);
        var amount = inPeriod || _period.PreviousContains(purchase.Date) ? Converted(purchase, purchase.Amount) : 0;
        var profit = inPeriod && purchase.Profit is { } known ? Converted(purchase, known) : (decimal?)null;

        var place = Count(purchase, inPeriod);
        ref var tally = ref Tallied(place);
        if (!purchase.IsReturn)
        {
            _purchaseDays.Add((place, DayNumber.Of(purchase.Date)));
        }

        if (!inPeriod)
        {
            tally.PreviousAmount.Add(amount);
            return;
        }

        tally.Amount.Add(amount);
        tally.Purchases += purchase.IsReturn ? 0 : 1;
        if (profit is { } part)
        {
            tally.Profit.Add(part);
        }
        else
        {
            tally.ProfitUnknown = true;
        }
    }

    private void AddCost(ServingCost cost)
    {
        var inPeriod = _period.Contains(cost.Date);
        var amount = inPeriod ? Converted(cost, cost.Cost) : 0;
        Tallied(Count(cost, inPeriod)).Profit.Add(-amount);
    }

    private void AddContact(ContactMade contact)
    {
        ref var tally = ref Tallied(Count(contact, _period.Contains(contact.Date)));
        tally.LastContact = Math.Max(tally.LastContact, DayNumber.Of(contact.Date));
    }

    private decimal Converted(Fact fact, Money amount) => ExactAmounts.Convert(amount, _currency, _rates, fact.Date, fact.Customer);

    // A place is found before its tally is: finding may make the list grow.
    private ref Tally Tallied(int place) => ref CollectionsMarshal.AsSpan(_tallies)[place];

    private int Count(Fact fact, bool inPeriod)
    {
        var place = Place(fact.Customer);
        ref var tally = ref Tallied(place);
        tally.FactsEver++;
        tally.FactsInPeriod += inPeriod ? 1 : 0;
        return place;
    }

    private int Place(CustomerId customer)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, customer, out var known);
        if (!known)
        {
            place = _tallies.Count;
            _tallies.Add(new Tally { LastContact = DayNumber.None });
        }

        return place;
    }

    private struct Tally
    {
        public ExactSum Amount;
        public ExactSum PreviousAmount;
        public ExactSum Profit;
        public bool ProfitUnknown;
        public int Purchases;
        public int LastContact;
        public int FactsInPeriod;
        public int FactsEver;
    }
}
