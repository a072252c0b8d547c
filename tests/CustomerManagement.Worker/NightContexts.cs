using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using NodaTime;

namespace CustomerManagement.Worker;

/// <summary>Everyone keeps the hours of the office.</summary>
public sealed class NightContexts(WorkingCalendar hours) : IFollowUpContexts
{
    private static readonly LocalDate _since = new(2028, 1, 1);

    public ValueTask<FollowUpContext> OfAsync(CustomerSnapshot customer, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new FollowUpContext(hours, _since));
    }
}
