using System.Runtime.CompilerServices;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Tests.Contracts;

internal abstract class RepositoryOf<TAggregate>(IRepository<TAggregate> right)
    where TAggregate : class
{
    public virtual Task SaveAsync(IReadOnlyCollection<TAggregate> aggregates, CommandKey? command, CancellationToken cancellation) => right.SaveAsync(aggregates, command, cancellation);

    public Task<bool> WasAppliedAsync(CommandKey command, CancellationToken cancellation) => right.WasAppliedAsync(command, cancellation);
}

internal class ComplaintsOf(IComplaintRepository right) : RepositoryOf<Complaint>(right), IComplaintRepository
{
    protected IComplaintRepository Right { get; } = right;

    public Task<Complaint?> FindAsync(ComplaintId id, ReadScope scope, CancellationToken cancellation) => Right.FindAsync(id, scope, cancellation);

    public virtual Task<IReadOnlyList<Complaint>> OfCustomerAsync(CustomerId customer, ReadScope scope, CancellationToken cancellation) => Right.OfCustomerAsync(customer, scope, cancellation);

    public virtual IAsyncEnumerable<Complaint> ScanDueAsync(Instant upTo, ReadScope scope, CancellationToken cancellation) => Right.ScanDueAsync(upTo, scope, cancellation);

    public virtual IAsyncEnumerable<Complaint> ScanAsync(ReadScope scope, CancellationToken cancellation) => Right.ScanAsync(scope, cancellation);
}

/// <summary>Its clock is ahead of ours by a second.</summary>
internal sealed class HasAClockOfItsOwn(IComplaintRepository right) : ComplaintsOf(right)
{
    public override IAsyncEnumerable<Complaint> ScanDueAsync(Instant upTo, ReadScope scope, CancellationToken cancellation) =>
        base.ScanDueAsync(upTo <= Instant.MaxValue - Duration.FromSeconds(1) ? upTo + Duration.FromSeconds(1) : upTo, scope, cancellation);
}

/// <summary>Keeps moments in microseconds, as PostgreSQL does.</summary>
internal sealed class KeepsMicroseconds(IComplaintRepository right) : ComplaintsOf(right)
{
    public override IAsyncEnumerable<Complaint> ScanDueAsync(Instant upTo, ReadScope scope, CancellationToken cancellation) =>
        Right.ScanAsync(scope, cancellation).Where(complaint => complaint.NextDue is { } due && Micros(due) <= Micros(upTo));

    private static Int128 Micros(Instant at) => (at - NodaConstants.UnixEpoch).ToInt128Nanoseconds() / 1_000;
}

internal sealed class FindsDueBefore(IComplaintRepository right) : ComplaintsOf(right)
{
    public override IAsyncEnumerable<Complaint> ScanDueAsync(Instant upTo, ReadScope scope, CancellationToken cancellation) =>
        base.ScanDueAsync(upTo, scope, cancellation).Where(complaint => complaint.NextDue < upTo);
}

internal sealed class OverlooksWhoPassedItOn(IComplaintRepository right) : ComplaintsOf(right)
{
    public override async Task<IReadOnlyList<Complaint>> OfCustomerAsync(CustomerId customer, ReadScope scope, CancellationToken cancellation) =>
        [.. (await base.OfCustomerAsync(customer, scope, cancellation)).Where(complaint => complaint.Customer == customer)];
}

internal sealed class ShowsComplaintsOfNobody(IComplaintRepository right) : ComplaintsOf(right)
{
    public override IAsyncEnumerable<Complaint> ScanAsync(ReadScope scope, CancellationToken cancellation) =>
        base.ScanAsync(ReadScope.Everything, cancellation).Where(complaint => complaint.Customer is null || scope.Includes(complaint.Customer));
}

internal class FollowUpsOf(IFollowUpRepository right) : RepositoryOf<FollowUp>(right), IFollowUpRepository
{
    protected IFollowUpRepository Right { get; } = right;

    public Task<FollowUp?> FindAsync(FollowUpId id, ReadScope scope, CancellationToken cancellation) => Right.FindAsync(id, scope, cancellation);

    public virtual Task<IReadOnlyList<FollowUp>> OfCustomerAsync(CustomerId customer, LocalDate since, ReadScope scope, CancellationToken cancellation) =>
        Right.OfCustomerAsync(customer, since, scope, cancellation);

