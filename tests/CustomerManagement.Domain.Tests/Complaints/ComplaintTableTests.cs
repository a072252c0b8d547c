using System.Reflection;
using System.Text.RegularExpressions;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>Every cell of the table of commands and states in docs/complaints.md.</summary>
public sealed partial class ComplaintTableTests
{
    private static readonly Instant _now = ComplaintCases.At("2024-06-10 09:00");

    // Each command in every way in which it can go.
    private static readonly Dictionary<string, Action<Complaint>[]> _commands = new()
    {
        ["PassTo"] = [complaint => complaint.PassTo(_now), complaint => complaint.PassTo(_now + Duration.FromDays(400))],
        ["Bind"] = [complaint => complaint.Bind(null, new CustomerId("12350"), _now), complaint => complaint.Bind(null, null, _now)],
        ["Reclassify"] = [complaint => complaint.Reclassify(new ComplaintSubject(ComplaintSeverity.Critical), ResponseBook.BuiltIn(), _now)],
        ["Assign"] = [complaint => complaint.Assign(ComplaintCases.Kim, _now)],
        ["TakePart"] = [complaint => complaint.TakePart(ComplaintCases.Boss, _now)],
        ["Acknowledge"] = [complaint => complaint.Acknowledge(null, _now)],
        ["Note that asks for an answer"] = [complaint => Note(complaint, MessageDirection.FromCustomer, MessageIntent.Matter)],
        ["Note of anything else"] =
        [
            complaint => Note(complaint, MessageDirection.FromCustomer, MessageIntent.Courtesy), complaint => Note(complaint, MessageDirection.ToCustomer, MessageIntent.Matter),
            complaint => Note(complaint, MessageDirection.Internal, MessageIntent.Matter),
        ],
        ["WaitForCustomer"] = [complaint => complaint.WaitForCustomer(null, _now)],
        ["EndWait"] = [complaint => complaint.EndWait(null, _now)],
        ["FindCause"] = [complaint => complaint.FindCause(CauseKind.Billing, null, _now), complaint => complaint.FindCause(CauseKind.Delivery, null, _now)],
        ["DecideRemedy"] = [complaint => Decide(complaint, "refund"), complaint => Decide(complaint, "apology")],
        ["CarryOutRemedy"] = [complaint => complaint.CarryOutRemedy(null, _now)],
        ["RejectRemedy"] = [complaint => complaint.RejectRemedy(ResponseBook.BuiltIn(), _now)],
        ["Confirm"] = [complaint => complaint.Confirm(_now)],
        ["CloseOnSilence"] = [complaint => complaint.CloseOnSilence(_now), complaint => complaint.CloseOnSilence(_now + Duration.FromDays(8))],
        ["Drop"] = [complaint => complaint.Drop(ClosingReason.NoComplaint, _now), complaint => complaint.Drop(ClosingReason.Withdrawn, _now)],
        ["Rate"] = [complaint => complaint.Rate(Satisfaction.Neutral, _now)],
        ["Reopen"] = [complaint => complaint.Reopen(ResponseBook.BuiltIn(), _now), complaint => complaint.Reopen(ResponseBook.BuiltIn(), _now + Duration.FromDays(31))],
        ["Erase"] = [complaint => complaint.Erase(ComplaintCases.Buyer, _now), complaint => complaint.Erase(new CustomerId("nobody"), _now)],
        ["EraseTexts"] = [complaint => complaint.EraseTexts(_now)],
        ["MergeInto"] =
        [
            complaint => complaint.MergeInto(ComplaintCases.Received("2024-06-01 09:00", id: "c-0"), _now), complaint => complaint.MergeInto(ComplaintCases.Received("2024-06-01 10:00", id: "c-00"), _now),
        ],
    };

