using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Tests.Calendars;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Tests.FollowUps;

/// <summary>Short names for customers with follow-ups.</summary>
internal static class FollowUpCases
{
    public static WorkingCalendar Weekdays { get; } = TimeTable.Calendar("Europe/Berlin", "Mon-Fri 09:00-17:00");

    public static CustomerId Customer { get; } = new("12347");

    public static CustomerStanding Best { get; } = new(AbcTier.A, ParetoGroup.VitalFew, default, LifecycleStage.Loyal);

    public static Labels Title(string text) => new(text, text, text, text);

    public static FollowUpTerms Terms(
        ContactAim aim = ContactAim.Service, int priority = FollowUpTerms.DefaultPriority, CatchUp catchUp = CatchUp.Skip, params ContactChannel[] channels) =>
        new(aim, channels.Length == 0 ? [ContactChannel.Call] : channels, StaffRole.Salesperson, priority, catchUp);

    public static FollowUpRule Rule(IFollowUpTrigger trigger, FollowUpTiming? timing = null, FollowUpTerms? terms = null, string id = "rule", int onceInDays = 0) =>
        new(id, 1, Title(id), trigger, timing ?? new FollowUpTiming(0, 7), terms ?? Terms()) { OnceInDays = onceInDays };

    public static FollowUpSubject Subject(
        IEnumerable<Fact>? facts = null,
        CustomerSnapshot? file = null,
        CustomerStanding? standing = null,
        WorkingCalendar? calendar = null,
        IEnumerable<LocalDate>? touches = null,
        bool hasOpenComplaint = false,
        string since = "2000-01-01",
        params HostEvent[] events)
    {
        var stands = standing ?? Best;
        return new FollowUpSubject(
            new CustomerFacts(Customer, facts ?? []),
            stands,
            new ContactSituation(calendar ?? Weekdays, stands.Lifecycle, file, hasOpenComplaint, touches),
            Fixtures.Date(since)) { Events = events };
    }

    public static Purchase Buys(string date, decimal amount = 100, string? line = null) =>
        new(Customer, Fixtures.Date(date), new Money(amount, Currency.None), productLine: line);

    public static ContactPerson Contact(string id, string? birthday = null, bool isDeceased = false) =>
        new(new ContactId(id), new CustomerName("Ada"), birthday: Birthday.Parse(birthday), isDeceased: isDeceased);

    public static CustomerSnapshot File(IEnumerable<ContactPerson>? contacts = null, string? birthday = null, bool isDeceased = false, params Consent[] consents) => new(
        Customer,
        Version: 1,
        CustomerOrigin.Registered,
        new CustomerProfile(CustomerKind.Person, CustomerRole.EndCustomer, new CustomerName("Bram"), birthday: Birthday.Parse(birthday), isDeceased: isDeceased),
        CustomerReach.None,
        [.. contacts ?? []],
        consents);

    /// <summary>A moment in Berlin, as in <c>2024-03-05 10:00</c>.</summary>
    public static Instant At(string text) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(text).Value.InZoneStrictly(Weekdays.Zone).ToInstant();

    public static IReadOnlyList<FollowUp> Planned(FollowUpBook book, FollowUpSubject subject, string start, string end, params FollowUp[] known) =>
        new FollowUpPlanner(book).Plan(subject, known, Fixtures.Date(start), Fixtures.Date(end), At("2024-01-02 10:00")).Planned;

    public static IEnumerable<string> Days(IEnumerable<FollowUp> followUps) => followUps.Select(followUp => LocalDatePattern.Iso.Format(followUp.DueOn));
}
