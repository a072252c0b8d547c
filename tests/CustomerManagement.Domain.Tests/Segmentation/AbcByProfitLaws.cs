using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Segmentation;

/// <summary>Another value than the amount, unknown of some customers.</summary>
public sealed class AbcByProfitLaws : AbcLaws
{
    protected override ISegmentationScheme<AbcTier, AbcBoundaries> Scheme { get; } = new AbcScheme(AbcOptions.ByAmount with { Value = CustomerMeasures.Profit });

    protected override decimal? Value(CustomerMetrics customer) => customer.Profit;

    protected override CustomerMetrics WithValue(CustomerMetrics customer, decimal change) => Fixtures.MetricsOf(
        customer.Period, new Purchase(customer.Customer, customer.Period.AsOf, new Money(1, customer.Currency), profit: new Money(customer.Profit!.Value + change, customer.Currency)));
}
