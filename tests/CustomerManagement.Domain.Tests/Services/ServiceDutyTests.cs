using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Services;
using NodaTime;
using static CustomerManagement.Domain.Tests.Services.ServiceCases;

namespace CustomerManagement.Domain.Tests.Services;

/// <summary>Every command in every state, and what users need of a service that was promised.</summary>
public sealed class ServiceDutyTests
{
    private const string None = "";

    private static readonly ServiceResult _result = new(Kim, Note, new Money(30, new Currency("EUR")));

    [Theory]
    [InlineData("assign", "open", "ServiceAssigned")]
    [InlineData("assign again", "open", None)]
    [InlineData("schedule", "open", "ServiceScheduled")]
    [InlineData("schedule again", "open", None)]
    [InlineData("wait", "open", "ServicePaused")]
    [InlineData("resume", "open", None)]
    [InlineData("pass an hour", "open", None)]
    [InlineData("pass the warning", "open", "ServiceEscalated")]
    [InlineData("pass a week", "open", "ServicePromiseBroken ServiceEscalated ServiceEscalated")]
    [InlineData("complete", "open", "ServiceDone")]
    [InlineData("complete late", "open", "ServicePromiseBroken ServiceDone")]
    [InlineData("complete charged", "open", "ServiceDone")]
    [InlineData("cancel", "open", "ServiceCancelled")]
    [InlineData("cancel late", "open", "ServicePromiseBroken ServiceCancelled")]
    [InlineData("assign", "waiting", "ServiceAssigned")]
    [InlineData("assign again", "waiting", None)]
    [InlineData("schedule", "waiting", "ServiceScheduled")]
    [InlineData("schedule again", "waiting", None)]
    [InlineData("wait", "waiting", None)]
    [InlineData("resume", "waiting", "ServiceResumed")]
    [InlineData("pass an hour", "waiting", None)]
    [InlineData("pass the warning", "waiting", None)]
    [InlineData("pass a week", "waiting", None)]
    [InlineData("complete", "waiting", "ServiceDone")]
    [InlineData("complete late", "waiting", "ServiceDone")]
    [InlineData("complete charged", "waiting", "ServiceDone")]
    [InlineData("cancel", "waiting", "ServiceCancelled")]
    [InlineData("cancel late", "waiting", "ServiceCancelled")]
    [InlineData("assign", "overdue", "ServiceAssigned")]
    [InlineData("assign again", "overdue", None)]
    [InlineData("schedule", "overdue", "ServiceScheduled")]
    [InlineData("schedule again", "overdue", None)]
    [InlineData("wait", "overdue", "ServicePaused")]
    [InlineData("resume", "overdue", None)]
    [InlineData("pass an hour", "overdue", None)]
    [InlineData("pass the warning", "overdue", None)]
    [InlineData("pass a week", "overdue", "ServiceEscalated")]
    [InlineData("complete", "overdue", "ServiceDone")]
    [InlineData("complete late", "overdue", "ServiceDone")]
    [InlineData("complete charged", "overdue", "ServiceDone")]
    [InlineData("cancel", "overdue", "ServiceCancelled")]
    [InlineData("cancel late", "overdue", "ServiceCancelled")]
    [InlineData("complete charged", "free", ServiceRules.NotCharged)]
    [InlineData("complete", "free", "ServiceDone")]
    [InlineData("complete charged", "internal", ServiceRules.NotCharged)]
    [InlineData("complete", "internal", "ServiceDone")]
    [InlineData("complete charged", "by contract", "ServiceDone")]
    [InlineData("assign", "done", ServiceRules.NotOpen)]
    [InlineData("assign again", "done", ServiceRules.NotOpen)]
    [InlineData("schedule", "done", ServiceRules.NotOpen)]
    [InlineData("schedule again", "done", ServiceRules.NotOpen)]
    [InlineData("wait", "done", ServiceRules.NotOpen)]
    [InlineData("resume", "done", ServiceRules.NotOpen)]
    [InlineData("pass an hour", "done", None)]
    [InlineData("pass the warning", "done", None)]
    [InlineData("pass a week", "done", None)]
    [InlineData("complete", "done", None)]
    [InlineData("complete late", "done", None)]
    [InlineData("complete charged", "done", ServiceRules.NotOpen)]
    [InlineData("cancel", "done", ServiceRules.NotOpen)]
    [InlineData("cancel late", "done", ServiceRules.NotOpen)]
    [InlineData("assign", "cancelled", ServiceRules.NotOpen)]
    [InlineData("assign again", "cancelled", ServiceRules.NotOpen)]
    [InlineData("schedule", "cancelled", ServiceRules.NotOpen)]
    [InlineData("schedule again", "cancelled", ServiceRules.NotOpen)]
    [InlineData("wait", "cancelled", ServiceRules.NotOpen)]
    [InlineData("resume", "cancelled", ServiceRules.NotOpen)]
    [InlineData("pass an hour", "cancelled", None)]
    [InlineData("pass the warning", "cancelled", None)]
    [InlineData("pass a week", "cancelled", None)]
    [InlineData("complete", "cancelled", ServiceRules.NotOpen)]
    [InlineData("complete late", "cancelled", ServiceRules.NotOpen)]
    [InlineData("complete charged", "cancelled", ServiceRules.NotOpen)]
    [InlineData("cancel", "cancelled", None)]
    [InlineData("cancel late", "cancelled", None)]
    [InlineData("cancel otherwise", "cancelled", ServiceRules.NotOpen)]
    public void A_command_gives_its_events_or_names_its_rule(string command, string state, string expected)
    {
        var duty = In(state);
        var before = duty.ToSnapshot();
        var broken = Record.Exception(() => Do(duty, command));
        if (expected.StartsWith("services.", StringComparison.Ordinal))
        {
            var rule = Assert.IsType<BusinessRuleException>(broken);
            Assert.Equal((expected, "S-1"), (rule.Code, rule.Subject));
            Assert.DoesNotContain(Canary, rule.ToString(), StringComparison.Ordinal);
        }
        else
        {
            Assert.Null(broken);
        }

        var happened = expected.StartsWith("services.", StringComparison.Ordinal) ? None : expected;
        Assert.Equal(happened, Names(duty));
        Assert.Equal(happened == None, before == duty.ToSnapshot());
        Assert.DoesNotContain(Canary, string.Join('\n', duty.PendingEvents) + duty + duty.ToSnapshot() + duty.Request + duty.Result, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_asked_for_is_promised_from_then_on_under_its_terms()
    {
        var duty = Duty();
        Assert.Equal([new ServiceRequested(duty.Id, Buyer, "repair", ServicePhase.AfterSale, ServiceBilling.Paid, Hour(24), Start)], duty.PendingEvents);
        var promise = Assert.Single(duty.Promises.Promises);
        Assert.Equal((PromiseKind.Service, new PolicyReference("test", 3)), (promise.Kind, promise.Policy));
        Assert.Equal((Hour(24), Hour(20), "S-1 (repair, Open)"), (duty.Deadline, duty.NextDue, duty.ToString()));
    }

    [Theory]
    [InlineData(null, ServiceRules.ContractMissing)]
    [InlineData(" ", ServiceRules.ContractMissing)]
    [InlineData("C-7", null)]
    public void What_a_contract_covers_names_it(string? contract, string? expected)
    {
        var broken = Record.Exception(() => Duty(request: Request(ServiceBilling.Contract, contract: contract)));
        Assert.Equal(expected, (broken as BusinessRuleException)?.Code);
        Assert.Null(Duty(request: Request(ServiceBilling.Free, contract: " ")).Request.Contract);
    }

    [Theory]
    [InlineData(23, false)]
    [InlineData(24, true)]
    [InlineData(500, true)]
    public void A_date_after_the_deadline_does_not_move_the_promise(int hour, bool isTooLate)
    {
        var duty = Duty().Saved();
        duty.Schedule(Hour(3), Hour(1));
        duty.Schedule(Hour(hour), Hour(2));
        Assert.Equal(new ServiceScheduled(duty.Id, Buyer, Hour(hour), isTooLate, Hour(2)), duty.PendingEvents[^1]);
        Assert.Equal((Hour(24), Hour(hour)), (duty.Deadline, duty.ScheduledFor));
        duty.PassTo(Hour(24));
        Assert.True(duty.IsLate);
        Assert.Contains(new ServicePromiseBroken(duty.Id, Buyer, Hour(24), Hour(24)), duty.PendingEvents);
    }

    [Fact]
    public void Waiting_for_the_customer_does_not_count_and_handing_over_changes_nothing_else()
    {
        var duty = Duty();
        duty.Assign(Kim, Hour(1));
        duty.WaitForCustomer(Hour(10));
        Assert.Null(duty.Deadline);
        Assert.Null(duty.NextDue);
        duty.PassTo(Hour(1_000));
        duty.Resume(Hour(110));
        Assert.Equal((Hour(124), Hour(120)), (duty.Deadline, duty.NextDue));
        duty.Assign(Lee, Hour(111));
        Assert.Equal(new ServiceAssigned(duty.Id, Buyer, Kim, Lee, Hour(111)), duty.PendingEvents[^1]);
        duty.Complete(_result, Hour(123));
        Assert.Equal(new ServiceDone(duty.Id, Buyer, Kim, IsLate: false, new Money(30, new Currency("EUR")), Charge: null, Hour(123)), duty.PendingEvents[^1]);
        Assert.Null(duty.NextDue);
    }

    [Fact]
    public void Terms_that_do_not_wait_go_on_while_we_do()
    {
        var duty = Duty(terms: Book(pauses: false));
        duty.WaitForCustomer(Hour(10));
        Assert.Equal(Hour(24), duty.Deadline);
        duty.PassTo(Hour(24));
        Assert.Equal((true, ServiceDutyStatus.Waiting), (duty.IsLate, duty.Status));
    }

    /// <summary>A clock that was put back, or a job that noted late: the miss stays, and time goes on from the latest moment.</summary>
    [Fact]
    public void Time_never_runs_back()
    {
        var duty = Duty();
        duty.PassTo(Hour(30));
        duty.Complete(_result, Hour(3));
        Assert.Equal((Hour(30), Hour(30), true), (duty.LatestAt, duty.EndedAt, duty.IsLate));
        Assert.Equal((PromiseState.Broken, Hour(24), Hour(30)), (duty.Promises.Promises[0].State, duty.Promises.Promises[0].EndedAt, duty.Promises.Promises[0].DoneAt));

        duty = Duty();
        duty.WaitForCustomer(Hour(20));
        duty.Resume(Hour(5));
        Assert.Equal((Hour(20), Hour(24)), (duty.LatestAt, duty.Deadline));

        // Looking ahead by mistake notes nothing, so nothing is lost by it.
        duty = Duty();
        duty.PassTo(Hour(19));
        Assert.Equal(Start, duty.LatestAt);
    }

    [Theory]
    [InlineData("complete", 23, false)]
    [InlineData("complete", 24, true)]
    [InlineData("cancel", 23, false)]
    [InlineData("cancel", 24, true)]
    public void What_ends_at_its_deadline_was_missed_though_nobody_looked(string command, int hour, bool isLate)
    {
        var duty = Duty();
        if (command == "complete")
        {
            duty.Complete(_result, Hour(hour));
        }
        else
        {
            duty.Cancel(ServiceCancelReason.CustomerWithdrew, Hour(hour));
        }

        Assert.Equal(isLate, duty.IsLate);
        Assert.Equal(isLate, duty.PendingEvents.Contains(new ServicePromiseBroken(duty.Id, Buyer, Hour(24), Hour(hour))));
        Assert.Equal(isLate, duty.PendingEvents[^1] is ServiceDone { IsLate: true } or ServiceCancelled { IsLate: true });
        Assert.Null(duty.NextDue);
        var ended = duty.ToSnapshot();
        duty.PassTo(Hour(10_000));
        Assert.Equal(ended, duty.ToSnapshot());
    }

    [Fact]
    public void What_was_done_at_a_cost_is_a_fact_on_the_date_of_the_business()
    {
        var duty = Duty();
        var seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];
        Assert.Null(duty.CostIn(seoul));
        duty.Complete(_result, Instant.FromUtc(2024, 6, 7, 16, 0));
        Assert.Equal(new ServingCost(Buyer, new LocalDate(2024, 6, 8), new Money(30, new Currency("EUR"))), duty.CostIn(seoul));
        var unknown = Duty();
        unknown.Complete(new ServiceResult(Kim), Hour(1));
        Assert.Null(unknown.CostIn(seoul));
    }

    [Fact]
    public void What_cannot_be_is_refused_and_changes_nothing()
    {
        Assert.Throws<ArgumentNullException>("id", () => ServiceDuty.TakeOn(default, Request(), Book(), Start));
        Assert.Throws<ArgumentOutOfRangeException>("at", () => ServiceDuty.TakeOn(new ServiceDutyId("1"), Request(), Book(), Instant.MaxValue));
        Assert.Throws<ArgumentNullException>("customer", () => new ServiceRequest(default, ServiceActs.Repair, ServiceBilling.Paid));
        Assert.Throws<ArgumentNullException>("act", () => new ServiceRequest(Buyer, null!, ServiceBilling.Paid));
        Assert.Throws<ArgumentOutOfRangeException>("billing", () => new ServiceRequest(Buyer, ServiceActs.Repair, (ServiceBilling)9));
        Assert.Throws<ArgumentException>("takenBy", () => new ServiceRequest(Buyer, ServiceActs.Repair, ServiceBilling.Paid, takenBy: default(StaffId)));
        Assert.Throws<ArgumentNullException>("by", () => new ServiceResult(default));
        Assert.Throws<ArgumentOutOfRangeException>("cost", () => new ServiceResult(Kim, cost: new Money(-1, Currency.None)));
        Assert.Throws<ArgumentOutOfRangeException>("charge", () => new ServiceResult(Kim, charge: new Money(-0.01m, Currency.None)));
        var duty = Duty();
        var before = duty.ToSnapshot();
        Assert.Throws<ArgumentNullException>("to", () => duty.Assign(default, Start));
        Assert.Throws<ArgumentOutOfRangeException>("reason", () => duty.Cancel((ServiceCancelReason)9, Start));
        Assert.Throws<ArgumentNullException>("result", () => duty.Complete(null!, Start));
        foreach (var never in new[] { Instant.MinValue, Instant.MaxValue })
        {
            Assert.Throws<ArgumentOutOfRangeException>("at", () => duty.Assign(Kim, never));
            Assert.Throws<ArgumentOutOfRangeException>("at", () => duty.Schedule(Start, never));
            Assert.Throws<ArgumentOutOfRangeException>("moment", () => duty.Schedule(never, Start));
            Assert.Throws<ArgumentOutOfRangeException>("at", () => duty.WaitForCustomer(never));
            Assert.Throws<ArgumentOutOfRangeException>("now", () => duty.PassTo(never));
            Assert.Throws<ArgumentOutOfRangeException>("at", () => duty.Complete(_result, never));
            Assert.Throws<ArgumentOutOfRangeException>("at", () => duty.Cancel(ServiceCancelReason.Mistake, never));
        }

        Assert.Equal(before, duty.ToSnapshot());
    }

    private static string Names(ServiceDuty duty) => string.Join(' ', duty.PendingEvents.Select(happened => happened.GetType().Name));

    /// <summary>A duty given to Kim and scheduled for the 5th hour, and what else the state says.</summary>
    private static ServiceDuty In(string state)
    {
        var duty = Duty(request: Request(state switch
        {
            "free" => ServiceBilling.Free,
            "internal" => ServiceBilling.Internal,
            "by contract" => ServiceBilling.Contract,
            _ => ServiceBilling.Paid,
        }));
        duty.Assign(Kim, Hour(1));
        duty.Schedule(Hour(5), Hour(1));
        switch (state)
        {
            case "waiting":
                duty.WaitForCustomer(Hour(2));
                break;
            case "overdue":
                duty.PassTo(Hour(25));
                break;
            case "done":
                duty.Complete(_result, Hour(2));
                break;
            case "cancelled":
                duty.Cancel(ServiceCancelReason.NotNeeded, Hour(2));
                break;
            default:
                break;
        }

        return duty.Saved();
    }

    private static void Do(ServiceDuty duty, string command)
    {
        switch (command)
        {
            case "assign": duty.Assign(Lee, Hour(3)); break;
            case "assign again": duty.Assign(Kim, Hour(3)); break;
            case "schedule": duty.Schedule(Hour(6), Hour(3)); break;
            case "schedule again": duty.Schedule(Hour(5), Hour(3)); break;
            case "wait": duty.WaitForCustomer(Hour(3)); break;
            case "resume": duty.Resume(Hour(3)); break;
            case "pass an hour": duty.PassTo(Hour(3)); break;
            case "pass the warning": duty.PassTo(Hour(20)); break;
            case "pass a week": duty.PassTo(Hour(168)); break;
            case "complete": duty.Complete(_result, Hour(3)); break;
            case "complete late": duty.Complete(_result, Hour(30)); break;
            case "complete charged": duty.Complete(new ServiceResult(Kim, charge: new Money(90, new Currency("EUR"))), Hour(3)); break;
            case "cancel": duty.Cancel(ServiceCancelReason.NotNeeded, Hour(3)); break;
            case "cancel late": duty.Cancel(ServiceCancelReason.NotNeeded, Hour(30)); break;
            case "cancel otherwise": duty.Cancel(ServiceCancelReason.Duplicate, Hour(3)); break;
            default: throw new InvalidOperationException(command);
        }
    }
}
