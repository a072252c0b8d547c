using CustomerDesk.Storage;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerDesk.DemoData;

/// <summary>The complaints of Harbour Supplies of late 2025: what went by the book in November and December, and fifteen that show the rest around Christmas.</summary>
internal sealed class ComplaintStory(Territories territories)
{
    private const int Seed = 20251230;
    private const int Routine = 24;
    private const int Year = 2025;

    private static readonly string[] _products = ["Cordless drill", "Hull paint", "Impeller", "Work gloves", "Tap fitting", "Paint pallet"];

    private static readonly (string Rep, string Zone)[] _places =
    [
        ("berlin", "Europe/Berlin"), ("london", "Europe/London"), ("new-york", "America/New_York"), ("copenhagen", "Europe/Copenhagen"),
        ("paris", "Europe/Paris"), ("taipei", "Asia/Taipei"), ("shanghai", "Asia/Shanghai"), ("seoul", "Asia/Seoul"),
    ];

    /// <summary>All of them, in the order in which they come.</summary>
    public IReadOnlyList<ComplaintPlot> Plots() => [.. RoutineOnes().Concat(Told()).OrderBy(plot => plot.Received).ThenBy(plot => plot.Id.Value, StringComparer.Ordinal)];

    // A moment of late 2025 as the clock of the desk shows it.
    private static Instant At(int month, int day, int hour, int minute = 0) => DeskServices.DemoZone.AtLeniently(new LocalDateTime(Year, month, day, hour, minute)).ToInstant();

    private static ComplaintPlot Unknown(string id, Instant received, ComplaintChannel channel, ComplaintSeverity severity, string text, string complainant, string? product = null) =>
        new(id, received, channel, severity) { Zone = DeskServices.DemoZone, Text = text, Complainant = complainant, ProductLine = product };

    private ComplaintPlot Of(string rep, int place, string id, Instant received, ComplaintChannel channel, ComplaintSeverity severity, string text, string? product = null) =>
        new(id, received, channel, severity) { Customer = Customer(rep, place), Zone = ZoneOf(rep), Text = text, ProductLine = product };

    private CustomerId Customer(string rep, int place) => territories.Of(new StaffId(rep)).Keys.ElementAt(place);

    private static DateTimeZone ZoneOf(string rep) => DateTimeZoneProviders.Tzdb[_places.Single(place => place.Rep == rep).Zone];

    private IEnumerable<ComplaintPlot> Told() => Overdue().Concat(Running()).Concat(Standing()).Concat(Over());

    private IEnumerable<ComplaintPlot> Overdue() =>
    [
        Of("berlin", 2, "K-1201", At(12, 18, 10, 15), ComplaintChannel.Visit, ComplaintSeverity.Major, "The driver left three pallets in the rain.", "Paint pallet")
            .Owned(At(12, 18, 11), "berlin").Answered(At(12, 18, 16, 30), "We are sorry and will come to look at the pallets.").Cause(At(12, 19, 9, 30), CauseKind.ServiceConduct)
            .CustomerSaid(At(12, 22, 14), "Nobody has come. When will somebody?"),
        Of("berlin", 5, "K-1202", At(12, 29, 18, 20), ComplaintChannel.Hotline, ComplaintSeverity.Critical, "The battery of a new drill caught fire.", "Cordless drill")
            .Acknowledged(At(12, 29, 18, 40)).Owned(At(12, 29, 18, 45), "berlin"),
        Unknown("K-1203", At(12, 29, 16), ComplaintChannel.Web, ComplaintSeverity.Minor, "The shop charged me twice.", "Wilhelmine Ohnesorg, +49 30 5550142"),
    ];

