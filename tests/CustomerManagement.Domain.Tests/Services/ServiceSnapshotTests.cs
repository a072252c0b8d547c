using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Services;
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
        { "nothing promised", known => known with { Promises = PromiseLedger.Empty } },
        { "promised twice", known => known with { Promises = known.Promises.With(known.Promises.Promises[0]) } },
        { "promised something else", known => known with { Promises = new PromiseLedger([new Promise(PromiseKind.Answer, new PolicyReference("p", 1), known.Promises.Promises[0].Clock)]) } },
        { "promised at another time", known => known with { RequestedAt = Hour(-1) } },
        { "noted before it was asked for", known => known with { LatestAt = Hour(-1) } },
        { "paused later than all that was noted", known => known with { Status = ServiceDutyStatus.Waiting, Promises = known.Promises.Paused(Hour(3)) } },
        { "resumed later than all that was noted", known => known with { Promises = known.Promises.Paused(Hour(1)).Resumed(Hour(3)) } },
        { "fired later than all that was noted", known => known with { Promises = known.Promises.PassedTo(Hour(21)) } },
        { "no status", known => known with { Status = default(ServiceDutyStatus) } },
        { "unknown status", known => known with { Status = (ServiceDutyStatus)9 } },
        { "waits, and the clock goes", known => known with { Status = ServiceDutyStatus.Waiting } },
        { "does not wait, and the clock stands", known => known with { Promises = known.Promises.Paused(Hour(1)) } },
        { "open and ended", known => known with { EndedAt = Hour(2) } },
        { "open and done", known => known with { Result = new ServiceResult(Kim) } },
        { "open and kept", known => known with { Promises = known.Promises.Done(PromiseKind.Service, Hour(2)) } },
        { "open and void", known => known with { Promises = known.Promises.FallenAway(Hour(2)) } },
        { "open and cancelled", known => known with { Cancelled = ServiceCancelReason.Mistake } },
        { "done without a result", known => known with { Status = ServiceDutyStatus.Done, EndedAt = Hour(2), Promises = known.Promises.Done(PromiseKind.Service, Hour(2)) } },
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
        Assert.Equal(known, ServiceDuty.Restore(known).ToSnapshot());
        Assert.Equal(Done(known) with { NextDue = null }, ServiceDuty.Restore(Done(known)).ToSnapshot());
        Assert.Equal(Cancelled(known) with { NextDue = null }, ServiceDuty.Restore(Cancelled(known)).ToSnapshot());
        var refused = Assert.ThrowsAny<ArgumentException>(() => ServiceDuty.Restore(spoil(known)));
        Assert.True(refused.ParamName == "snapshot", what);
    }

    [Fact]
    public void Request_and_result_come_back_from_a_store_as_they_were()
    {
        foreach (var request in new[] { Request(ServiceBilling.Contract, segment: "A"), new ServiceRequest(Buyer, ServiceActs.Advice, ServiceBilling.Internal) })
        {
            Assert.Equal(request, JsonSerializer.Deserialize<ServiceRequest>(JsonSerializer.Serialize(request)));
        }

        foreach (var result in new[] { new ServiceResult(Kim, Note, new Money(1.50m, new Currency("EUR")), new Money(2, new Currency("KRW"))), new ServiceResult(Lee) })
        {
            Assert.Equal(result, JsonSerializer.Deserialize<ServiceResult>(JsonSerializer.Serialize(result)));
        }
    }

    [Fact]
    public void The_version_is_kept()
    {
        var duty = Duty();
        duty.MarkSaved();
        Assert.Equal((1, 0), (duty.Saved().Version, duty.Saved().PendingEvents.Count));
        Assert.Throws<ArgumentOutOfRangeException>(() => ServiceDuty.Restore(duty.ToSnapshot() with { Version = -1 }));
    }

    private static ServiceDutySnapshot Sound()
    {
        var duty = Duty();
        duty.Assign(Lee, Hour(2));
        return duty.ToSnapshot();
    }

    private static ServiceDutySnapshot Done(ServiceDutySnapshot known) =>
        known with { Status = ServiceDutyStatus.Done, EndedAt = Hour(2), Promises = known.Promises.Done(PromiseKind.Service, Hour(2)), Result = new ServiceResult(Kim) };

    private static ServiceDutySnapshot Cancelled(ServiceDutySnapshot known) =>
        known with { Status = ServiceDutyStatus.Cancelled, EndedAt = Hour(2), Promises = known.Promises.FallenAway(Hour(2)), Cancelled = ServiceCancelReason.Mistake };
}
