using System.Text.Json.Serialization;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

/// <summary>What a planned visit is for, where and when on its day. Immutable and compared by value.</summary>
/// <remarks>Source: the daily plan names the customer and area, the times of the visits, and what each is for.</remarks>
public sealed record VisitTerms
{
    private readonly ValueList<VisitPurpose> _purposes;

    /// <summary>Creates it.</summary>
    /// <param name="purposes">What for; at least one, each once.</param>
    /// <param name="area">In which area, by the host's short name or key: 1 to 200 characters on one line, no personal data; <c>null</c> when nobody said.</param>
    /// <param name="window">Inside which hours, on the wall clock of the one who visits; <c>null</c> for any time of the day.</param>
    /// <param name="isPromised">Whether the customer was promised this visit.</param>
    /// <exception cref="ArgumentException">No purpose, or one twice; or the area is blank or too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A purpose is not a defined one.</exception>
    [JsonConstructor]
    public VisitTerms(IReadOnlyList<VisitPurpose> purposes, string? area = null, TimeWindow? window = null, bool isPromised = false)
    {
        ArgumentNullException.ThrowIfNull(purposes);
        _purposes = VisitPurposes.Ordered(purposes, nameof(purposes));
        if (_purposes.Count == 0)
        {
            throw new ArgumentException("A visit has a purpose.", nameof(purposes));
        }

        if (area is not null && !PersonalText.IsValid(area))
        {
            throw new ArgumentException("An area has 1 to 200 characters on one line.", nameof(area));
        }

        (Area, Window, IsPromised) = (area?.Trim(), window, isPromised);
    }

    /// <summary>What for, in the order of their numbers.</summary>
    public IReadOnlyList<VisitPurpose> Purposes => _purposes;

    /// <summary>In which area, or <c>null</c>.</summary>
    public string? Area { get; }

    /// <summary>Inside which hours; <c>null</c> for any time of the day.</summary>
    public TimeWindow? Window { get; }

    /// <summary>Whether the customer was promised this visit.</summary>
    public bool IsPromised { get; }
}
