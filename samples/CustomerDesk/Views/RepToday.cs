using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Visits;

namespace CustomerDesk.Views;

/// <summary>The day of one who visits, and the names to show.</summary>
internal sealed record RepToday(StaffId Rep, RepDay Day, DayBriefing Briefing, IReadOnlyDictionary<CustomerId, string> Names)
{
    public decimal Worth => Briefing.Visits.Value + Briefing.FromDesk.Sum(action => action.Value ?? 0);
}
