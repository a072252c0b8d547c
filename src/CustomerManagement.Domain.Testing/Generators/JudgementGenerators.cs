using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Loyalty;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerManagement.Domain.Testing.Generators;

/// <summary>What persons estimate, judge, launch and pin.</summary>
internal static class JudgementGenerators
{
    private static readonly Gen<CustomerId> _customer = ScalarGenerators.Id.Select(id => new CustomerId(id));

    public static Gen<DemandEstimate> Demand { get; } =
        from money in ScalarGenerators.Money
        from date in ScalarGenerators.Date
        select new DemandEstimate(new Money(Math.Abs(money.Amount), money.Currency), date, "market study");

    public static Gen<ProductLaunch> Launch { get; } =
        from line in Gen.Elements("hardware", "service", "产品")
        from date in ScalarGenerators.Date
        select new ProductLaunch(line, date);

    public static Gen<FitJudgement> Judgement { get; } =
        from customer in _customer
        from sign in Gen.Elements(Enum.GetValues<FitSign>())
        from isPresent in Gen.Elements(true, false)
        from date in ScalarGenerators.Date
        select new FitJudgement(customer, sign, isPresent, date, "user-7", "said so at the visit");

    public static Gen<SegmentPin<AbcTier>> Pin { get; } =
        from customer in _customer
        from tier in Gen.Elements(Enum.GetValues<AbcTier>())
        from date in ScalarGenerators.Date.Where(date => date.Year is > 1 and < 9999)
        from days in Gen.Elements<int?>(null, 1, 30, 365)
        select new SegmentPin<AbcTier>(customer, tier, "a reason", "user-7", date, days is { } known ? date.PlusDays(known) : null);

    public static Gen<HandPick> Pick { get; } =
        from customer in _customer
        from date in ScalarGenerators.Date.Where(date => date.Year is > 1 and < 9999)
        from days in Gen.Elements<int?>(null, 1, 30, 365)
        select new HandPick(customer, "a reason", date, days is { } known ? date.PlusDays(known) : null, "user-7");
}