    public virtual IAsyncEnumerable<FollowUp> ScanDueAsync(LocalDate upTo, ReadScope scope, CancellationToken cancellation) => Right.ScanDueAsync(upTo, scope, cancellation);
}

internal sealed class ScansTwice(IFollowUpRepository right) : FollowUpsOf(right)
{
    public override IAsyncEnumerable<FollowUp> ScanDueAsync(LocalDate upTo, ReadScope scope, CancellationToken cancellation) =>
        base.ScanDueAsync(upTo, scope, cancellation).Concat(base.ScanDueAsync(upTo, scope, cancellation));
}

/// <summary>Goes on from the id that it saw last.</summary>
internal sealed class FollowsACursor(IFollowUpRepository right) : FollowUpsOf(right)
{
    private readonly HashSet<FollowUpId> _seen = [];

    public override IAsyncEnumerable<FollowUp> ScanDueAsync(LocalDate upTo, ReadScope scope, CancellationToken cancellation) =>
        base.ScanDueAsync(upTo, scope, cancellation).Where(followUp => _seen.Add(followUp.Id));
}

/// <summary>Reads by pages of two, and skips what moved up when others were saved meanwhile.</summary>
internal sealed class ReadsByPages(IFollowUpRepository right) : FollowUpsOf(right)
{
    public override async IAsyncEnumerable<FollowUp> ScanDueAsync(LocalDate upTo, ReadScope scope, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var place = 0; ; place += 2)
        {
            var page = await base.ScanDueAsync(upTo, scope, cancellation).OrderBy(followUp => followUp.Id).Skip(place).Take(2).ToListAsync(cancellation);
            foreach (var followUp in page)
            {
                yield return followUp;
            }

            if (page.Count < 2)
            {
                yield break;
            }
        }
    }
}

internal sealed class ForgetsEndedOnes(IFollowUpRepository right) : FollowUpsOf(right)
{
    public override async Task<IReadOnlyList<FollowUp>> OfCustomerAsync(CustomerId customer, LocalDate since, ReadScope scope, CancellationToken cancellation) =>
        [.. (await base.OfCustomerAsync(customer, since, scope, cancellation)).Where(followUp => followUp.Status == FollowUpStatus.Open)];
}

internal class VisitPlansOf(IVisitPlanRepository right) : RepositoryOf<VisitPlan>(right), IVisitPlanRepository
{
    public Task<VisitPlan?> FindAsync(VisitPlanId id, ReadScope scope, CancellationToken cancellation) => right.FindAsync(id, scope, cancellation);

    public virtual Task<IReadOnlyList<VisitPlan>> OfPersonAsync(StaffId person, LocalDate from, LocalDate to, ReadScope scope, CancellationToken cancellation) =>
        right.OfPersonAsync(person, from, to, scope, cancellation);

    public virtual IAsyncEnumerable<VisitPlan> ScanOfCustomersAsync(IReadOnlySet<CustomerId> customers, ReadScope scope, CancellationToken cancellation) =>
        right.ScanOfCustomersAsync(customers, scope, cancellation);
}

/// <summary>Has a column for the customer of a plan.</summary>
internal sealed class LooksAtTheLastVisit(IVisitPlanRepository right) : VisitPlansOf(right)
{
    public override IAsyncEnumerable<VisitPlan> ScanOfCustomersAsync(IReadOnlySet<CustomerId> customers, ReadScope scope, CancellationToken cancellation) =>
        base.ScanOfCustomersAsync(customers, scope, cancellation).Where(plan => customers.Contains(plan.Visits[^1].Customer));
}

/// <summary>Searches texts without regard to case.</summary>
internal sealed class SearchesWithoutCase(ISalesMeetingRepository right) : RepositoryOf<SalesMeeting>(right), ISalesMeetingRepository
{
    public Task<SalesMeeting?> FindAsync(SalesMeetingId id, CancellationToken cancellation) => right.FindAsync(id, cancellation);

    public Task<IReadOnlySet<SalesMeetingId>> KnownAsync(IReadOnlyCollection<SalesMeetingId> ids, CancellationToken cancellation) => right.KnownAsync(ids, cancellation);

