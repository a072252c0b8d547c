using System.Globalization;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;
using static CustomerManagement.Domain.Tests.Complaints.ComplaintCases;

namespace CustomerManagement.Domain.Tests.Complaints;

public sealed class ComplaintChronologyTests
{
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en-GB");
    private static readonly DateTimeZone _seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];

    [Fact]
    public void The_customer_is_told_the_whole_course_on_its_own_clock()
    {
        var complaint = Received("2026-03-02 23:30");
        complaint.Say("2026-03-03 01:00", MessageDirection.ToCustomer, "We look into it.");
        complaint.FindCause(CauseKind.Billing, Kim, At("2026-03-03 02:00"));
        complaint.Remedy("2026-03-03 03:00", cause: CauseKind.ProductQuality);
        complaint.Confirm(At("2026-03-04 00:00"));
        complaint.Rate(Satisfaction.Satisfied, At("2026-03-04 00:05"));

        Assert.Equal(
            [
                "2026-03-03 08:30 Your complaint reached us.",
                "2026-03-03 10:00 We told you: We look into it.",
                "2026-03-03 12:00 We found the cause: the quality of the product.",
                "2026-03-03 12:00 We decided what to do: Take it back and refund.",
                "2026-03-03 12:00 That was done.",
                "2026-03-04 09:00 It was confirmed as settled, and closed.",
                "2026-03-04 09:05 You said that you are satisfied with how it was handled.",
            ],
            Tell(complaint, ComplaintParty.Complainant));
    }

    [Fact]
    public void A_remedy_that_was_replaced_is_not_told_but_one_that_was_carried_out_and_rejected_is()
    {
        var complaint = Received("2026-03-02 09:00");
        complaint.FindCause(CauseKind.ProductQuality, Kim, At("2026-03-02 10:00"));
        Decide(complaint, "repair", "2026-03-02 11:00");
        Decide(complaint, "replace", "2026-03-02 12:00");
        complaint.CarryOutRemedy(Kim, At("2026-03-02 13:00"));
        complaint.RejectRemedy(ResponseBook.BuiltIn(), At("2026-03-02 14:00"));
        Decide(complaint, "refund", "2026-03-02 15:00");

        var told = Tell(complaint, ComplaintParty.Complainant);
        Assert.DoesNotContain(told, line => line.Contains("Repair", StringComparison.Ordinal));
        Assert.Contains(told, line => line.EndsWith("Replace it.", StringComparison.Ordinal));
        Assert.Contains(told, line => line.EndsWith("Take it back and refund.", StringComparison.Ordinal));
    }

    [Property]
    public void Nothing_is_told_that_is_not_for_the_one_who_is_told(int seed)
    {
        var random = new Random(seed);
        var intermediary = new CustomerId("intermediary-7");
        var complaint = Received("2026-03-02 09:00", intermediary: intermediary);
        var hour = 10;
        string Next() => $"2026-03-02 {hour++}:00";
        foreach (var _ in Enumerable.Range(0, 6))
        {
            switch (random.Next(4))
            {
                case 0:
                    complaint.Say(Next(), MessageDirection.Internal, "SECRET-internal");
                    break;
                case 1:
                    complaint.Say(Next(), random.Next(2) == 0 ? MessageDirection.FromCustomer : MessageDirection.ToCustomer, "SECRET-of-complainant");
                    break;
                case 2:
                    complaint.Say(Next(), random.Next(2) == 0 ? MessageDirection.FromCustomer : MessageDirection.ToCustomer, "SECRET-of-intermediary", ComplaintParty.Intermediary);
                    break;
                default:
                    complaint.TakePart(new StaffId("SECRET-staff"), At(Next()));
                    break;
            }
        }

        complaint.FindCause(CauseKind.Delivery, new StaffId("SECRET-staff"), At(Next()));
        complaint.DecideRemedy(
            new RemedyDecision(new Remedy("own.code", new Money(987_654, new Currency("EUR")), new PrivateNote("SECRET-of-complainant")), Boss, StaffRole.Manager), RemedyLimits.ManagersOnly, At(Next()));
        Received("2026-03-02 09:30", id: "SECRET-duplicate").MergeInto(complaint, At(Next()));

        foreach (var (party, forbidden) in new[] { (ComplaintParty.Complainant, "SECRET-of-intermediary"), (ComplaintParty.Intermediary, "SECRET-of-complainant") })
        {
            foreach (var line in Wording.Languages.SelectMany(culture => Tell(complaint, party, culture)))
            {
                Assert.All(
                    new[] { "SECRET-internal", "SECRET-staff", "SECRET-duplicate", "987", "boss", "kim", "12347", "intermediary-7", "own.code", forbidden },
                    secret => Assert.DoesNotContain(secret, line, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Every_kind_of_entry_is_told_in_every_language_or_withheld()
    {
        foreach (var culture in Wording.Languages)
        {
            foreach (var (cause, reason, satisfaction) in Enum.GetValues<CauseKind>()
                .SelectMany(cause => Enum.GetValues<ClosingReason>(), (cause, reason) => (cause, reason)).SelectMany(_ => Enum.GetValues<Satisfaction>(), (both, level) => (both.cause, both.reason, level)))
            {
                var complaint = Settled(cause, reason, satisfaction);
                Assert.All(Tell(complaint, ComplaintParty.Complainant, culture), line => Assert.DoesNotContain("{", line, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Personal_words_are_withheld_where_a_line_is_logged()
    {
        var complaint = Received("2026-03-02 09:00");
        complaint.Say("2026-03-02 10:00", MessageDirection.FromCustomer, "My name is Erika.");
        var lines = new ComplaintChronology(_english, _seoul).Tell(complaint, ComplaintParty.Complainant);
        Assert.Contains(lines, line => line.Said?.Text == "My name is Erika.");
        Assert.All(lines, line => Assert.DoesNotContain("Erika", line.ToString(), StringComparison.Ordinal));
    }

    private static Complaint Settled(CauseKind cause, ClosingReason reason, Satisfaction satisfaction)
    {
        var complaint = Received("2026-03-02 09:00");
        complaint.Acknowledge(Kim, At("2026-03-02 09:10"));
        complaint.TakePart(Boss, At("2026-03-02 09:20"));
        complaint.Say("2026-03-02 09:30", MessageDirection.FromCustomer);
        complaint.Say("2026-03-02 09:40", MessageDirection.ToCustomer);
        complaint.WaitForCustomer(Kim, At("2026-03-02 09:50"));
        complaint.EndWait(Kim, At("2026-03-02 10:00"));
        complaint.Remedy("2026-03-02 11:00", "own", cause);
        complaint.RejectRemedy(Plain, At("2026-03-02 12:00"));
        complaint.Say("2026-03-02 12:30", MessageDirection.ToCustomer);
        complaint.Remedy("2026-03-02 13:00", cause: cause);
        switch (reason)
        {
            case ClosingReason.Confirmed:
                complaint.Confirm(At("2026-03-02 14:00"));
                break;
            case ClosingReason.Silence:
                complaint.CloseOnSilence(At("2026-03-10 14:00"));
                break;
            default:
                complaint.Drop(reason, At("2026-03-02 14:00"));
                break;
        }

        complaint.Rate(satisfaction, At("2026-03-10 15:00"));
        complaint.Reopen(Plain, At("2026-03-11 09:00"));
        complaint.MergeInto(Received("2026-03-01 09:00", id: "c-0"), At("2026-03-11 10:00"));
        return complaint;
    }

    private static void Decide(Complaint complaint, string code, string at) =>
        complaint.DecideRemedy(new RemedyDecision(new Remedy(code), Kim, StaffRole.Salesperson), RemedyLimits.ManagersOnly, At(at));

    private static List<string> Tell(Complaint complaint, ComplaintParty party, CultureInfo? culture = null) =>
        [.. new ComplaintChronology(culture ?? _english, _seoul).Tell(complaint, party).Select(line => $"{line.When} {line.What}{(line.Said is { } said ? $" {said.Text}" : "")}")];
}
