using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Testing;

/// <summary>
/// What happened with one customer, told in short: <c>new CustomerStory("anna").Buys(100, "2024-06-01").Returns(20, "2024-07-01")</c>.
/// Immutable: each word gives a longer story and leaves this one as it is.
/// </summary>
/// <remarks>Dates are texts as in <c>2024-06-01</c>; another text is a <see cref="NodaTime.Text.UnparsableValueException"/>. Amounts have no currency unless the story has one.</remarks>
public sealed class CustomerStory
{
    private readonly Currency _currency;

    /// <summary>Begins a story.</summary>
    /// <param name="customer">The id of the customer.</param>
    /// <param name="currency">The currency of all amounts; none by default.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public CustomerStory(string customer, Currency currency = default)
        : this(new CustomerId(customer), currency, [])
    {
    }

    private CustomerStory(CustomerId customer, Currency currency, IReadOnlyList<Fact> facts)
    {
        Customer = customer;
        _currency = currency;
        Facts = facts;
    }

    /// <summary>Whose story.</summary>
    public CustomerId Customer { get; }

    /// <summary>What happened, in the order in which it was told.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>The customer buys.</summary>
    /// <param name="amount">For how much; zero for a sample.</param>
    /// <param name="date">When.</param>
    /// <param name="profit">What is left after the cost of the goods; unknown by default.</param>
    /// <param name="productLine">The product line; unknown by default.</param>
    /// <param name="isDiscounted">Whether at a discount; unknown by default.</param>
    /// <returns>The longer story.</returns>
    public CustomerStory Buys(decimal amount, string date, decimal? profit = null, string? productLine = null, bool? isDiscounted = null) => And(
        new Purchase(Customer, On(date), Money(amount), productLine: productLine, profit: profit is { } known ? Money(known) : null, isDiscounted: isDiscounted));

    /// <summary>The customer gives goods back.</summary>
    /// <param name="amount">For how much, above zero.</param>
    /// <param name="date">When.</param>
    /// <param name="lostProfit">The profit that goes with it, above zero when the goods had brought one; unknown by default.</param>
    /// <returns>The longer story.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero.</exception>
    public CustomerStory Returns(decimal amount, string date, decimal? lostProfit = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(amount, 0);
        return Buys(-amount, date, -lostProfit);
    }

    /// <summary>Someone is in touch with the customer.</summary>
    /// <param name="date">When.</param>
    /// <param name="kind">How; a call by default.</param>
    /// <returns>The longer story.</returns>
    public CustomerStory IsContacted(string date, ContactKind kind = ContactKind.Call) => And(new ContactMade(Customer, On(date), kind));

    /// <summary>Serving the customer costs something.</summary>
    /// <param name="amount">How much, zero or above.</param>
    /// <param name="date">When.</param>
    /// <returns>The longer story.</returns>
    public CustomerStory Costs(decimal amount, string date) => And(new ServingCost(Customer, On(date), Money(amount)));

    /// <summary>The customer says what it thinks.</summary>
    /// <param name="topic">Of what.</param>
    /// <param name="level">What.</param>
    /// <param name="date">When.</param>
    /// <returns>The longer story.</returns>
    public CustomerStory Says(AttitudeTopic topic, AttitudeLevel level, string date) => And(new AttitudeStated(Customer, On(date), topic, level));

    /// <summary>The customer buys from a competitor.</summary>
    /// <param name="date">When.</param>
    /// <param name="amount">For how much; unknown by default.</param>
    /// <returns>The longer story.</returns>
    public CustomerStory BuysElsewhere(string date, decimal? amount = null) => And(
        new CompetitorPurchase(Customer, On(date), amount is { } known ? Money(known) : null));

    /// <summary>The figures of this customer.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The figures, in the currency of the story.</returns>
    public CustomerMetrics Measure(AnalysisPeriod period) =>
        CustomerMetrics.Of(new CustomerFacts(Customer, Facts), period, _currency, ExchangeRateTable.Empty);

    /// <summary>What happened.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString() => $"{Customer}: {string.Join(", ", Facts.Select(fact => fact.Words()))}";

    private static LocalDate On(string date) => LocalDatePattern.Iso.Parse(date).Value;

    private CustomerStory And(Fact fact) => new(Customer, _currency, [.. Facts, fact]);

    private Money Money(decimal amount) => new(amount, _currency);
}