    public IAsyncEnumerable<SalesMeeting> BetweenAsync(Instant from, Instant to, CancellationToken cancellation) => right.BetweenAsync(from, to, cancellation);

    public IAsyncEnumerable<SalesMeeting> ScanOfCustomersAsync(IReadOnlySet<CustomerId> customers, CancellationToken cancellation) =>
        right.BetweenAsync(Instant.MinValue, Instant.MaxValue, cancellation)
            .Where(meeting => meeting.NamedCustomers.Any(named => customers.Any(customer => string.Equals(customer.Value, named.Value, StringComparison.OrdinalIgnoreCase))));
}

internal sealed class EndsADayEarly(IVisitPlanRepository right) : VisitPlansOf(right)
{
    public override async Task<IReadOnlyList<VisitPlan>> OfPersonAsync(StaffId person, LocalDate from, LocalDate to, ReadScope scope, CancellationToken cancellation) =>
        [.. (await base.OfPersonAsync(person, from, to, scope, cancellation)).Where(plan => plan.Date < to)];
}

/// <summary>Gives a second plan of a day a day of its own, since its table has no such constraint.</summary>
internal sealed class TakesTwoPlansOfADay(IVisitPlanRepository right) : VisitPlansOf(right)
{
    public override async Task SaveAsync(IReadOnlyCollection<VisitPlan> aggregates, CommandKey? command, CancellationToken cancellation)
    {
        try
        {
            await base.SaveAsync(aggregates, command, cancellation);
        }
        catch (ConcurrencyException) when (aggregates.All(plan => plan.Version == 0))
        {
            var moved = aggregates.Select((plan, place) => VisitPlan.Restore(plan.ToSnapshot() with { Date = plan.Date.PlusDays(1_000 + place) })).ToList();
            await base.SaveAsync(moved, command, cancellation);
        }
    }
}

internal sealed class BetweenBothEnds(ISalesMeetingRepository right) : RepositoryOf<SalesMeeting>(right), ISalesMeetingRepository
{
    public Task<SalesMeeting?> FindAsync(SalesMeetingId id, CancellationToken cancellation) => right.FindAsync(id, cancellation);

    public Task<IReadOnlySet<SalesMeetingId>> KnownAsync(IReadOnlyCollection<SalesMeetingId> ids, CancellationToken cancellation) => right.KnownAsync(ids, cancellation);

    public IAsyncEnumerable<SalesMeeting> BetweenAsync(Instant from, Instant to, CancellationToken cancellation) =>
        right.BetweenAsync(from, to < Instant.MaxValue ? to + Duration.Epsilon : to, cancellation);

    public IAsyncEnumerable<SalesMeeting> ScanOfCustomersAsync(IReadOnlySet<CustomerId> customers, CancellationToken cancellation) => right.ScanOfCustomersAsync(customers, cancellation);
}

/// <summary>Its column for notes is too short.</summary>
internal sealed class CutsNotes(IMarketReportRepository right) : RepositoryOf<MarketReport>(right), IMarketReportRepository
{
    public async Task<MarketReport?> FindAsync(MarketReportId id, ReadScope scope, CancellationToken cancellation) =>
        await right.FindAsync(id, scope, cancellation) is { } found
            ? MarketReport.Restore(found.ToSnapshot() with { Note = found.Note.Text.Length > 255 ? new PrivateNote(found.Note.Text[..255]) : found.Note })
            : null;

    public IAsyncEnumerable<MarketReport> ScanUnacknowledgedAsync(ReadScope scope, CancellationToken cancellation) => right.ScanUnacknowledgedAsync(scope, cancellation);

    public IAsyncEnumerable<MarketReport> ScanOfCustomersAsync(IReadOnlySet<CustomerId> customers, ReadScope scope, CancellationToken cancellation) =>
        right.ScanOfCustomersAsync(customers, scope, cancellation);
}

/// <summary>Keeps the log for its own session.</summary>
internal sealed class KeepsTheLogToItself : IPlanningLogStore
{
    private PlanningLog _log = PlanningLog.Empty;

    public Task<PlanningLog> LoadAsync(CancellationToken cancellation) => Task.FromResult(_log);

    public Task SaveAsync(PlanningLog log, CancellationToken cancellation)
    {
        _log = log;
        return Task.CompletedTask;
    }
}

