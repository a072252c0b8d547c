using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Services;
using NodaTime;
using static CustomerManagement.Domain.Tests.Services.ServiceCases;

namespace CustomerManagement.Domain.Tests.Services;

/// <summary>What comes out of a store: as it was, or refused.</summary>
public sealed class ServiceSnapshotTests
{
    public static TheoryData<string, Func<ServiceDutySnapshot, ServiceDutySnapshot>> Wrong => new()
    {
        { "no id", known => known with { Id = default } },
        { "no request", known => known with { Request = null! } },
        { "no contract", known => known with { Request = Request(ServiceBilling.Contract, contract: null) } },
        { "nobody's", known => known with { Assignee = default(StaffId) } },
        { "no promises", known => known with { Promises = null! } },
        { "nothing promised", known => known with { Promises = [] } },
        { "promised twice", known => known with { Promises = [known.Promises[0], known.Promises[0]] } },
        { "promised something else", known => known with { Promises = [known.Promises[0] with { Kind = PromiseKind.Answer }] } },
        { "a promise that is none", known => known with { Promises = [null!] } },
        { "promised no time", known => known with { Promises = [known.Promises[0] with { Allowed = Duration.Zero }] } },
        { "kept and not ended", known => known with { Promises = [known.Promises[0] with { State = PromiseState.Kept }] } },
        { "promised at another time", known => known with { RequestedAt = Hour(-1) } },
        { "noted before it was asked for", known => known with { LatestAt = Hour(-1) } },
        { "noted when no calendar reaches", known => known with { LatestAt = Instant.MaxValue } },
        { "scheduled for when no calendar reaches", known => known with { ScheduledFor = Instant.MaxValue } },
        { "paused later than all that was noted", known => known with { Status = ServiceDutyStatus.Waiting, Promises = Now(known, promise => promise.Paused(Hour(3))) } },
        { "resumed later than all that was noted", known => known with { Promises = Now(known, promise => promise.Paused(Hour(1)).Resumed(Hour(3))) } },
        { "fired later than all that was noted", known => known with { Promises = Now(known, promise => promise.PassedTo(Hour(21))) } },
        { "no status", known => known with { Status = default(ServiceDutyStatus) } },
        { "unknown status", known => known with { Status = (ServiceDutyStatus)9 } },
        { "waits, and the clock goes", known => known with { Status = ServiceDutyStatus.Waiting } },
        { "does not wait, and the clock stands", known => known with { Promises = Now(known, promise => promise.Paused(Hour(1))) } },
        { "open and ended", known => known with { EndedAt = Hour(2) } },
        { "open and done", known => known with { Result = new ServiceResult(Kim) } },
        { "open and kept", known => known with { Promises = Now(known, promise => promise.Done(Hour(2))) } },
        { "open and void", known => known with { Promises = Now(known, promise => promise.FallenAway(Hour(2))) } },
        { "open and cancelled", known => known with { Cancelled = ServiceCancelReason.Mistake } },
        { "done without a result", known => known with { Status = ServiceDutyStatus.Done, EndedAt = Hour(2), Promises = Now(known, promise => promise.Done(Hour(2))) } },
        { "done without an end", known => Done(known) with { EndedAt = null } },
        { "done at another time", known => Done(known) with { EndedAt = Hour(1) } },
        { "done and not kept", known => Done(known) with { Promises = known.Promises } },
        { "noted after it was done", known => Done(known) with { LatestAt = Hour(3) } },
        { "done free and charged", known => Done(known) with { Request = Request(ServiceBilling.Free), Result = new ServiceResult(Kim, charge: new Money(1, Currency.None)) } },
        { "cancelled without a reason", known => Cancelled(known) with { Cancelled = null } },
        { "cancelled for an unknown reason", known => Cancelled(known) with { Cancelled = (ServiceCancelReason)9 } },
        { "cancelled and promised", known => Cancelled(known) with { Promises = known.Promises } },
        { "cancelled without an end", known => Cancelled(known) with { EndedAt = null } },
        { "cancelled and done", known => Cancelled(known) with { Result = new ServiceResult(Kim) } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_no_duty_can_be_is_refused(string what, Func<ServiceDutySnapshot, ServiceDutySnapshot> spoil)
    {
        var known = Sound();
        Assert.Equal(known, Restored(known).ToSnapshot());
        Assert.Equal((ServiceDutyStatus.Done, Hour(2)), (Restored(Done(known)).Status, Restored(Done(known)).EndedAt));
        Assert.Equal((ServiceDutyStatus.Cancelled, Hour(2)), (Restored(Cancelled(known)).Status, Restored(Cancelled(known)).EndedAt));
        var refused = Assert.ThrowsAny<ArgumentException>(() => Restored(spoil(known)));
        Assert.DoesNotContain(Canary, refused.ToString(), StringComparison.Ordinal);
        Assert.True(refused.ParamName is "snapshot" or "allowed", what);
    }

    [Fact]
    public void All_that_was_said_comes_back_from_a_store_as_it_was()
    {
        var duty = Duty(request: Request(ServiceBilling.Contract, segment: "A"));
        duty.Assign(Lee, Hour(1));
        duty.Schedule(Hour(30), Hour(2));
        duty.WaitForCustomer(Hour(3));
        duty.Resume(Hour(5));
        duty.PassTo(Hour(27));
        duty.Complete(new ServiceResult(Kim, Note, new Money(1.50m, new Currency("EUR")), new Money(2, new Currency("KRW"))), Hour(31));
        Assert.Equal(duty.ToSnapshot(), duty.Saved().ToSnapshot());
        Assert.Equal((duty.Request, duty.Result, duty.Promises), (duty.Saved().Request, duty.Saved().Result, duty.Saved().Promises));
        var bare = Duty(request: new ServiceRequest(Buyer, ServiceActs.Advice, ServiceBilling.Internal));
        Assert.Equal(bare.ToSnapshot(), bare.Saved().ToSnapshot());
    }

    [Fact]
    public void The_version_is_kept()
    {
        var duty = Duty();
        duty.MarkSaved();
        Assert.Equal((1, 0), (duty.Saved().Version, duty.Saved().PendingEvents.Count));
        Assert.Throws<ArgumentOutOfRangeException>(() => Restored(duty.ToSnapshot() with { Version = -1 }));
    }

    private static ServiceDuty Restored(ServiceDutySnapshot snapshot) => ServiceDuty.Restore(snapshot, new CalendarBook([]));

    private static IReadOnlyList<PromiseSnapshot> Now(ServiceDutySnapshot known, Func<Promise, Promise> change) =>
        [change(Promise.Restore(known.Promises[0], new CalendarBook([]))).ToSnapshot()];

    private static ServiceDutySnapshot Sound()
    {
        var duty = Duty();
        duty.Assign(Lee, Hour(2));
        return duty.ToSnapshot();
    }

    private static ServiceDutySnapshot Done(ServiceDutySnapshot known) =>
        known with { Status = ServiceDutyStatus.Done, EndedAt = Hour(2), Promises = Now(known, promise => promise.Done(Hour(2))), Result = new ServiceResult(Kim) };

    private static ServiceDutySnapshot Cancelled(ServiceDutySnapshot known) =>
        known with { Status = ServiceDutyStatus.Cancelled, EndedAt = Hour(2), Promises = Now(known, promise => promise.FallenAway(Hour(2))), Cancelled = ServiceCancelReason.Mistake };
}
