using CustomerManagement.Domain.Registration;
using CustomerManagement.Domain.Testing.Storage;
using CustomerManagement.EntityFrameworkCore.Tests.Stores;
using CustomerManagement.Worker;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.EntityFrameworkCore.Tests.Clocks;

/// <summary>Leap days, changes of the clocks, a year's end and clocks that jump: a whole process on the clock of the system, and the same in one process on a clock of its own.</summary>
public sealed class FaketimeTests
{
    // A shift reads the clock some seconds after it was set.
    private static readonly Duration _start = Duration.FromMinutes(1);

    [FaketimeFact]
    public async Task Processes_do_each_thing_once_and_in_its_time_whatever_their_clocks_do()
    {
        using var store = TestStore.Sqlite();
        var shifts = new List<IReadOnlyList<string>>();
        foreach (var (moment, place) in NightStory.Moments.Select((moment, place) => (moment, place)))
        {
            var lines = await Faketime.RunAsync(moment.At, "dotnet", Path.Combine(AppContext.BaseDirectory, "CustomerManagement.Worker.dll"), NightShift.Mode, store.File, $"{place}");
            var shown = InstantPattern.General.Parse(lines[0].Split(' ')[1]).Value;
            Assert.InRange(shown, moment.At, moment.At + _start);
            shifts.Add(lines);
        }

        Assert.Equal("", string.Join('\n', NightVerdict.Of(shifts)));
        Assert.Equal(Comparable(await InOneProcessAsync()), Comparable(shifts));
    }

    [Fact]
    public async Task One_process_does_the_same() => Assert.Equal("", string.Join('\n', NightVerdict.Of(await InOneProcessAsync())));

    [Theory]
    [InlineData(NightFault.LooksAhead, "too much: 2028-02-25T10:00+01 done sale/buyer/2028-02-25")]
    [InlineData(NightFault.IgnoresHours, "too much: 2028-02-29T08:30+01 done birthday/leap/2028-02-29")]
    [InlineData(NightFault.DoesTwice, "too much: 2028-02-29T10:00+01 done sale/buyer/2028-01-31")]
    [InlineData(NightFault.MarksSentEarly, "never told: FollowUpDone ")]
    [InlineData(NightFault.KnowsNoSummerTime, "missing: 2028-04-18T09:01+02 done sale/buyer/2028-03-28")]
    [InlineData(NightFault.PlansNothing, "missing: 2029-02-28T10:00+01 done birthday/leap/2029-02-28")]
    public async Task Planted_faults_are_found(NightFault fault, string found) =>
        Assert.Contains(found, string.Join('\n', NightVerdict.Of(await InOneProcessAsync(fault))), StringComparison.Ordinal);

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> InOneProcessAsync(NightFault fault = NightFault.None)
    {
        var clock = new FakeClock(NightStory.Moments[0].At);
        InMemoryStore? store = null;
        var shifts = new List<IReadOnlyList<string>>();
        foreach (var moment in NightStory.Moments)
        {
            var lines = new List<string>();
            clock.Now = moment.At;
            await new NightShift(moment, lines.Add, fault).RunAsync(Use);
            shifts.Add(lines);
        }

        return shifts;

        void Use(CustomerManagementBuilder builder)
        {
            store ??= new InMemoryStore(builder.Services.Select(each => each.ImplementationInstance).OfType<Domain.Calendars.ICalendarBook>().Single(), clock);
            builder.UseClock(clock).UseInMemory(store);
        }
    }

    /// <summary>All but the seconds of the clock, and in which order a receiver is told, which is promised to nobody.</summary>
    private static IEnumerable<string> Comparable(IReadOnlyList<IReadOnlyList<string>> shifts) =>
        shifts.SelectMany((lines, place) => lines.Skip(1).Order(StringComparer.Ordinal).Select(line => $"{place} {line}"));
}