    public static TheoryData<string, string, string> Cells
    {
        get
        {
            var (states, rows) = (Lines().First()[1..], Lines().Skip(2));
            var data = new TheoryData<string, string, string>();
            foreach (var (command, state, cell) in
                from row in rows
                from command in row[0].Replace("`", "", StringComparison.Ordinal).Split(", ")
                from at in Enumerable.Range(0, states.Length)
                select (command, states[at], row[at + 1]))
            {
                data.Add(command, state, cell);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_command_leads_to_what_the_table_says(string command, string state, string cell)
    {
        var status = Enum.Parse<ComplaintStatus>(state);
        var outcomes = from make in In(status) from run in _commands[command] select Outcome(make, run);
        var expected = Outcomes().Matches(cell).Select(word => word.Value.Trim('`')).Select(word => word == "·" ? state : word);
        Assert.Equal(expected.Order(StringComparer.Ordinal), outcomes.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_table_has_every_command_in_every_state()
    {
        var commands = typeof(Complaint).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName && method.ReturnType == typeof(void)).Select(method => method.Name).Order(StringComparer.Ordinal);
        var cells = Cells.Select(cell => ((string)cell[0], (string)cell[1])).ToList();
        Assert.Equal(commands, cells.Select(cell => cell.Item1.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(_commands.Count * Enum.GetValues<ComplaintStatus>().Length, cells.Distinct().Count());
    }

    private static string Outcome(Func<Complaint> make, Action<Complaint> run)
    {
        var complaint = make();
        try
        {
            run(complaint);
            return complaint.Status.ToString();
        }
        catch (BusinessRuleException broken)
        {
            Assert.Equal((make().Status, make().History.Count, make().PendingEvents.Count), (complaint.Status, complaint.History.Count, complaint.PendingEvents.Count));
            return broken.Code.Replace("complaints.", "", StringComparison.Ordinal);
        }
    }

    // Every way to come into a state that a cell tells apart: with an answer owed and without, with a cause and without.
    private static Func<Complaint>[] In(ComplaintStatus status) => status switch
    {
        ComplaintStatus.Received => [() => New()],
        ComplaintStatus.CauseFound => [() => New(CauseFound)],
        ComplaintStatus.RemedyDecided => [() => New(CauseFound, RemedyDecided)],
        ComplaintStatus.Remedied => [() => New(Answered, CauseFound, RemedyDecided, CarriedOut), () => New(CauseFound, RemedyDecided, CarriedOut)],
        ComplaintStatus.Closed =>
        [
            () => New(Dropped), () => New(CauseFound, Dropped), () => New(Answered, CauseFound, RemedyDecided, CarriedOut, Confirmed),
            () => New(Answered, CauseFound, RemedyDecided, CarriedOut, SilentlyClosed),
        ],
        ComplaintStatus.Merged => [() => New(complaint => complaint.MergeInto(ComplaintCases.Received("2024-06-01 10:00", id: "c-00"), _now))],
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    private static Complaint New(params Action<Complaint>[] steps)
    {
        var complaint = ComplaintCases.Received("2024-06-10 08:00");
        Array.ForEach(steps, step => step(complaint));
        return complaint;
    }

    private static void Answered(Complaint complaint) => complaint.Say("2024-06-10 08:10", MessageDirection.ToCustomer);

    private static void CauseFound(Complaint complaint) => complaint.FindCause(CauseKind.Billing, null, _now);

    private static void RemedyDecided(Complaint complaint) => Decide(complaint, "refund");

    private static void CarriedOut(Complaint complaint) => complaint.CarryOutRemedy(null, _now);

    private static void Dropped(Complaint complaint) => complaint.Drop(ClosingReason.Withdrawn, _now);

    private static void Confirmed(Complaint complaint) => complaint.Confirm(_now);

    private static void SilentlyClosed(Complaint complaint) => complaint.CloseOnSilence(_now + Duration.FromDays(8));

    private static void Decide(Complaint complaint, string remedy) =>
        complaint.DecideRemedy(new RemedyDecision(new Remedy(remedy), ComplaintCases.Kim, StaffRole.Salesperson), RemedyLimits.ManagersOnly, _now);

    private static void Note(Complaint complaint, MessageDirection direction, MessageIntent intent) =>
        complaint.Note(new ComplaintMessage(_now, direction, new PrivateNote("words"), intent), StandardAnswers.Instance, ResponseBook.BuiltIn(), _now);

    private static IEnumerable<string[]> Lines() => Repository.Read("docs/complaints.md").Split('\n')
        .SkipWhile(line => !line.StartsWith("| command |", StringComparison.Ordinal)).TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray());

    // The states, the codes, and the dot; the other words say when.
    [GeneratedRegex(@"\b[A-Z][A-Za-z]+\b|`[a-z-]+`|·")]
    private static partial Regex Outcomes();
}
