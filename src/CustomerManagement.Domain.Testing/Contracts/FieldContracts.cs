using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>What the ports of field work guarantee beside the rest.</summary>
internal static class FieldContracts
{
    private static readonly StaffId _kim = new("kim '; --");

    private static readonly StaffId _other = new("KIM '; --");

    public static IReadOnlyList<RepositoryContract> All { get; } =
    [
        new(StorePort.VisitPlans, "OfPerson", "The plans of a person between two dates are listed, both inclusive, and a person has one plan for a day.", run => OfPersonAsync(
            run, FieldKinds.VisitPlan, (id, person, date) => VisitPlan.Open(new VisitPlanId(id), person, date, MadeUp.At),
            async (ports, person, from, to, scope) => (await ports.VisitPlans!.OfPersonAsync(person, from, to, scope, default).ConfigureAwait(false)).Select(plan => plan.Id.Value))),
        new(StorePort.DailyReports, "OfPerson", "The reports of a person between two dates are listed, both inclusive, and a person has one report of a day.", run => OfPersonAsync(
            run, FieldKinds.DailyReport, (id, person, date) => DailyReport.Open(new DailyReportId(id), person, date, MadeUp.At),
            async (ports, person, from, to, scope) => (await ports.DailyReports!.OfPersonAsync(person, from, to, scope, default).ConfigureAwait(false)).Select(report => report.Id.Value))),
        new(StorePort.MarketReports, "Unacknowledged", "A scan gives those that nobody took note of, each once.", UnacknowledgedAsync),
        new(StorePort.SalesMeetings, "Between", "A scan gives those that begin from one moment, inclusive, to another, exclusive, in any status.", BetweenAsync),
        new(StorePort.SalesMeetings, "Known", "Of some ids those are told that there are.", KnownAsync),
    ];

    private static async Task OfPersonAsync<TAggregate, TId>(
        ContractRun run,
        AggregateKind<TAggregate, TId> kind,
        Func<string, StaffId, LocalDate, TAggregate> open,
        Func<StorePorts, StaffId, LocalDate, LocalDate, ReadScope, Task<IEnumerable<string>>> list)
        where TAggregate : AggregateRoot<TId>
        where TId : struct
    {
        var view = new KindView<TAggregate, TId>(kind, run);
        var repository = view.Repository(run.First);
        var all = Enumerable.Range(-2, 5).Select(day => open($"day-{day}", _kim, MadeUp.Day.PlusDays(day))).ToList();
        LocalDate first = new(1, 1, 1), last = new(9999, 12, 31);
        all.AddRange([open("first", _kim, first), open("last", _kim, last), open("other", _other, MadeUp.Day)]);
        await repository.SaveAsync(all, command: null, default).ConfigureAwait(false);
        await ListAsync("From a date to a date", MadeUp.Day.PlusDays(-1), MadeUp.Day.PlusDays(1), ReadScope.Of(_kim), "day--1", "day-0", "day-1").ConfigureAwait(false);
        await ListAsync("From a date to the same", MadeUp.Day, MadeUp.Day, ReadScope.Everything, "day-0").ConfigureAwait(false);
        await ListAsync("From a date to an earlier one", MadeUp.Day, MadeUp.Day.PlusDays(-1), ReadScope.Everything).ConfigureAwait(false);
        await ListAsync("From the first date to the last", first, last, ReadScope.Everything, "day--2", "day--1", "day-0", "day-1", "day-2", "first", "last").ConfigureAwait(false);
        await ListAsync("Outside the scope", MadeUp.Day, MadeUp.Day, ReadScope.Of(_other)).ConfigureAwait(false);
        await ListAsync("In the scope of a customer of the same id", MadeUp.Day, MadeUp.Day, ReadScope.Of(new CustomerId(_kim.Value))).ConfigureAwait(false);

        await view.MustNotSaveAsync<ConcurrencyException>("A second one of a person and date", repository, [open("second", _kim, MadeUp.Day)]).ConfigureAwait(false);
        await view.MustNotSaveAsync<ConcurrencyException>("A second one of a person and date, in another session,", view.Repository(run.Second), [open("second", _kim, MadeUp.Day)]).ConfigureAwait(false);
        await view.MustNotSaveAsync<ConcurrencyException>(
            "Two of a person and date in one call", repository, [open("one", _kim, MadeUp.Day.PlusDays(9)), open("two", _kim, MadeUp.Day.PlusDays(9))]).ConfigureAwait(false);
        await ListAsync("After a second one was refused", MadeUp.Day, MadeUp.Day.PlusDays(9), ReadScope.Everything, "day-0", "day-1", "day-2").ConfigureAwait(false);

        async Task ListAsync(string what, LocalDate from, LocalDate to, ReadScope scope, params string[] expected) =>
            run.MustBe(what, await list(run.Second, _kim, from, to, scope).ConfigureAwait(false), expected);
    }

