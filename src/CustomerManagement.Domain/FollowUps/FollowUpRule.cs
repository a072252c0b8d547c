using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Validation;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>When which customers are followed up, how and by whom. Immutable.</summary>
public sealed record FollowUpRule
{
    /// <summary>Creates a rule.</summary>
    /// <param name="id">Its stable id, as in <c>birthday.greeting</c>: letters a to z, digits, dots and hyphens, 1 to 100 of them.</param>
    /// <param name="version">The version of what it says, 1 or above.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="trigger">On which occasions.</param>
    /// <param name="timing">When, counted from the occasion.</param>
    /// <param name="terms">How and by whom.</param>
    /// <param name="audience">For whom; <c>null</c> for everyone.</param>
    /// <exception cref="ArgumentException">The id is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    public FollowUpRule(
        string id, int version, Labels title, IFollowUpTrigger trigger, FollowUpTiming timing, FollowUpTerms terms, FollowUpAudience? audience = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(trigger);
        ArgumentNullException.ThrowIfNull(timing);
        ArgumentNullException.ThrowIfNull(terms);
        if (!StableCode.Is(id))
        {
            throw new ArgumentException("An id has 1 to 100 letters a to z, digits, dots and hyphens.", nameof(id));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        (Id, Version, Title, Trigger, Timing, Terms, Audience) = (id, version, title, trigger, timing, terms, audience ?? FollowUpAudience.Everyone);
    }

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>The version of what it says.</summary>
    public int Version { get; }

    /// <summary>What it is called.</summary>
    public Labels Title { get; }

    /// <summary>On which occasions.</summary>
    public IFollowUpTrigger Trigger { get; }

    /// <summary>When, counted from the occasion.</summary>
    public FollowUpTiming Timing { get; }

    /// <summary>How and by whom.</summary>
    public FollowUpTerms Terms { get; }

    /// <summary>For whom.</summary>
    public FollowUpAudience Audience { get; }

    /// <summary>
    /// Occasions of one person less than so many days after another that counts are not followed up once more: one card for several purchases of a week. 0, unless said
    /// otherwise, for every occasion; up to 3,660.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int OnceInDays
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, FollowUpTiming.Furthest);
            field = value;
        }
    }

    /// <summary>
    /// From which occasion on the rule holds, inclusive; <c>null</c> for any. What lay before is not made up for. A date of another calendar is taken as the same day of the ISO calendar.
    /// </summary>
    public LocalDate? HoldsFrom
    {
        get;
        init => field = value?.WithCalendar(CalendarSystem.Iso);
    }

    /// <summary>The title in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Title.English;
}
