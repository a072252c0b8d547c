using System.Globalization;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Visits;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerManagement.Worker;

/// <summary>A line of commands that follows from its seed alone: whoever applies the same numbers, each once and in order, has the same state, in any store.</summary>
public sealed class Workload(IServiceProvider ports, int seed, int lane, Fault fault = Fault.None)
{
    /// <summary>What a worker says that misses what earlier commands must have left.</summary>
    public const string LostText = "Lost:";

    private static readonly Instant _start = Instant.FromUtc(2026, 3, 2, 6, 0);
    private static readonly Currency _euro = new("EUR");
    private static readonly ResponseBook _promises = ResponseBook.BuiltIn();

    private readonly ICustomerRepository _customers = ports.GetRequiredService<ICustomerRepository>();
    private readonly IComplaintRepository _complaints = ports.GetRequiredService<IComplaintRepository>();
    private readonly IFollowUpRepository _followUps = ports.GetRequiredService<IFollowUpRepository>();
    private readonly IVisitPlanRepository _plans = ports.GetRequiredService<IVisitPlanRepository>();
    private readonly IFactRepository _facts = ports.GetRequiredService<IFactRepository>();

    /// <summary>The key of a command.</summary>
    public string KeyOf(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"command-{lane}-{number}{(fault == Fault.ChangesKeys ? $"-{Environment.ProcessId}" : "")}");

    /// <summary>Applies a command, once for all tries.</summary>
    public Task<Applied> ApplyAsync(int number)
    {
        var (place, step) = Math.DivRem(number, Family.Commands);
        var family = new Family(lane, place);
        var random = new Random(unchecked((((seed * 31) + lane) * 1_000_003) + number));
        var (key, at) = (new CommandKey(KeyOf(number)), _start + Duration.FromSeconds(number));
        return step switch
        {
            0 => AddAsync(_customers, Customer.Register(family.Customer, Profile(random), at), key),
            1 => AddPlansAsync(family, key, at),
            2 => AddAsync(_followUps, Planned(family, at), key),
            3 => AddAsync(_complaints, Received(family, 0, at), key),
            4 => AddAsync(_complaints, Received(family, 1, at), key),
            20 => MergeAsync(family, 1, key, at),
            21 => AddAsync(_complaints, Received(family, 2, at), key),
            30 => MergeAsync(family, 2, key, at),
            _ => random.Next(6) switch
            {
                0 => ChangeAsync(_customers, family.Customer.Value, token => _customers.FindAsync(family.Customer, ReadScope.Everything, token), customer => customer.StateConsent(Stated(random, at)), key),
                1 => ChangeAsync(_customers, family.Customer.Value, token => _customers.FindAsync(family.Customer, ReadScope.Everything, token), customer => customer.Describe(Profile(random), at), key),
                2 => ChangeAsync(_complaints, family.Complaints[0].Value, token => _complaints.FindAsync(family.Complaints[0], ReadScope.Everything, token), complaint => Note(complaint, random, at), key),
                3 => ChangeAsync(_followUps, family.FollowUp.Value, token => _followUps.FindAsync(family.FollowUp, ReadScope.Everything, token), followUp => followUp.HandOver(Staff(random), at), key),
                4 => MoveAsync(family, random.Next(family.Visits.Count), key, at),
                _ => AppendAsync(family, random, key),
            },
        };
    }

    private static CustomerProfile Profile(Random random) =>
        new(CustomerKind.Organisation, CustomerRole.Dealer, new CustomerName(string.Create(CultureInfo.InvariantCulture, $"Muster & Söhne {random.Next()}")));

    private static StaffId Staff(Random random) => new(string.Create(CultureInfo.InvariantCulture, $"staff-{random.Next()}"));

    private static Consent Stated(Random random, Instant at) => new(person: null, (ContactChannel)random.Next(1, 6), (ConsentState)random.Next(1, 3), at);

    private static Complaint Received(Family family, int which, Instant at) => Complaint.Receive(
        family.Complaints[which], new ComplaintIntake(at, ComplaintChannel.Web) { Text = new PrivateNote("The seal leaks.") }, new ComplaintSubject(ComplaintSeverity.Major), family.Customer,
        intermediary: null, _promises, at);

    private static void Note(Complaint complaint, Random random, Instant at) => complaint.Note(
        new ComplaintMessage(at, (MessageDirection)random.Next(1, 4), new PrivateNote(new string('x', random.Next(1, 400)))), StandardAnswers.Instance, _promises, at);

    private static FollowUp Planned(Family family, Instant at)
    {
        var followUp = FollowUp.Restore(new FollowUpSnapshot(
            family.FollowUp, Version: 0, "after-sale", RuleVersion: 1, family.Customer, new Occasion(Family.Day), new FollowUpTerms(ContactAim.Service, [ContactChannel.Call], StaffRole.Salesperson),
            Family.Day, Family.Day.PlusDays(9), Owner: null, FollowUpStatus.Open, Outcome: null, Skipped: null, EndedOn: null, HandedOver: 0));
        followUp.HandOver(family.Person, at);
        return followUp;
    }

