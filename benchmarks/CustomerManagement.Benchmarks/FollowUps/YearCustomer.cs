using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;
using NodaTime;

namespace CustomerManagement.Benchmarks.FollowUps;

/// <summary>A customer who buys some twelve times in three years, gives back one purchase in twenty, and has up to three contacts with birthdays. The same number gives the same customer.</summary>
internal sealed class YearCustomer
{
    private const int Purchases = 24;

    private static readonly string[] _lines = ["tea", "coffee", "rice", "oil"];

    private static readonly WorkingCalendar _calendar = new(
        "office", 1, DateTimeZoneProviders.Tzdb["Asia/Seoul"], WorkingWeek.MondayToFriday(DayHours.Of("09:00-18:00")), holidays: KoreaHolidays.Public);

    private static readonly HostEvent[] _events =
    [
        new(HostEvent.Season, "spring", new LocalDate(2024, 3, 1)), new(HostEvent.Season, "autumn", new LocalDate(2024, 9, 1), productLine: "tea"),
        new(HostEvent.Launch, "launch", new LocalDate(2024, 5, 13)), new(HostEvent.News, "grade", new LocalDate(2024, 6, 3), productLine: "rice"),
        new(HostEvent.News, "industry", new LocalDate(2024, 10, 7)),
    ];

    private static readonly Dictionary<StaffRole, StaffId> _team = new()
    {
        [StaffRole.Salesperson] = new StaffId("s"), [StaffRole.RelationshipManager] = new StaffId("r"), [StaffRole.Marketing] = new StaffId("m"),
    };

    private readonly CustomerId _id;
    private readonly Fact[] _facts;
    private readonly CustomerSnapshot _file;
    private readonly AbcTier _tier;

    public YearCustomer(int number)
    {
        var random = new Random(number);
        _id = new CustomerId(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"c{number}"));

        // One in five is A, three in ten B, the others C.
        _tier = (number % 10) switch { < 2 => AbcTier.A, < 5 => AbcTier.B, _ => AbcTier.C };
        _facts = [.. Enumerable.Range(0, random.Next(1, Purchases)).Select(_ => Purchase(random)).OrderBy(purchase => purchase.Date)];
        _file = new CustomerSnapshot(
            _id, Version: 1, CustomerOrigin.Registered,
            new CustomerProfile(CustomerKind.Organisation, CustomerRole.EndCustomer, new CustomerName("Bram")),
            CustomerReach.None,
            [.. Enumerable.Range(0, random.Next(4)).Select(contact => Contact(contact, random))],
            []);
    }

    public List<LocalDate> Touches { get; } = [];

    public static Instant Morning(LocalDate date) => date.At(new LocalTime(10, 0)).InZoneStrictly(_calendar.Zone).ToInstant();

    /// <summary>What is known of it on a day.</summary>
    public FollowUpSubject On(LocalDate today)
    {
        var known = _facts.TakeWhile(fact => fact.Date <= today).ToList();
        var stage = known.Count == 0 ? LifecycleStage.Potential : Period.DaysBetween(known[^1].Date, today) > 365 ? LifecycleStage.Lost : LifecycleStage.Loyal;
        return new FollowUpSubject(
            new CustomerFacts(_id, known),
            new CustomerStanding(_tier, ParetoGroup.Keeper, default, stage),
            new ContactSituation(_calendar, stage, _file, touches: Touches),
            new LocalDate(2022, 1, 1)) { Events = _events, Team = _team };
    }

    private Purchase Purchase(Random random)
    {
        var amount = random.Next(20) == 0 ? -random.Next(1, 500) : random.Next(1, 3_000);
        return new Purchase(
            _id, new LocalDate(2022, 1, 1).PlusDays(random.Next(3 * 365)), new Money(amount, Currency.None), productLine: _lines[random.Next(_lines.Length)]);
    }

    private static ContactPerson Contact(int number, Random random) => new(
        new ContactId(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number}")),
        new CustomerName("Ada"),
        birthday: Birthday.Parse(NodaTime.Text.LocalDatePattern.Iso.Format(new LocalDate(1960, 1, 1).PlusDays(random.Next(14_000))) + (random.Next(10) == 0 ? "[u-ca=dangi]" : "")));
}
