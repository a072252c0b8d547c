using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Promises;

/// <summary>How the deadline of a promise and the moments of its steps came about, hour by hour. Immutable, compared by value; can be stored.</summary>
public sealed record PromiseTrace
{
    private readonly ValueList<TracedStretch> _stretches;
    private readonly ValueList<TracedStep> _steps;

    /// <summary>Creates a trace, as when it is read from where it was stored. <see cref="Promise.Explain"/> makes one.</summary>
    /// <param name="kind">What was promised.</param>
    /// <param name="policy">Under which policy.</param>
    /// <param name="calendar">In whose hours; <c>null</c> for all hours.</param>
    /// <param name="start">When it was made, as the clock of its calendar shows it; in UTC when it has none.</param>
    /// <param name="allowed">The time allowed.</param>
    /// <param name="stretches">How it passed, earliest first.</param>
    /// <param name="deadline">The deadline; <c>null</c> while the clock stands still with time left, or when there are too few hours to come.</param>
    /// <param name="steps">Who is told when.</param>
    /// <exception cref="ArgumentException">A stretch or a step is missing.</exception>
    [JsonConstructor]
    public PromiseTrace(
        PromiseKind kind,
        PolicyReference policy,
        CalendarReference? calendar,
        OffsetDateTime start,
        Duration allowed,
        IReadOnlyList<TracedStretch> stretches,
        OffsetDateTime? deadline,
        IReadOnlyList<TracedStep> steps)
    {
        ArgumentNullException.ThrowIfNull(policy);
        (Kind, Policy, Calendar, Start, Allowed, Deadline) = (kind, policy, calendar, start, allowed, deadline);
        _stretches = new ValueList<TracedStretch>(stretches, nameof(stretches));
        _steps = new ValueList<TracedStep>(steps, nameof(steps));
    }

    /// <summary>What was promised.</summary>
    public PromiseKind Kind { get; }

    /// <summary>Under which policy.</summary>
    public PolicyReference Policy { get; }

    /// <summary>In whose hours; <c>null</c> for all hours.</summary>
    public CalendarReference? Calendar { get; }

    /// <summary>When it was made.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(OffsetDateTimeJsonConverter))]
    public OffsetDateTime Start { get; private init; }

    /// <summary>The time allowed: the sum of what passed in the stretches, where there is a deadline.</summary>
    [JsonInclude]
    [JsonRequired]
    [JsonConverter(typeof(DurationJsonConverter))]
    public Duration Allowed { get; private init; }

    /// <summary>How it passed, earliest first, up to the deadline: stretches in which the clock was going, and pauses between them. None is empty.</summary>
    public IReadOnlyList<TracedStretch> Stretches => _stretches;

    /// <summary>The deadline; <c>null</c> while it is not known.</summary>
    [JsonConverter(typeof(OffsetDateTimeJsonConverter))]
    public OffsetDateTime? Deadline { get; }

    /// <summary>Who is told when.</summary>
    public IReadOnlyList<TracedStep> Steps => _steps;

    /// <summary>All of it in lines: what was promised, each stretch with its days, the deadline, each step.</summary>
    /// <returns>The English text, the same in every culture; times cut to minutes.</returns>
    public override string ToString()
    {
        var hours = Calendar is { } calendar ? $"in the hours of {calendar.Id}, version {calendar.Version}," : "on the clock";
        var text = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"{Kind} within {TracedDay.Text(Allowed)} {hours} from {WorkingTimeTrace.Text(Start)} (policy {Policy.Id}, version {Policy.Version})");
        foreach (var stretch in _stretches)
        {
            text.Append('\n').Append(stretch);
        }

        text.Append('\n').Append(Deadline is { } deadline ? $"due {WorkingTimeTrace.Text(deadline)}" : "no deadline yet");
        foreach (var step in _steps)
        {
            text.Append('\n').Append(step);
        }

        return text.ToString();
    }
}