    private static async Task UnacknowledgedAsync(ContractRun run)
    {
        MarketReport New(string id, StaffId by) => MarketReport.File(new MarketReportId(id), by, MarketFinding.Other, MarketSeverity.Notable, MadeUp.Note(1), MadeUp.At);
        MarketReport[] all = [New("new", _kim), New("read", _kim), New("other", _other)];
        all[1].Acknowledge(new StaffId("boss"), MadeUp.At);
        await run.First.MarketReports!.SaveAsync(all, command: null, default).ConfigureAwait(false);
        await ScanAsync("A scan of all", ReadScope.Everything, "new", "other").ConfigureAwait(false);
        await ScanAsync("A scan of those of a person", ReadScope.Of(_kim), "new").ConfigureAwait(false);
        await ScanAsync("A scan by who sees nobody", new ReadScope(customers: null)).ConfigureAwait(false);
        all[0].Acknowledge(new StaffId("boss"), MadeUp.At);
        await run.First.MarketReports.SaveAsync([all[0]], command: null, default).ConfigureAwait(false);
        await ScanAsync("A scan after one was taken note of", ReadScope.Everything, "other").ConfigureAwait(false);

        Task ScanAsync(string what, ReadScope scope, params string[] expected) =>
            run.MustScanAsync(what, ports => ports.MarketReports!.ScanUnacknowledgedAsync(scope, default), report => report.Id.Value, expected);
    }

    private static async Task BetweenAsync(ContractRun run)
    {
        var start = MadeUp.Day.At(new LocalTime(9, 0));
        var all = new[] { -1, 0, 1 }.Select(tick => FieldKinds.Scheduled(new SalesMeetingId($"tick-{tick}"), start.PlusNanoseconds(tick))).ToList();
        all.Add(FieldKinds.Scheduled(new SalesMeetingId("cancelled"), start));
        all[^1].Cancel(MeetingCancelReason.NotNeeded, comment: null, MadeUp.At);
        all.Add(FieldKinds.Scheduled(new SalesMeetingId("moved"), start));
        all[^1].Reschedule(new MeetingTime(start.PlusDays(1), "Asia/Seoul"), MadeUp.At);
        await run.First.SalesMeetings!.SaveAsync(all, command: null, default).ConfigureAwait(false);
        var (from, nanosecond) = (all[1].Start.Instant, Duration.FromNanoseconds(1));
        await ScanAsync("A scan of a nanosecond", from, from + nanosecond, "tick-0", "cancelled").ConfigureAwait(false);
        await ScanAsync("A scan of two nanoseconds", from, from + (2 * nanosecond), "tick-0", "tick-1", "cancelled").ConfigureAwait(false);
        await ScanAsync("A scan up to the beginning", from - nanosecond, from, "tick--1").ConfigureAwait(false);
        await ScanAsync("A scan of no time", from, from).ConfigureAwait(false);
        await ScanAsync("A scan of all time", Instant.MinValue, Instant.MaxValue, [.. all.Select(meeting => meeting.Id.Value)]).ConfigureAwait(false);

        Task ScanAsync(string what, Instant first, Instant end, params string[] expected) =>
            run.MustScanAsync(what, ports => ports.SalesMeetings!.BetweenAsync(first, end, default), meeting => meeting.Id.Value, expected);
    }

    private static async Task KnownAsync(ContractRun run)
    {
        await run.First.SalesMeetings!.SaveAsync([.. MadeUp.Ids.Select((id, number) => FieldKinds.SalesMeeting.New(new SalesMeetingId(id), number))], command: null, default).ConfigureAwait(false);
        await KnownAsync("Of all ids and one more", [.. MadeUp.Ids, "absent"], MadeUp.Ids).ConfigureAwait(false);
        await KnownAsync("Of ids that are almost there", ["a-1", "NULL", "' OR 1=1 --", "nan"], ["a-1"]).ConfigureAwait(false);
        await KnownAsync("Of no ids", [], []).ConfigureAwait(false);
        await KnownAsync("Of thousands of ids", [.. Enumerable.Range(0, 3_000).Select(number => MadeUp.Name("absent", number)), "\u00e9"], ["\u00e9"]).ConfigureAwait(false);

        async Task KnownAsync(string what, IReadOnlyList<string> ids, IReadOnlyList<string> expected) =>
            run.MustBe(what, (await run.Second.SalesMeetings!.KnownAsync([.. ids.Select(id => new SalesMeetingId(id))], default).ConfigureAwait(false)).Select(id => id.Value), expected);
    }
}
