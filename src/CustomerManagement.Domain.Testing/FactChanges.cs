using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Testing;

/// <summary>Facts with one thing changed, and facts in words.</summary>
internal static class FactChanges
{
    public static Fact Of(this Fact fact, CustomerId customer) => Changed(fact, customer, fact.Date, 1);

    public static Fact On(this Fact fact, LocalDate date) => Changed(fact, fact.Customer, date, 1);

    public static Fact Times(this Fact fact, decimal factor) => Changed(fact, fact.Customer, fact.Date, factor);

    /// <summary>As in <c>bought for 5 (profit 1) on 2024-06-01</c>.</summary>
    public static string Words(this Fact fact)
    {
        var what = fact switch
        {
            Purchase { IsReturn: true } sale => $"returned {Number(-sale.Amount.Amount)}{Profit(sale)}",
            Purchase sale => $"bought for {Number(sale.Amount.Amount)}{Profit(sale)}",
            ServingCost cost => $"cost {Number(cost.Cost.Amount)} to serve",
            ContactMade contact => $"was contacted ({contact.Kind})",
            AttitudeStated said => $"said {said.Level} of {said.Topic}",
            CompetitorPurchase elsewhere => $"bought elsewhere{(elsewhere.Amount is { } paid ? $" for {Number(paid.Amount)}" : "")}",
            _ => throw new ArgumentOutOfRangeException(nameof(fact)),
        };
        return FormattableString.Invariant($"{what} on {fact.Date:uuuu-MM-dd}");
    }

    private static Fact Changed(Fact fact, CustomerId customer, LocalDate date, decimal factor)
    {
        return fact switch
        {
            Purchase sale => new Purchase(
                customer, date, Times(sale.Amount), sale.Id, sale.ProductLine, sale.Profit is { } profit ? Times(profit) : null, sale.IsDiscounted),
            ServingCost cost => new ServingCost(customer, date, Times(cost.Cost)),
            ContactMade contact => new ContactMade(customer, date, contact.Kind),
            AttitudeStated said => new AttitudeStated(customer, date, said.Topic, said.Level, said.StatedBy),
            CompetitorPurchase elsewhere => new CompetitorPurchase(customer, date, elsewhere.Amount is { } paid ? Times(paid) : null, elsewhere.ProductLine),
            _ => throw new ArgumentOutOfRangeException(nameof(fact)),
        };

        Money Times(Money money) => new(money.Amount * factor, money.Currency);
    }

    private static string Profit(Purchase sale) => sale.Profit is { } profit ? $" (profit {Number(profit.Amount)})" : "";

    private static string Number(decimal number) => FormattableString.Invariant($"{number}");
}
