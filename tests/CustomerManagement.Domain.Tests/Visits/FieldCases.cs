using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Tests.Support;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Visits;

/// <summary>Short names for plans and reports of visits.</summary>
internal static class FieldCases
{
    /// <summary>A text that must never show up where nobody asked for it.</summary>
    public const string Canary = "Canary";

    public static StaffId Ana { get; } = new("ana");

    public static StaffId Lee { get; } = new("lee");

    public static StaffId Boss { get; } = new("bo");

    public static PrivateNote Note { get; } = new(Canary);

    public static VisitChangeReason Reason { get; } = new(VisitChangeCause.CustomerAsked, Note);

    public static WorkingDayRule Days { get; } = new(DateTimeZoneProviders.Tzdb["Asia/Seoul"]);

    public static LocalDate Monday { get; } = new(2024, 6, 3);

    /// <summary>A moment on the wall clock in Seoul, as in <c>2024-06-03 10:00</c>.</summary>
    public static Instant At(string text) => Days.Zone.AtStrictly(Fixtures.Date(text[..10]) + new LocalTime(int.Parse(text[11..13]), int.Parse(text[14..16]))).ToInstant();

    public static VisitId Visit(string id) => new(id);

    public static VisitTerms Terms(bool isPromised = false, string? window = null, params VisitPurpose[] purposes) => new(
        purposes.Length == 0 ? [VisitPurpose.Order] : purposes, "north", window is null ? null : TimeWindow.Parse(window), isPromised);

    public static VisitPlan Plan(string id = "P-1", StaffId? person = null, LocalDate? date = null) =>
        VisitPlan.Open(new VisitPlanId(id), person ?? Ana, date ?? Monday, At("2024-06-02 18:00"));

    /// <summary>The plan as a repository gives it: saved, without events, with its sign-off as wanted.</summary>
    public static VisitPlan Saved(this VisitPlan plan, SignOffStatus? status = null) => VisitPlan.Restore(
        plan.ToSnapshot() with { Supervision = status is { } wanted ? Supervised(wanted) : plan.Supervision });

    public static Supervision Supervised(SignOffStatus status) =>
        status is SignOffStatus.Draft or SignOffStatus.Submitted ? new Supervision(status) : new Supervision(status, Boss, Note);

    public static VisitResult Reached(string customer, string? visit = null, decimal? ordered = null, params VisitPurpose[] met) => new(
        new CustomerId(customer), VisitOutcome.Reached, visit is null ? null : new VisitId(visit), purposesMet: met, ordered: ordered is { } amount ? new Money(amount, Currency.None) : null);

    public static DailyReportContent Content(params VisitResult[] visits) => new(new Attendance(AttendanceKind.Present), visits, new DayGoals(Currency.None));
}
