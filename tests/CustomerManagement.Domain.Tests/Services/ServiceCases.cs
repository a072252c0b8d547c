using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Services;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Services;

/// <summary>Short names for duties in tests: promised within 24 hours on the clock, asked for on Friday 7 June 2024 at 08:00 UTC.</summary>
internal static class ServiceCases
{
    public const string Canary = "Canary";

    public static CustomerId Buyer { get; } = new("12347");

    public static StaffId Kim { get; } = new("kim");

    public static StaffId Lee { get; } = new("lee");

    public static PrivateNote Note { get; } = new($"{Canary} 7777");

    public static ServiceResult Result { get; } = new(Kim, Note, new Money(30, new Currency("EUR")));

    public static Instant Start { get; } = Instant.FromUtc(2024, 6, 7, 8, 0);

    public static EscalationStep[] Steps { get; } =
    [
        new(Duration.FromHours(-4), StaffRole.TechnicalSupport), new(Duration.Zero, StaffRole.RelationshipManager), new(Duration.FromHours(8), StaffRole.Manager),
    ];

    public static Instant Hour(int hour) => Start + Duration.FromHours(hour);

    public static ServiceRequest Request(
        ServiceBilling billing = ServiceBilling.Paid, ServiceAct? act = null, string? contract = "C-7", string? segment = null, string customer = "12347") =>
        new(new CustomerId(customer), act ?? ServiceActs.Repair, billing, contract, "pumps", segment, Kim, Note);

    public static ServiceTermsBook Book(PromiseTerms promise) => new(new PolicyReference("test", 3), [new ServiceTermsRow(new PromiseOffer(promise, Steps))]);

    public static ServiceTermsBook Book(bool pauses = true) => Book(new PromiseTerms(Duration.FromHours(24), pausesForCustomer: pauses));

    public static ServiceDuty Duty(string id = "S-1", ServiceRequest? request = null, IServiceTerms? terms = null) =>
        ServiceDuty.TakeOn(new ServiceDutyId(id), request ?? Request(), terms ?? Book(), Start);

    /// <summary>As it is after it was saved as text and loaded: nothing pending.</summary>
    public static ServiceDuty Saved(this ServiceDuty duty, params IEnumerable<WorkingCalendar> calendars) =>
        ServiceDuty.Restore(SnapshotJson.Read<ServiceDutySnapshot>(SnapshotJson.Write(duty.ToSnapshot())), new CalendarBook(calendars));
}
