using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>Random walks around changes of the clock.</summary>
public static class ComplaintWalks
{
    private const int Day = 24 * 60;

    // In hours after closing.
    private static readonly int[] _limits = [0, 5, 24, 72, 240];

    // In hours after the remedy or the last word.
    private static readonly int[] _silences = [6, 12, 24, 48];

    private static readonly TwoPlans[] _policies = [.. Enumerable.Range(1, 60).Select(version => new TwoPlans(Plan(version, shorter: true), Plan(version, shorter: false)))];

    private static readonly StaffId?[] _staff = [new("kim"), new("lee"), null];

    private static readonly CustomerId?[] _customers = [new("12347"), new("12348"), null, null];

    // How often each command comes.
    private static readonly (int Weight, CommandKind Kind)[] _kinds =
    [
        (9, CommandKind.PassTo), (3, CommandKind.Bind), (5, CommandKind.Reclassify), (2, CommandKind.Assign), (2, CommandKind.TakePart), (3, CommandKind.Acknowledge),
        (18, CommandKind.Note), (7, CommandKind.WaitForCustomer), (4, CommandKind.EndWait), (7, CommandKind.FindCause), (9, CommandKind.DecideRemedy), (9, CommandKind.CarryOutRemedy),
        (4, CommandKind.RejectRemedy), (3, CommandKind.Confirm), (5, CommandKind.CloseOnSilence), (3, CommandKind.Drop), (2, CommandKind.Rate), (7, CommandKind.Reopen),
        (3, CommandKind.MergeInto), (3, CommandKind.SaveAndLoad),
    ];

    public static Arbitrary<ComplaintWalk> Walks() => Arb.From(Any, Shorter);

    internal static Gen<ComplaintWalk> Any =>
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select Walk(new System.Random(seed));

    private static IEnumerable<ComplaintWalk> Shorter(ComplaintWalk walk)
    {
        for (var i = 2; i < walk.Commands.Count; i++)
        {
            yield return new ComplaintWalk(walk.Intakes, walk.Owners, [.. walk.Commands.Where((_, at) => at != i)]);
        }
    }

    private static ComplaintWalk Walk(System.Random random)
    {
        var now = (random.Next(2) == 0 ? 5 + random.Next(26) : 236 + random.Next(12)) * Day + (5 * random.Next(Day / 5));
        var intakes = new List<ComplaintIntake>();
        var commands = new List<ComplaintCommand>();
        for (var i = 0; i < 2; i++)
        {
            intakes.Add(new ComplaintIntake(ModelHours.At(now + (5 * random.Next(0, 100))), Enum.GetValues<ComplaintChannel>()[random.Next(6)]));
            commands.Add(Command(random, CommandKind.Reclassify, i, now + (random.Next(3) == 0 ? Jump(random) : 5 * random.Next(100))));
        }

        var owners = Enumerable.Range(0, 4).Select(i => i % 2 == 0 || random.Next(3) == 0 ? Pick(random, _customers) : null).ToArray();
        if (owners[0] == owners[1])
        {
            owners[1] = null;
        }

        if (owners[2] == owners[3])
        {
            owners[3] = null;
        }

        for (var left = random.Next(5, 26); left > 0; left--)
        {
            now += Jump(random);
            var back = random.Next(8) == 0 ? 5 * random.Next(Day / 2) : 0;
            commands.Add(Command(random, Kind(random), random.Next(4) == 0 ? 1 : 0, now - back));
            if (random.Next(4) == 0)
            {
                commands.AddRange(Sequel(random, commands[^1], now));
            }
        }

        return new ComplaintWalk(intakes, owners, commands);
    }

    // What is rare by itself: something is promised while we wait, and then it turns out that the customer spoke before that; a limit is met to the minute; who was answered asks in a
    // duplicate, while we wait for them here, there, in both or in none.
    private static IEnumerable<ComplaintCommand> Sequel(System.Random random, ComplaintCommand command, int now)
    {
        switch (command.Kind)
        {
            case CommandKind.WaitForCustomer:
                yield return Command(random, CommandKind.Reclassify, command.On, now + 30) with { Subject = new ComplaintSubject(ComplaintSeverity.Critical) };
                yield return Command(random, CommandKind.Note, command.On, now + 60) with { Message = new ComplaintMessage(ModelHours.At(now + 10), MessageDirection.FromCustomer, new PrivateNote("words")) };
                break;
            case CommandKind.CarryOutRemedy:
                yield return Command(random, CommandKind.CloseOnSilence, command.On, command.Minute + (60 * Pick(random, _silences)));
                break;
            case CommandKind.Drop or CommandKind.Confirm:
                yield return Command(random, CommandKind.Reopen, command.On, command.Minute + (60 * Pick(random, _limits)));
                break;
            case CommandKind.Note when command.Message!.Direction == MessageDirection.ToCustomer:
                foreach (var on in new[] { 0, 1 }.Where(_ => random.Next(3) == 0))
                {
                    yield return Command(random, CommandKind.WaitForCustomer, on, now + (5 * random.Next(12)));
                }

                yield return Command(random, CommandKind.Note, 1 - command.On, now + 30) with { Message = new ComplaintMessage(ModelHours.At(now + 30), MessageDirection.FromCustomer, new PrivateNote("words")) };
                yield return Command(random, CommandKind.MergeInto, 1 - command.On, now + 30 + Jump(random));
                break;
            case CommandKind.MergeInto:
                yield return Command(random, CommandKind.PassTo, 1 - command.On, now + Jump(random));
                yield return Command(random, CommandKind.CloseOnSilence, 1 - command.On, now + (60 * Pick(random, _silences)));
                break;
            default:
                break;
        }
    }

