using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Services;

/// <summary>The built-in terms. Source: service has deadlines, and A customers go first; the numbers are ours.</summary>
internal static class DefaultServiceTerms
{
    /// <summary>The rows, a day being 24 hours on the clock or 8 working hours.</summary>
    public static IEnumerable<ServiceTermsRow> Rows(WorkingCalendar? hours)
    {
        var day = Duration.FromHours(hours is null ? 24 : 8);
        return
        [
            Row(1, ServiceActs.Repair, ServiceBilling.Contract),
            Row(1, ServiceActs.Repair, segment: nameof(AbcTier.A)),
            Row(3, ServiceActs.Repair),
            Row(2, phase: ServicePhase.BeforeSale),
            Row(20, billing: ServiceBilling.Internal),
            Row(5, billing: ServiceBilling.Contract),
            Row(5, segment: nameof(AbcTier.A)),
            Row(10),
        ];

        // The last quarter of the time warns who does the work; a manager learns of a miss that is a day old.
        ServiceTermsRow Row(int days, ServiceAct? act = null, ServiceBilling? billing = null, ServicePhase? phase = null, string? segment = null) => new(
            new PromiseOffer(
                new PromiseTerms(days * day, hours),
                [new(-days * day / 4, StaffRole.TechnicalSupport), new(Duration.Zero, StaffRole.RelationshipManager), new(day, StaffRole.Manager)]),
            act?.Code,
            phase,
            billing,
            segment);
    }
}
