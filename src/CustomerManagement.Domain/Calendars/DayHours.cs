using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>The open windows of one day, in order; none of them overlap. Immutable, compared by value.</summary>
/// <remarks>A window belongs to the date on which it opens. Only the last may go on after midnight.</remarks>
public sealed record DayHours
{
    private readonly ValueList<TimeWindow> _windows;

    /// <summary>Creates the hours of a day.</summary>
    /// <param name="windows">The windows in any order; none for a closed day. One may open when another closes.</param>
    /// <exception cref="ArgumentException">Two windows overlap.</exception>
    [JsonConstructor]
    public DayHours(IReadOnlyList<TimeWindow> windows)
    {
        ArgumentNullException.ThrowIfNull(windows);
        _windows = new ValueList<TimeWindow>(windows.OrderBy(window => window.Opens), nameof(windows));
        if (_windows.Zip(_windows.Skip(1)).Any(pair => pair.First.End > pair.Second.Start))
        {
            throw new ArgumentException("The windows of a day do not overlap.", nameof(windows));
        }
    }

    /// <summary>No open hours.</summary>
    public static DayHours Closed { get; } = new([]);

    /// <summary>Open from midnight to midnight.</summary>
    public static DayHours AllDay { get; } = new([default]);

    /// <summary>The windows, in order; empty for a closed day.</summary>
    public IReadOnlyList<TimeWindow> Windows => _windows;

    /// <summary>Whether there are open hours.</summary>
    [JsonIgnore]
    public bool IsOpen => _windows.Count > 0;

    /// <summary>How far into the next day the last window reaches; zero when it does not.</summary>
    internal Duration Overnight => IsOpen && Windows[^1].IsOvernight ? Windows[^1].End - Duration.FromDays(1) : Duration.Zero;

    /// <summary>Reads the hours of a day.</summary>
    /// <param name="windows">The windows, as in <c>09:00-12:00</c>; see <see cref="TimeWindow.Parse"/>.</param>
    /// <returns>The hours.</returns>
    /// <exception cref="FormatException">A text is no window.</exception>
    /// <exception cref="ArgumentException">Two windows overlap.</exception>
    public static DayHours Of(params IEnumerable<string> windows) => new([.. windows.Select(TimeWindow.Parse)]);

    /// <summary>The windows, as in <c>09:00-12:00 13:00-18:00</c>, or <c>closed</c>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => IsOpen ? string.Join(' ', _windows) : "closed";
}
