using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Services;
using static CustomerManagement.Domain.Tests.Services.ServiceCases;

namespace CustomerManagement.Domain.Tests.Services;

/// <summary>Every command in every state.</summary>
public sealed class ServiceCommandTests
{
    private const string None = "";

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
                duty.Complete(Result, Hour(2));
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
            case "complete": duty.Complete(Result, Hour(3)); break;
            case "complete late": duty.Complete(Result, Hour(30)); break;
            case "complete charged": duty.Complete(new ServiceResult(Kim, charge: new Money(90, new Currency("EUR"))), Hour(3)); break;
            case "cancel": duty.Cancel(ServiceCancelReason.NotNeeded, Hour(3)); break;
            case "cancel late": duty.Cancel(ServiceCancelReason.NotNeeded, Hour(30)); break;
            case "cancel otherwise": duty.Cancel(ServiceCancelReason.Duplicate, Hour(3)); break;
            default: throw new InvalidOperationException(command);
        }
    }
}
