using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Services;
using NodaTime;
using static CustomerManagement.Domain.Tests.Services.ServiceCases;

namespace CustomerManagement.Domain.Tests.Services;

/// <summary>What users need of a service that was promised.</summary>
public sealed class ServiceDutyTests
{
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
        duty.Complete(Result, Hour(123));
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
        duty.Complete(Result, Hour(3));
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
            duty.Complete(Result, Hour(hour));
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
        duty.Complete(Result, Instant.FromUtc(2024, 6, 7, 16, 0));
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
            Assert.Throws<ArgumentOutOfRangeException>("at", () => duty.Complete(Result, never));
            Assert.Throws<ArgumentOutOfRangeException>("at", () => duty.Cancel(ServiceCancelReason.Mistake, never));
        }

        Assert.Equal(before, duty.ToSnapshot());
    }
}
