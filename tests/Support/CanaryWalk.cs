using System.Text;
using System.Text.RegularExpressions;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Surveys;
using CustomerManagement.Domain.Testing.Storage;
using CustomerManagement.Domain.Visits;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerManagement.Tests.Support;

/// <summary>
/// Random work on two customers, with a canary of its own in every field that takes a text: <c>canary-a-…</c> and <c>canary-b-…</c> of the two, <c>canary-n-…</c> where a text belongs to neither.
/// Whatever is told by the way (errors, printed states) is kept, and so is what a reader in the scope of one of them sees.
/// </summary>
internal sealed partial class CanaryWalk(IServiceProvider services, FakeClock clock, Random random)
{
    public static readonly CustomerId A = new("alpha");
    public static readonly CustomerId B = new("beta");
    private static readonly CustomerId _dealer = new("dealer");
    private static readonly StaffId[] _staff = [new("kim"), new("lee")];
    private static readonly StaffId _boss = new("boss");
    private static readonly WorkingDayRule _days = new(DateTimeZone.Utc);
    private static readonly SurveyId _survey = new("2024");
    private static readonly LocalDate _first = new(2024, 1, 1);
    private static readonly Currency _euro = new("EUR");
    private static readonly RemedyLimits _limits = new([new(StaffRole.Manager, new Money(1_000, _euro))]);

    private readonly StringBuilder _told = new();
    private readonly List<ComplaintId> _complaints = [];
    private readonly List<ServiceDutyId> _duties = [];
    private readonly List<MarketReportId> _markets = [];
    private int _number;

    /// <summary>All that was told by the way.</summary>
    public string Told => _told.ToString();

    private Instant Now => clock.GetCurrentInstant();

    private LocalDate Today => Now.InUtc().Date;