    private static int Jump(System.Random random) => random.Next(6) switch
    {
        0 => 0,
        1 or 2 => 5 * random.Next(1, 24),
        3 or 4 => 5 * random.Next(12, 240),
        _ => 5 * random.Next(144, 1_000),
    };

    private static CommandKind Kind(System.Random random)
    {
        var at = random.Next(_kinds.Sum(kind => kind.Weight));
        return _kinds.First(kind => (at -= kind.Weight) < 0).Kind;
    }

    private static ComplaintCommand Command(System.Random random, CommandKind kind, int on, int minute)
    {
        // Half of the messages are noted when they are said, the others up to a day later, or even earlier.
        var said = random.Next(2) == 0 ? minute : minute - (5 * random.Next(-12, Day / 5));
        var direction = Pick(random, [MessageDirection.FromCustomer, MessageDirection.FromCustomer, MessageDirection.ToCustomer, MessageDirection.ToCustomer, MessageDirection.Internal]);
        var role = Pick(random, [StaffRole.Manager, StaffRole.Salesperson, StaffRole.Salesperson]);
        var by = Pick(random, _staff);
        return new ComplaintCommand(kind, on, minute)
        {
            Policy = Pick(random, _policies),
            Message = new ComplaintMessage(
                ModelHours.At(said), direction, new PrivateNote("words"), random.Next(6) == 0 ? MessageIntent.Courtesy : MessageIntent.Matter, random.Next(8) == 0, by: by),
            Subject = new ComplaintSubject(Pick(random, Enum.GetValues<ComplaintSeverity>())) { Segment = Pick(random, ["A", "B", null]) },
            Customer = Pick(random, _customers),
            Intermediary = Pick(random, _customers),
            Staff = kind is CommandKind.Assign or CommandKind.TakePart ? by ?? _staff[0] : by,
            Cause = (CauseKind)random.Next(1, 4),
            Decision = new RemedyDecision(new Remedy(Pick(random, ["refund", "apology"]), random.Next(4) == 0 ? new Money(10, new Currency("KRW")) : null), by ?? new StaffId("boss"), role),
            Reason = Pick(random, [ClosingReason.Withdrawn, ClosingReason.NoComplaint]),
            Satisfaction = (Satisfaction)random.Next(1, 6),
        };
    }

    private static ResponsePlan Plan(int version, bool shorter)
    {
        var random = new System.Random((2 * version) + (shorter ? 1 : 0));
        var most = shorter ? 8 * 60 : 3 * Day;
        var terms = new ResponseTerms(
            Offer(random, most),
            random.Next(4) == 0 ? null : Offer(random, most / 4),
            random.Next(4) == 0 ? null : Offer(random, most * 2),
            managerTakesPart: random.Next(4) == 0,
            new ClosingTerms(Duration.FromHours(Pick(random, _silences)), Duration.FromHours(Pick(random, _limits))));
        return new ResponsePlan(new PolicyReference("answers", version), terms);
    }

    private static PromiseOffer Offer(System.Random random, int most)
    {
        var hours = Hours(random);
        var allowed = 5 * random.Next(4, most / (hours == ModelHours.Always ? 5 : 15));
        return new PromiseOffer(
            new PromiseTerms(Duration.FromMinutes(allowed), hours.Calendar, pausesForCustomer: random.Next(4) > 0),
            Enumerable.Range(0, random.Next(4)).Select(_ => new EscalationStep(
                Duration.FromMinutes(Pick(random, [-allowed, -5 * random.Next(allowed / 5), -5 * random.Next(allowed / 5), 0, 5 * random.Next(100)])),
                Pick(random, Enum.GetValues<StaffRole>()),
                Hours(random).Calendar)));
    }

    private static ModelHours Hours(System.Random random) => Pick(random, [ModelHours.Always, ModelHours.Always, ModelHours.Office, ModelHours.Night]);

    private static T Pick<T>(System.Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
