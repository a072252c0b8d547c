using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>Puts what a planner found into the plan of a day, for its person to change and a supervisor to sign.</summary>
public static class VisitPlanProposal
{
    /// <summary>
    /// Adds the visits of a planned day, and gives those that are still to come and were not promised their new hours and purposes; a promise is not altered here.
    /// What is in the plan and not in the day stays. Putting the same in again does nothing.
    /// </summary>
    /// <param name="plan">The plan of that working day.</param>
    /// <param name="day">What the planner found.</param>
    /// <param name="at">When.</param>
    /// <param name="areaOf">In which area a customer is; <c>null</c> when areas are not named.</param>
    /// <exception cref="ArgumentException">The plan is of another day, or an id would be too long.</exception>
    public static void Put(VisitPlan plan, DayPlan day, Instant at, Func<CustomerId, string?>? areaOf = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(day);
        if (plan.Date != day.Date.WithCalendar(CalendarSystem.Iso))
        {
            throw new ArgumentException("The plan is of that day.", nameof(plan));
        }

        foreach (var visit in day.Visits)
        {
            var id = new VisitId($"{plan.Id.Value}/{visit.Customer.Value}");
            var window = new TimeWindow(visit.Begins.TimeOfDay, visit.Ends.TimeOfDay);
            var terms = new VisitTerms(
                visit.Purposes.Count == 0 ? [VisitPurpose.Other] : visit.Purposes, areaOf?.Invoke(visit.Customer), window, visit.Because == PlannedBecause.Promised);
            if (plan.Visits.FirstOrDefault(entry => entry.Visit == id) is not { } known)
            {
                plan.Add(id, visit.Customer, terms, at);
            }
            else if (known is { Status: VisitStatus.Planned, Terms.IsPromised: false })
            {
                plan.Alter(id, terms, at);
            }
        }
    }
}