    private IEnumerable<ComplaintPlot> Running() =>
    [
        Of("berlin", 8, "K-1204", At(12, 23, 15, 30), ComplaintChannel.Letter, ComplaintSeverity.Major, "Two of five life vests lack their buckles.", "Life vest")
            .Acknowledged(At(12, 23, 16)).Owned(At(12, 24, 9, 10), "berlin"),
        Of("shanghai", 4, "K-1205", At(12, 29, 3), ComplaintChannel.Report, ComplaintSeverity.Minor, "The customer says that the impellers wear out too soon.", "Impeller")
            .Acknowledged(At(12, 29, 4)).Owned(At(12, 29, 4), "shanghai")
            .Then(At(12, 30, 9), (scene, now) => scene.Complaint.Reclassify(new ComplaintSubject(ComplaintSeverity.Critical) { Segment = scene.Complaint.Subject.Segment, ProductLine = "Impeller" }, scene.Policy, now)),
        Unknown("K-1206", At(12, 28, 20, 15), ComplaintChannel.Web, ComplaintSeverity.Major, "My order never arrived.", "a guest of the shop, signed O. Perdue", "Tap fitting")
            .Then(At(12, 29, 9, 40), (scene, now) => scene.Complaint.Bind(Customer("paris", 3), intermediary: null, now))
            .Answered(At(12, 29, 11), "The parcel went to the old address; we send another one.").Owned(At(12, 29, 11, 5), "paris").Cause(At(12, 30, 10), CauseKind.Delivery),
        Of("paris", 3, "K-1207", At(12, 29, 13, 30), ComplaintChannel.Hotline, ComplaintSeverity.Major, "Asks where the order is.", "Tap fitting")
            .Then(At(12, 29, 14), (scene, now) => scene.Complaint.MergeInto(scene.Others[new ComplaintId("K-1206")].Complaint, now)),
        new ComplaintPlot("K-1208", At(12, 27, 11), ComplaintChannel.CustomersCustomer, ComplaintSeverity.Major)
        {
            Intermediary = Customer("london", 1), Zone = ZoneOf("london"), Text = "A boat owner says that the hull paint peels off.", Complainant = "boat owner at Gannet Sound, Mr Lickpenny", ProductLine = "Hull paint",
        }
            .Owned(At(12, 29, 10), "london").Acknowledged(At(12, 29, 12)),
        Of("copenhagen", 2, "K-1209", At(12, 8, 9, 20), ComplaintChannel.Letter, ComplaintSeverity.Minor, "The invoice has last year's prices.")
            .Owned(At(12, 8, 10), "copenhagen").Answered(At(12, 9, 9), "We check the invoice.").Cause(At(12, 9, 10), CauseKind.Billing).Remedy(At(12, 9, 11), At(12, 10, 9), "correct-invoice")
            .Confirmed(At(12, 12, 9), Satisfaction.Satisfied)
            .Then(At(12, 29, 9, 30), (scene, now) => scene.Complaint.Reopen(scene.Policy, now)).CustomerSaid(At(12, 29, 9, 30), "The next invoice is wrong again."),
    ];

    private IEnumerable<ComplaintPlot> Standing() =>
    [
        Of("berlin", 11, "K-1210", At(12, 29, 11), ComplaintChannel.Hotline, ComplaintSeverity.Minor, "Gloves of the wrong size.", "Work gloves")
            .Acknowledged(At(12, 29, 11, 20)).Owned(At(12, 29, 11, 30), "berlin").Waits(At(12, 29, 14)),
        Of("new-york", 3, "K-1211", At(12, 15, 16), ComplaintChannel.Web, ComplaintSeverity.Major, "A bearing kit without bearings.", "Bearing kit")
            .Owned(At(12, 15, 17), "new-york").Answered(At(12, 16, 15), "Another kit is on its way.").Cause(At(12, 16, 16), CauseKind.ProductQuality)
            .Remedy(At(12, 17, 15), At(12, 23, 16), "replace", Euro(180)),
    ];