    public static IReadOnlySet<string> CanariesIn(string text) => Canary().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>Those of one customer.</summary>
    public static IReadOnlySet<string> CanariesOf(string owner, string text) => CanariesIn(text).Where(canary => canary.StartsWith($"canary-{owner}-", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    public async Task BeginAsync()
    {
        foreach (var customer in (CustomerId[])[A, B, _dealer])
        {
            await Get<ICustomerRepository>().SaveAsync([Customer.OpenAtSale(customer, Now)], null, default);
        }

        var survey = Survey.Plan(_survey, new SurveyForm([new SurveyTopic("price", new Labels("Price", "价格", "價格", "가격"))], SurveyScale.OneToFive), Now);
        survey.Invite(A, Now);
        survey.Invite(B, Now);
        survey.Open(Now);
        await Get<ISurveyRepository>().SaveAsync([survey], null, default);
        await Get<ISalesMeetingRepository>().SaveAsync([SalesMeeting.Schedule(new SalesMeetingId("weekly"), MeetingKind.Weekly, new MeetingTime(Today.AtMidnight(), "UTC"), Now)], null, default);
    }

    /// <summary>One operation on one of the two. What it breaks is told.</summary>
    public async Task StepAsync()
    {
        clock.Now = Now + Duration.FromMinutes(random.Next(1, 60));
        var customer = random.Next(3) == 0 ? B : A;
        try
        {
            await (random.Next(16) switch
            {
                0 or 1 => FileAsync(customer),
                2 => FactAsync(customer),
                3 => ReceiveAsync(customer),
                4 or 5 or 6 => TalkAsync(customer),
                7 or 8 => SettleAsync(),
                9 => ServeAsync(customer),
                10 => PlanAsync(customer),
                11 or 12 => ReportAsync(customer),
                13 => MarketAsync(customer),
                14 => MeetAsync(customer),
                _ => AnswerAsync(customer),
            });
        }
        catch (Exception error) when (error is BusinessRuleException or ArgumentException or ConcurrencyException or FluentValidation.ValidationException)
        {
            _told.AppendLine(error.ToString());
        }
    }

    /// <summary>All documents that are kept, as they are stored.</summary>
    public async Task<string> DocumentsAsync() => Encoding.UTF8.GetString([.. (await StatesAsync(ReadScope.Everything)).SelectMany(Write)]);

    /// <summary>All that a reader with a scope finds.</summary>
    public async Task<string> SeenAsync(ReadScope scope) => Encoding.UTF8.GetString([.. (await StatesAsync(scope, withHouse: false)).SelectMany(Write)]);

    /// <summary>All states, printed.</summary>
    public async Task<string> PrintedAsync() => string.Join('\n', await StatesAsync(ReadScope.Everything));

    /// <summary>All events that were saved and not yet forgotten.</summary>
    public async Task<string> EventsAsync()
    {
        var events = services.GetService<InMemoryStore>() is { } memory
            ? memory.Events
            : [.. (await Get<IOutbox>().TakeAsync(new OutboxTake(Now, 1_000_000, Duration.FromMinutes(1), Duration.FromDays(1)), default)).Select(message => message.Happened)];
        return string.Join('\n', events.Select(told => Encoding.UTF8.GetString(EventJson.Write(told)) + told));
    }

    /// <summary>The figures: facts, where customers stand, what complaints and surveys count.</summary>
    public async Task<IReadOnlyList<string>> FiguresAsync()
    {
        var reviews = Get<CustomerReviews>();
        var boundaries = await reviews.CalibrateAsync();
        var figures = new List<string>();
        foreach (var customer in (CustomerId[])[A, B])
        {
            figures.AddRange((await Get<IFactRepository>().OfCustomerAsync(customer, ReadScope.Everything, default)).All.Select(fact => fact.ToString()!));
            figures.Add($"{(await reviews.ReviewAsync(customer, boundaries))?.Segments}");
        }

        figures.AddRange((await Get<IComplaintRepository>().ScanAsync(ReadScope.Everything, default).ToListAsync())
            .Select(complaint => $"{complaint} {ComplaintCase.Of(complaint, DateTimeZone.Utc)} {string.Join(',', complaint.History.Select(entry => (entry.At, entry.Kind, entry.Remedy?.Remedy.Cost)))}").Order(StringComparer.Ordinal));
        figures.Add(System.Text.Json.JsonSerializer.Serialize(new SurveyReader().Read((await Get<ISurveyRepository>().FindAsync(_survey, default))!)));
        return figures;
    }

    [GeneratedRegex("canary-[abn]-[0-9]+")]
    private static partial Regex Canary();

    private static byte[] Write(object state) => state switch
    {
        CustomerSnapshot file => SnapshotJson.Write(file),
        FollowUpSnapshot followUp => SnapshotJson.Write(followUp),
        ComplaintSnapshot complaint => SnapshotJson.Write(complaint),
        ServiceDutySnapshot duty => SnapshotJson.Write(duty),
        VisitPlanSnapshot plan => SnapshotJson.Write(plan),
        DailyReportSnapshot report => SnapshotJson.Write(report),
        MarketReportSnapshot market => SnapshotJson.Write(market),
        SalesMeetingSnapshot meeting => SnapshotJson.Write(meeting),
        SurveySnapshot survey => SnapshotJson.Write(survey),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private async Task<IReadOnlyList<object>> StatesAsync(ReadScope scope, bool withHouse = true)
    {
        var states = new List<object>();
        foreach (var customer in (CustomerId[])[A, B, _dealer])
        {
            states.AddRange(new[] { (await Get<ICustomerRepository>().FindAsync(customer, scope, default))?.ToSnapshot() }.OfType<object>());
            states.AddRange((await Get<IServiceDutyRepository>().OfCustomerAsync(customer, scope, default)).Select(duty => duty.ToSnapshot()));
            states.AddRange((await Get<IFollowUpRepository>().OfCustomerAsync(customer, _first, scope, default)).Select(followUp => followUp.ToSnapshot()));
        }

        states.AddRange((await Get<IComplaintRepository>().ScanAsync(scope, default).ToListAsync()).Select(complaint => complaint.ToSnapshot()));
        foreach (var person in _staff)
        {
            states.AddRange((await Get<IVisitPlanRepository>().OfPersonAsync(person, _first, LocalDate.MaxIsoValue, scope, default)).Select(plan => plan.ToSnapshot()));
            states.AddRange((await Get<IDailyReportRepository>().OfPersonAsync(person, _first, LocalDate.MaxIsoValue, scope, default)).Select(report => report.ToSnapshot()));
        }

        foreach (var id in _markets)
        {
            states.AddRange(new[] { (await Get<IMarketReportRepository>().FindAsync(id, scope, default))?.ToSnapshot() }.OfType<object>());
        }

        if (withHouse)
        {
            states.Add((await Get<ISurveyRepository>().FindAsync(_survey, default))!.ToSnapshot());
            states.AddRange((await Get<ISalesMeetingRepository>().BetweenAsync(Instant.MinValue, Instant.MaxValue, default).ToListAsync()).Select(meeting => meeting.ToSnapshot()));
        }

        return states;
    }

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    private string Next() => $"{++_number:000000}";

    private string Text(CustomerId? customer) => $"canary-{(customer == A ? "a" : customer == B ? "b" : "n")}-{Next()}";

    private PrivateNote Note(CustomerId? customer) => new($"{Text(customer)}{new string('.', random.Next(4) == 0 ? random.Next(3_000) : 0)}");

    private T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

    private StaffId Person => _staff[random.Next(_staff.Length)];

    private Birthday SomeBirthday() => new(new AnnualDate(random.Next(1, 13), random.Next(1, 29)), 1980);

    private async Task FileAsync(CustomerId customer)
    {
        var customers = Get<ICustomerRepository>();
        var file = (await customers.FindAsync(customer, ReadScope.Of(customer), default))!;
        var contact = new ContactId($"contact-{random.Next(4)}");
        switch (random.Next(6))
        {
            case 0:
                file.Describe(new CustomerProfile(CustomerKind.Person, CustomerRole.EndCustomer, new CustomerName(Text(customer)), Any<Gender>(), SomeBirthday(), new LanguageTag("de")), Now);
                break;
            case 1:
                file.ReachBy(new CustomerReach([new PostalAddress(AddressKind.Main, Text(customer), Text(customer), "DE", Text(customer)[..10], Text(customer))], null, [new EmailAddress($"{Text(customer)}@example.org")]), Now);
                break;
            case 2:
                file.AddContact(new ContactPerson(contact, new CustomerName(Text(customer)), Text(customer), SomeBirthday(), emails: [new EmailAddress($"{Text(customer)}@example.org")]), Now);
                break;
            case 3:
                file.ChangeContact(new ContactPerson(contact, new CustomerName(Text(customer)), Text(customer)), Now);
                break;
            case 4:
                file.RemoveContact(contact, Now);
                break;
            default:
                file.StateConsent(new Consent(null, Any<ContactChannel>(), Any<ConsentState>(), Now));
                break;
        }

        await customers.SaveAsync([file], null, default);
    }

    private Task<bool> FactAsync(CustomerId customer) => Get<IFactRepository>().AppendAsync(
        [random.Next(2) == 0 ? new Purchase(customer, Today, new Money(random.Next(1, 500), _euro), productLine: "pumps") : new ContactMade(customer, Today, ContactKind.Visit)], null, default);

    private async Task ReceiveAsync(CustomerId customer)
    {
        var (id, isPassedOn) = (new ComplaintId($"c-{Next()}"), random.Next(4) == 0);
        var owner = isPassedOn ? (CustomerId?)null : customer;
        var intake = new ComplaintIntake(Now, Any<ComplaintChannel>()) { Complainant = Note(owner), Text = Note(owner) };
        await Get<IComplaintRepository>().SaveAsync(
            [Complaint.Receive(id, intake, new ComplaintSubject(Any<ComplaintSeverity>()), owner, isPassedOn ? customer : random.Next(3) == 0 ? _dealer : null, ResponseBook.BuiltIn(), Now)], null, default);
        _complaints.Add(id);
    }

    private async Task<Complaint?> SomeComplaintAsync() => _complaints.Count == 0
        ? null
        : await Get<IComplaintRepository>().FindAsync(_complaints[^random.Next(1, Math.Min(6, _complaints.Count + 1))], ReadScope.Everything, default);

    private async Task TalkAsync(CustomerId asked)
    {
        if (await SomeComplaintAsync() is not { } complaint)
        {
            await ReceiveAsync(asked);
            return;
        }

        var (party, direction) = (Any<ComplaintParty>(), Any<MessageDirection>());

        // What is said to and by who passed it on is theirs, unless the complaint is the customer's own: then it is about that one.
        var owner = complaint.Customer ?? (party == ComplaintParty.Intermediary && direction != MessageDirection.Internal ? complaint.Intermediary : null);
        complaint.Note(new ComplaintMessage(Now, direction, Note(owner), Any<MessageIntent>(), party: party, by: Person), StandardAnswers.Instance, ResponseBook.BuiltIn(), Now);
        await Get<IComplaintRepository>().SaveAsync([complaint], null, default);
    }

    private async Task SettleAsync()
    {
        if (await SomeComplaintAsync() is not { } complaint)
        {
            return;
        }

        switch (random.Next(9))
        {
            case 0 or 1:
                complaint.FindCause(Any<CauseKind>(), Person, Now);
                break;
            case 2 or 3:
                complaint.DecideRemedy(new RemedyDecision(new Remedy("repair", new Money(random.Next(2_000), _euro), Note(complaint.Customer)), _boss, StaffRole.Manager), _limits, Now);
                break;
            case 4:
                complaint.CarryOutRemedy(Person, Now);
                break;
            case 5:
                complaint.Confirm(Now);
                break;
            case 6:
                complaint.RejectRemedy(ResponseBook.BuiltIn(), Now);
                break;
            case 7:
                complaint.Drop(ClosingReason.Withdrawn, Now);
                break;
            default:
                complaint.Reopen(ResponseBook.BuiltIn(), Now);
                break;
        }

        await Get<IComplaintRepository>().SaveAsync([complaint], null, default);
    }

    private async Task ServeAsync(CustomerId customer)
    {
        var duties = Get<IServiceDutyRepository>();
        ServiceDuty duty;
        if (_duties.Count == 0 || random.Next(2) == 0)
        {
            duty = ServiceDuty.TakeOn(
                new ServiceDutyId($"s-{Next()}"), new ServiceRequest(customer, ServiceActs.Repair, Any<ServiceBilling>(), contract: "C-1", details: Note(customer)), ServiceTermsBook.BuiltIn(), Now);
            _duties.Add(duty.Id);
        }
        else
        {
            duty = (await duties.FindAsync(_duties[^random.Next(1, Math.Min(4, _duties.Count + 1))], ReadScope.Everything, default))!;
            duty.Complete(new ServiceResult(Person, Note(duty.Request.Customer), new Money(5, _euro)), Now);
        }

        await duties.SaveAsync([duty], null, default);
    }

    private async Task PlanAsync(CustomerId customer)
    {
        var (plans, person, date) = (Get<IVisitPlanRepository>(), Person, Today);
        var plan = await plans.OfPersonAsync(person, date, date, ReadScope.Everything, default) is [var drawn] ? drawn : VisitPlan.Open(new VisitPlanId($"{person}/{date:uuuu-MM-dd}"), person, date, Now);
        var known = plan.Visits.FirstOrDefault(entry => entry.Customer == customer && entry.Status == VisitStatus.Planned);
        switch (known is null ? 0 : random.Next(4))
        {
            case 0:
                plan.Add(new VisitId($"v-{Next()}"), customer, new VisitTerms([Any<VisitPurpose>()], isPromised: true), Now);
                break;
            case 1:
                plan.Alter(known!.Visit, new VisitTerms([Any<VisitPurpose>()], isPromised: true), Now, new VisitChangeReason(Any<VisitChangeCause>(), Note(customer)));
                break;
            case 2:
                plan.Cancel(known!.Visit, new VisitChangeReason(Any<VisitChangeCause>(), Note(customer)), Now);
                break;
            default:
                plan.Submit(Now);
                plan.Return(_boss, Note(null), Now);
                break;
        }

        await plans.SaveAsync([plan], null, default);
    }

    private async Task ReportAsync(CustomerId customer)
    {
        var (reports, person, date) = (Get<IDailyReportRepository>(), Person, Today);
        var report = await reports.OfPersonAsync(person, date, date, ReadScope.Everything, default) is [var written] ? written : DailyReport.Open(new DailyReportId($"{person}/{date:uuuu-MM-dd}"), person, date, Now);
        report.Write(
            new DailyReportContent(
                new Attendance(AttendanceKind.Present),
                [.. report.Content?.Visits ?? [], new VisitResult(customer, VisitOutcome.Reached, note: Note(customer), ordered: new Money(3, _euro))],
                new DayGoals(_euro),
                [.. report.Content?.Remarks ?? [], new ReportRemark(Any<ReportTopic>(), Note(customer), customer), new ReportRemark(ReportTopic.Lesson, Note(null))]),
            _days,
            Now);
        if (random.Next(2) == 0)
        {
            report.Submit(ReportDeadline.EndOfWorkingDay, _days, Now);
            report.Return(_boss, Note(null), Now);
        }

        await reports.SaveAsync([report], null, default);
    }

    private async Task MarketAsync(CustomerId customer)
    {
        var report = MarketReport.File(new MarketReportId($"m-{Next()}"), Person, Any<MarketFinding>(), Any<MarketSeverity>(), Note(customer), Now, customer);
        if (random.Next(2) == 0)
        {
            report.Acknowledge(_boss, Now, Note(customer));
        }

        await Get<IMarketReportRepository>().SaveAsync([report], null, default);
        _markets.Add(report.Id);
    }

    private async Task MeetAsync(CustomerId customer)
    {
        var meetings = Get<ISalesMeetingRepository>();
        var meeting = (await meetings.FindAsync(new SalesMeetingId("weekly"), default))!;
        meeting.AddItem(new AgendaItem(AgendaTopic.PlannedVisits, AgendaSource.Added, customer, note: Note(customer)), Now);
        if (meeting.Agenda.Count > 20)
        {
            meeting.RemoveItem(meeting.Agenda[0], Now);
        }

        await meetings.SaveAsync([meeting], null, default);
    }

    private async Task AnswerAsync(CustomerId customer)
    {
        var surveys = Get<ISurveyRepository>();
        var survey = (await surveys.FindAsync(_survey, default))!;
        survey.Answer(customer, new SurveyAnswer(random.Next(4) == 0 ? [] : [new SurveyRating("price", random.Next(1, 6), random.Next(1, 6))], Note(customer)), Now);
        if (survey.Participants.Sum(participant => participant.Answers.Count) < 200)
        {
            await surveys.SaveAsync([survey], null, default);
        }
    }
}
