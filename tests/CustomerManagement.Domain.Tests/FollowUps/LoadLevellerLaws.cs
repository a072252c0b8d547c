using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Tests.Support;
using FsCheck;
using NodaTime;

namespace CustomerManagement.Domain.Tests.FollowUps;

/// <summary>Calls before a season are spread over the capacity of the team.</summary>
public sealed class LoadLevellerLaws
{
    private static readonly LocalDate _monday = new(2024, 6, 3);

    [Fact]
    public void A_hundred_calls_over_ten_working_days_are_ten_a_day()
    {
        var calls = Enumerable.Range(0, 100).Select(number => Call(number, 0, 11)).ToList();
        var load = LoadLeveller.Level(calls, FollowUpCases.Weekdays, (_, _) => 40, _monday);
        Assert.Empty(load.Beyond);
        Assert.Equal(Enumerable.Repeat(10, 10), load.Placed.GroupBy(call => call.On).OrderBy(day => day.Key).Select(day => day.Count()));
        foreach (var call in load.Placed)
        {
            call.FollowUp.MoveTo(call.On, FollowUpCases.At("2024-06-03 09:00"));
        }
    }

    [Property(MaxTest = Laws.Cases)]
    public void As_many_as_fit_are_placed_within_their_days_the_capacity_and_the_lowest_peak(byte[] windows, byte[] rooms)
    {
        var calls = windows.Take(12).Select((window, number) => Call(number, window % 7, (window % 7) + (window / 7 % 7))).ToList();
        int Room(LocalDate day) => rooms.Length == 0 ? 1 : rooms[Period.DaysBetween(_monday, day) % rooms.Length] % 4;
        var from = _monday.PlusDays(windows.Length % 3);
        var load = LoadLeveller.Level(Enumerable.Reverse(calls), FollowUpCases.Weekdays, (_, day) => Room(day) - (rooms.Length % 2), from);
        int Left(LocalDate day) => Math.Max(0, Room(day) - (rooms.Length % 2));

        Assert.Equal(calls.Select(call => call.Id).Order(), load.Placed.Select(call => call.FollowUp.Id).Concat(load.Beyond.Select(call => call.Id)).Order());
        Assert.All(load.Placed, call => Assert.True(call.On >= from && call.On >= call.FollowUp.DueOn && call.On <= call.FollowUp.LastDay && FollowUpCases.Weekdays.IsWorkingDay(call.On)));
        Assert.All(load.Placed.GroupBy(call => call.On), day => Assert.True(day.Count() <= Left(day.Key)));

        // By augmenting paths, which knows nothing of spans.
        Assert.Equal(Most(calls, from, Left), load.Placed.Count);
        var peak = load.Placed.GroupBy(call => call.On).Select(day => day.Count()).DefaultIfEmpty(0).Max();
        Assert.True(peak == 0 || Most(calls, from, day => Math.Min(Left(day), peak - 1)) < load.Placed.Count, "a lower peak would do");
    }

    private static int Most(List<FollowUp> calls, LocalDate from, Func<LocalDate, int> room)
    {
        var held = new Dictionary<(LocalDate Day, int Slot), FollowUp>();
        return calls.Count(call => Augment(call, []));

        bool Augment(FollowUp call, HashSet<(LocalDate Day, int Slot)> seen)
        {
            for (var day = LocalDate.Max(from, call.DueOn); day <= call.LastDay; day = day.PlusDays(1))
            {
                for (var slot = 0; slot < (FollowUpCases.Weekdays.IsWorkingDay(day) ? room(day) : 0); slot++)
                {
                    if (seen.Add((day, slot)) && (!held.TryGetValue((day, slot), out var other) || Augment(other, seen)))
                    {
                        held[(day, slot)] = call;
                        return true;
                    }
                }
            }

            return false;
        }
    }

    private static FollowUp Call(int number, int first, int last)
    {
        var rule = FollowUpCases.Rule(new PurchaseTrigger(), new FollowUpTiming(first, last, shift: DayShift.None), id: "season");
        return FollowUp.Plan(rule, FollowUpCases.Subject(), new Occasion(_monday, new ContactId(FormattableString.Invariant($"{number}"))), FollowUpCases.At("2024-01-02 10:00"));
    }
}
