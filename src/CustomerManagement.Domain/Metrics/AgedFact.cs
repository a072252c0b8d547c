using System.Text.Json.Serialization;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Metrics;

/// <summary>A fact that has grown too old for a period. Immutable, compared by value and serialisable.</summary>
/// <param name="Date">When it happened.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Amount">Its amount as recorded, below zero for a return; <c>null</c> when it has none, or it is unknown.</param>
/// <param name="Purchase">The host's key of the purchase or return; <c>null</c> when it has none.</param>
public sealed record AgedFact(
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Date, FactKind Kind, Money? Amount, PurchaseId? Purchase)
{
    internal static AgedFact Of(Fact fact) => fact switch
    {
        Purchase sale => new AgedFact(sale.Date, sale.IsReturn ? FactKind.Return : FactKind.Purchase, sale.Amount, sale.Id),
        ContactMade => new AgedFact(fact.Date, FactKind.Contact, Amount: null, Purchase: null),
        ServingCost cost => new AgedFact(cost.Date, FactKind.ServingCost, cost.Cost, Purchase: null),
        AttitudeStated => new AgedFact(fact.Date, FactKind.AttitudeStated, Amount: null, Purchase: null),
        CompetitorPurchase elsewhere => new AgedFact(fact.Date, FactKind.CompetitorPurchase, elsewhere.Amount, Purchase: null),
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };
}