internal class FactsOf(IFactRepository right) : IFactRepository
{
    protected IFactRepository Right => right;

    public virtual Task<bool> AppendAsync(IReadOnlyCollection<Fact> facts, CommandKey? command, CancellationToken cancellation) => right.AppendAsync(facts, command, cancellation);

    public virtual Task<CustomerFacts> OfCustomerAsync(CustomerId customer, ReadScope scope, CancellationToken cancellation) => right.OfCustomerAsync(customer, scope, cancellation);

    public virtual IAsyncEnumerable<Fact> ScanAsync(ReadScope scope, CancellationToken cancellation) => right.ScanAsync(scope, cancellation);
}

/// <summary>Hands over purchases in columns and takes every amount for one of its own currency.</summary>
internal sealed class OverlooksCurrencies(IFactRepository right) : FactsOf(right), IPopulationFacts
{
    public async Task AddToAsync(PopulationBuilder population, ReadScope scope, IProgress<long>? progress, CancellationToken cancellation)
    {
        await foreach (var fact in ScanAsync(scope, cancellation))
        {
            population.Add(fact is Purchase sale ? new Purchase(sale.Customer, sale.Date, Own(sale.Amount), profit: sale.Profit is { } profit ? Own(profit) : null) : fact);
        }

        Money Own(Money amount) => new(amount.Amount, population.Currency);
    }
}

/// <summary>Looks at the scope for one customer and not for several.</summary>
internal sealed class ShowsFactsOfSeveral(IFactRepository right) : FactsOf(right), IFactRepository
{
    Task<IReadOnlyList<CustomerFacts>> IFactRepository.OfCustomersAsync(IReadOnlyCollection<CustomerId> customers, ReadScope scope, CancellationToken cancellation) =>
        Right.OfCustomersAsync(customers, ReadScope.Everything, cancellation);
}

/// <summary>Keeps 1.10 as 1.1.</summary>
internal sealed class LosesDigits(IFactRepository right) : FactsOf(right)
{
    public override Task<bool> AppendAsync(IReadOnlyCollection<Fact> facts, CommandKey? command, CancellationToken cancellation) =>
        base.AppendAsync([.. facts.Select(Short)], command, cancellation);

    private static Fact Short(Fact fact) => fact is Purchase sale
        ? new Purchase(sale.Customer, sale.Date, new Money(sale.Amount.Amount / 1.0000000000000000000000000000m, sale.Amount.Currency), sale.Id, sale.ProductLine, sale.Profit, sale.IsDiscounted)
        : fact;
}

/// <summary>Takes whatever has a known id for the same purchase.</summary>
internal sealed class DropsPurchases(IFactRepository right) : FactsOf(right)
{
    public override async Task<bool> AppendAsync(IReadOnlyCollection<Fact> facts, CommandKey? command, CancellationToken cancellation)
    {
        var known = await ScanAsync(ReadScope.Everything, cancellation).OfType<Purchase>().Select(sale => sale.Id).ToHashSetAsync(cancellationToken: cancellation);
        return await base.AppendAsync([.. facts.Where(fact => fact is not Purchase { Id: { } id } || !known.Contains(id))], command, cancellation);
    }
}

internal sealed class StoresFactsOneByOne(IFactRepository right) : FactsOf(right)
{
    public override async Task<bool> AppendAsync(IReadOnlyCollection<Fact> facts, CommandKey? command, CancellationToken cancellation)
    {
        if (!await base.AppendAsync([.. facts.Take(1)], command, cancellation))
        {
            return false;
        }

        foreach (var fact in facts.Skip(1))
        {
            await base.AppendAsync([fact], command: null, cancellation);
        }

        return true;
    }
}

internal sealed class ForgetsKeysOfFacts(IFactRepository right) : FactsOf(right)
{
    public override Task<bool> AppendAsync(IReadOnlyCollection<Fact> facts, CommandKey? command, CancellationToken cancellation) => base.AppendAsync(facts, command: null, cancellation);
}

internal sealed class StoresEqualFactsOnce(IFactRepository right) : FactsOf(right)
{
    public override IAsyncEnumerable<Fact> ScanAsync(ReadScope scope, CancellationToken cancellation) => base.ScanAsync(scope, cancellation).Distinct();
}