    private IEnumerable<ComplaintPlot> Over() =>
    [
        Of("taipei", 2, "K-1212", At(12, 11, 4), ComplaintChannel.Visit, ComplaintSeverity.Major, "門弓器三天就壞了。", "Door closer")
            .Owned(At(12, 11, 5), "taipei").Answered(At(12, 18, 4), "很抱歉，我們為您更換新品。").Cause(At(12, 18, 5), CauseKind.ProductQuality).Remedy(At(12, 18, 6), At(12, 22, 10), "replace", Euro(95)),
        Of("seoul", 1, "K-1213", At(12, 15, 3), ComplaintChannel.Hotline, ComplaintSeverity.Minor, "배송이 늦습니다.")
            .Acknowledged(At(12, 15, 4)).Then(At(12, 16, 3), (scene, now) => scene.Complaint.Drop(ClosingReason.Withdrawn, now)),
        Unknown("K-1214", At(12, 19, 12), ComplaintChannel.Web, ComplaintSeverity.Minor, "When do you open?", "somebody@example.test")
            .Answered(At(12, 19, 13, 30), "At nine.").Then(At(12, 19, 13, 45), (scene, now) => scene.Complaint.Drop(ClosingReason.NoComplaint, now)),
        Of("london", 6, "K-1215", At(12, 2, 10), ComplaintChannel.Letter, ComplaintSeverity.Major, "The paint has another shade than the last one.", "Hull paint")
            .Acknowledged(At(12, 2, 12)).Owned(At(12, 2, 12), "london").Waits(At(12, 3, 10)).CustomerSaid(At(12, 8, 10), "Here are the numbers of both lots.")
            .Answered(At(12, 9, 11), "Thank you; the lots do differ.").Cause(At(12, 9, 12), CauseKind.ProductQuality).Remedy(At(12, 9, 14), At(12, 11, 10), "refund", Euro(240))
            .Confirmed(At(12, 12, 11), Satisfaction.VerySatisfied),
    ];

    private IEnumerable<ComplaintPlot> RoutineOnes()
    {
        var random = new SeededRandom(Seed);
        for (var number = 1; number <= Routine; number++)
        {
            yield return RoutineOne($"K-11{number:00}", random.Fork());
        }
    }

    private ComplaintPlot RoutineOne(string id, SeededRandom random)
    {
        var rep = random.Pick(_places).Rep;
        var customer = random.Pick([.. territories.Of(new StaffId(rep)).Keys]);
        var channel = random.Pick(Enum.GetValues<ComplaintChannel>());
        var cause = random.Pick(Enum.GetValues<CauseKind>());
        var received = At(11, 3, 9) + Duration.FromDays(random.Between(0, 32)) + Duration.FromMinutes(random.Between(0, 480));
        var answered = received + Duration.FromHours(random.Between(1, 60));
        var remedied = answered + Duration.FromHours(random.Between(20, 110));
        var isPassedOn = channel == ComplaintChannel.CustomersCustomer;
        var plot = new ComplaintPlot(id, received, channel, random.Chance(60) ? ComplaintSeverity.Minor : ComplaintSeverity.Major)
        {
            Customer = isPassedOn ? null : customer, Intermediary = isPassedOn ? customer : null, Zone = ZoneOf(rep), ProductLine = random.Pick(_products), Text = "As noted by the one who took it.",
        };
        var code = random.Pick(RemedyBook.BuiltIn.For(cause, plot.Severity)).Code;
        plot.Owned(received + Duration.FromMinutes(30), rep).Answered(answered, "We look into it.").Cause(answered + Duration.FromHours(1), cause)
            .Remedy(answered + Duration.FromHours(2), remedied, code, Euro(random.Between(0, 120)));
        return random.Chance(70)
            ? plot.Confirmed(remedied + Duration.FromHours(random.Between(5, 120)), random.Pick(Enum.GetValues<Satisfaction>()))
            : plot.Then(remedied + ClosingTerms.DefaultSilence, (scene, now) => scene.Complaint.CloseOnSilence(now));
    }

    private static Money Euro(decimal amount) => new(amount, new Currency(DeskServices.DemoCurrency));
}