    private static async Task<Applied> AddAsync<TAggregate, TId>(IRepository<TAggregate> repository, AggregateRoot<TId> aggregate, CommandKey key)
        where TAggregate : AggregateRoot<TId>
        where TId : struct =>
        new($"{aggregate.Id}", 1, await SaveAsync(repository, [(TAggregate)aggregate], key));

    private async Task<Applied> ChangeAsync<TAggregate>(IRepository<TAggregate> repository, string id, Func<CancellationToken, Task<TAggregate?>> load, Action<TAggregate> change, CommandKey key)
        where TAggregate : class
    {
        var outcome = await repository.ApplyOnceAsync(key, load, change, default);
        if (outcome == CommandOutcome.NotFound)
        {
            throw Lost(id);
        }

        await LingerAsync();
        return new Applied(id, 2, outcome == CommandOutcome.Applied);
    }

    private async Task<Applied> AddPlansAsync(Family family, CommandKey key, Instant at)
    {
        var plans = family.Plans.Select((id, days) => VisitPlan.Open(id, family.Person, Family.Day.PlusDays(days), at)).ToList();
        foreach (var visit in family.Visits)
        {
            plans[0].Add(visit, family.Customer, new VisitTerms([VisitPurpose.Service]), at);
        }

        return new Applied(family.Plans[0].Value, 1, await SaveAsync(_plans, plans, key));
    }

    private async Task<Applied> MoveAsync(Family family, int which, CommandKey key, Instant at)
    {
        if (await _plans.WasAppliedAsync(key, default))
        {
            return new Applied(family.Plans[0].Value, 2, IsNow: false);
        }

        var plans = new List<VisitPlan>();
        foreach (var id in family.Plans)
        {
            plans.Add(await _plans.FindAsync(id, ReadScope.Everything, default) ?? throw Lost(id));
        }

        var visit = family.Visits[which];
        var from = plans.Find(plan => plan.Visits.Any(entry => entry.Visit == visit && !entry.IsTrace)) ?? throw Lost(visit);
        from.MoveTo(visit, plans.Single(plan => plan != from), at);
        var isNow = await SaveTwoAsync(_plans, plans, key);
        return new Applied(family.Plans[0].Value, plans[0].Version, isNow);
    }

    private async Task<Applied> MergeAsync(Family family, int which, CommandKey key, Instant at)
    {
        var id = family.Complaints[which];
        if (await _complaints.WasAppliedAsync(key, default))
        {
            return new Applied(id.Value, 2, IsNow: false);
        }

        var complaint = await _complaints.FindAsync(id, ReadScope.Everything, default) ?? throw Lost(id);
        var into = await _complaints.FindAsync(family.Complaints[0], ReadScope.Everything, default) ?? throw Lost(family.Complaints[0]);
        complaint.MergeInto(into, at);
        return new Applied(id.Value, 2, await SaveTwoAsync(_complaints, [complaint, into], key));
    }

    private async Task<Applied> AppendAsync(Family family, Random random, CommandKey key)
    {
        var facts = new List<Fact>
        {
            new Purchase(family.Customer, Family.Day, Amount(random)),
            new Purchase(family.Customer, Family.Day, Amount(random), new PurchaseId($"sale of {key}")),
            new ContactMade(family.Customer, Family.Day, ContactKind.Call),
            new ServingCost(family.Customer, Family.Day, Amount(random)),
        };
        var isNow = await _facts.AppendAsync(facts, key, default);
        await LingerAsync();
        return new Applied("", 0, isNow);
    }

    private async Task<bool> SaveTwoAsync<TAggregate>(IRepository<TAggregate> repository, List<TAggregate> both, CommandKey key)
        where TAggregate : class
    {
        if (fault != Fault.SavesApart)
        {
            return await SaveAsync(repository, both, key);
        }

        var isNow = await SaveAsync(repository, [both[0]], key);
        await Task.Delay(400);
        await repository.SaveAsync([both[1]], command: null, default);
        return isNow;
    }

    private static async Task<bool> SaveAsync<TAggregate>(IRepository<TAggregate> repository, IReadOnlyList<TAggregate> aggregates, CommandKey key)
        where TAggregate : class
    {
        try
        {
            await repository.SaveAsync(aggregates, key, default);
            return true;
        }
        catch (CommandAppliedException)
        {
            return false;
        }
    }

    private static InvalidOperationException Lost<TId>(TId id) => new($"{LostText} {id}");

    private static Money Amount(Random random) => new(random.Next(1, 100_000) / 100m, _euro);

    // A fault that shows only between two steps is given the time to.
    private Task LingerAsync() => fault == Fault.ChangesKeys ? Task.Delay(300) : Task.CompletedTask;
}
