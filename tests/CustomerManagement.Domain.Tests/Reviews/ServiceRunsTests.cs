using System.Runtime.CompilerServices;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Tests.Services;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Reviews;

public sealed class ServiceRunsTests
{
    [Fact]
    public async Task A_sweep_finds_misses_and_fires_steps_once_and_leaves_what_is_not_due()
    {
        var store = new Duties(ServiceCases.Duty("late"), ServiceCases.Duty("warned"), Cancelled("cancelled"));
        var runs = new ServiceRuns(store, new FakeClock(ServiceCases.Hour(20)));
        Assert.Equal(new ServiceSweepReport(Looked: 2, Broken: 0, Escalated: 2, Conflicts: 0), await runs.SweepAsync());
        Assert.Equal(new ServiceSweepReport(Looked: 2, Broken: 2, Escalated: 4, Conflicts: 0), await runs.SweepAsync(ServiceCases.Hour(32)));
        Assert.Equal(new ServiceSweepReport(Looked: 0, Broken: 0, Escalated: 0, Conflicts: 0), await runs.SweepAsync(ServiceCases.Hour(99)));
    }

    [Fact]
    public async Task What_someone_else_saved_meanwhile_is_left_to_the_next_sweep()
    {
        var store = new Duties(ServiceCases.Duty("one")) { Refusal = new ConcurrencyException(nameof(ServiceDuty), "one") };
        var runs = new ServiceRuns(store, new FakeClock(ServiceCases.Hour(24)));
        Assert.Equal(new ServiceSweepReport(Looked: 1, Broken: 0, Escalated: 0, Conflicts: 1), await runs.SweepAsync());
        store.Refusal = null;
        Assert.Equal(new ServiceSweepReport(Looked: 1, Broken: 1, Escalated: 1, Conflicts: 0), await runs.SweepAsync());
    }

    [Fact]
    public async Task What_breaks_a_rule_is_left_aside_and_named_and_keeps_the_sweep_from_no_other()
    {
        var store = new Duties(ServiceCases.Duty("one"), ServiceCases.Duty("two")) { Refusal = new BusinessRuleException(ServiceRules.NotOpen, "words") };
        var runs = new ServiceRuns(store, new FakeClock(ServiceCases.Hour(24)));
        Assert.Equal(
            new ServiceSweepReport(Looked: 2, Broken: 1, Escalated: 1, Conflicts: 0) { Failures = [new RunFailure("one", ServiceRules.NotOpen)] }, await runs.SweepAsync());
    }

    private static ServiceDuty Cancelled(string id)
    {
        var duty = ServiceCases.Duty(id);
        duty.Cancel(ServiceCancelReason.Duplicate, ServiceCases.Start);
        return duty;
    }

    private sealed class Duties : IServiceDutyRepository
    {
        private static readonly CalendarBook _calendars = new([]);

        private readonly Dictionary<ServiceDutyId, ServiceDutySnapshot> _states;

        public Duties(params IEnumerable<ServiceDuty> duties) => _states = duties.ToDictionary(duty => duty.Id, duty => duty.ToSnapshot());

        public Exception? Refusal { get; set; }

        public Task<ServiceDuty?> FindAsync(ServiceDutyId id, ReadScope scope, CancellationToken cancellation) => Task.FromResult<ServiceDuty?>(ServiceDuty.Restore(_states[id], _calendars));

        public Task<bool> WasAppliedAsync(CommandKey command, CancellationToken cancellation) => throw new NotSupportedException();

        public Task SaveAsync(IReadOnlyCollection<ServiceDuty> duties, CommandKey? command, CancellationToken cancellation)
        {
            foreach (var duty in duties)
            {
                if (Refusal is not null && duty.Id.Value == "one")
                {
                    throw Refusal;
                }

                duty.MarkSaved();
                _states[duty.Id] = duty.ToSnapshot();
            }

            return Task.CompletedTask;
        }

        public Task<IReadOnlyList<ServiceDuty>> OfCustomerAsync(CustomerId customer, ReadScope scope, CancellationToken cancellation) => throw new NotSupportedException();

        public IAsyncEnumerable<ServiceDuty> ScanAsync(ReadScope scope, CancellationToken cancellation) => throw new NotSupportedException();

        public async IAsyncEnumerable<ServiceDuty> ScanDueAsync(Instant upTo, ReadScope scope, [EnumeratorCancellation] CancellationToken cancellation)
        {
            await Task.CompletedTask;
            foreach (var state in _states.Values.Where(state => state.NextDue <= upTo).ToList())
            {
                yield return ServiceDuty.Restore(state, _calendars);
            }
        }
    }
}
