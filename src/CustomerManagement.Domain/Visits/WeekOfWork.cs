using System.Collections.Frozen;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>A week that is over, who worked in it, and what only the host knows of it. Immutable.</summary>
public sealed record WeekOfWork
{
    /// <summary>How many days a week has.</summary>
    public const int Days = 7;

    private readonly ValueList<StaffId> _people;
    private readonly ValueList<CustomerId> _newCustomers = new([], nameof(NewCustomers));
    private readonly ValueList<CustomerId> _unusualCustomers = new([], nameof(UnusualCustomers));
    private readonly FrozenDictionary<StaffId, WeekGoals> _goals = FrozenDictionary<StaffId, WeekGoals>.Empty;
    private readonly FrozenDictionary<StaffId, decimal> _visitCosts = FrozenDictionary<StaffId, decimal>.Empty;

    /// <summary>Creates a week.</summary>
    /// <param name="start">Its first day; weeks start where the host says.</param>
    /// <param name="people">Who worked in it; each once.</param>
    /// <param name="calendar">The working days, for each of which each person owes a report.</param>
    /// <param name="currency">The currency of all amounts.</param>
    /// <exception cref="ArgumentException">A person is missing or there twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The week begins before the year 1, or it or the one after it ends after the year 9999.</exception>
    public WeekOfWork(LocalDate start, IEnumerable<StaffId> people, WorkingCalendar calendar, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        Start = start.WithCalendar(CalendarSystem.Iso);
        ArgumentOutOfRangeException.ThrowIfLessThan(Start, CalendarRange.FirstDate, nameof(start));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Start, CalendarRange.LastDate.PlusDays(-2 * Days), nameof(start));
        _people = Once((people ?? throw new ArgumentNullException(nameof(people))).Order(), nameof(people));
        (Calendar, Currency) = (calendar, currency);
    }

    /// <summary>Its first day.</summary>
    public LocalDate Start { get; }

    /// <summary>Its last day, inclusive.</summary>
    public LocalDate End => Start.PlusDays(Days - 1);

    /// <summary>Who worked in it, by id.</summary>
    public IReadOnlyList<StaffId> People => _people;

    /// <summary>The working days.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>The currency of all amounts.</summary>
    public Currency Currency { get; }

    /// <summary>Who bought for the first time in the week, each once; nobody unless said otherwise.</summary>
    /// <exception cref="ArgumentException">A customer is missing or there twice.</exception>
    public IReadOnlyList<CustomerId> NewCustomers
    {
        get => _newCustomers;
        init => _newCustomers = Once(value, nameof(value));
    }

    /// <summary>Whom to look at, each once: who fell silent, fell in tier, was angry; nobody unless said otherwise.</summary>
    /// <exception cref="ArgumentException">A customer is missing or there twice.</exception>
    public IReadOnlyList<CustomerId> UnusualCustomers
    {
        get => _unusualCustomers;
        init => _unusualCustomers = Once(value, nameof(value));
    }

    /// <summary>The targets of the week, by person; who is not in it has the sum of the targets in the daily reports.</summary>
    /// <exception cref="ArgumentException">The targets of a person are missing.</exception>
    public IReadOnlyDictionary<StaffId, WeekGoals> Goals
    {
        get => _goals;
        init => _goals = Copy(value, goals => goals is not null, nameof(value));
    }

    /// <summary>What the visits of a person cost in <see cref="Currency"/>, way and time included, 0 or more; not known for who is not in it.</summary>
    /// <exception cref="ArgumentException">A cost is below zero.</exception>
    public IReadOnlyDictionary<StaffId, decimal> VisitCosts
    {
        get => _visitCosts;
        init => _visitCosts = Copy(value, cost => cost >= 0, nameof(value));
    }

    /// <summary>The first day of the last week that is over on a date.</summary>
    /// <param name="asOf">The date, as the Monday on which progress is reported.</param>
    /// <param name="firstDay">On which day weeks start.</param>
    /// <returns>The day, 7 to 13 days before the date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day of the week.</exception>
    public static LocalDate LastStart(LocalDate asOf, IsoDayOfWeek firstDay = IsoDayOfWeek.Monday)
    {
        if (firstDay is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
        {
            throw new ArgumentOutOfRangeException(nameof(firstDay));
        }

        return asOf.WithCalendar(CalendarSystem.Iso).With(DateAdjusters.PreviousOrSame(firstDay)).PlusDays(-Days);
    }

    private static ValueList<T> Once<T>(IEnumerable<T> ids, string parameter)
        where T : struct
    {
        var copy = new ValueList<T>(ids, parameter);
        return !copy.Contains(default) && copy.Distinct().Count() == copy.Count ? copy : throw new ArgumentException("Each is named once.", parameter);
    }

    private static FrozenDictionary<StaffId, T> Copy<T>(IReadOnlyDictionary<StaffId, T> values, Func<T, bool> isSound, string parameter)
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        return values.Values.All(isSound) ? values.ToFrozenDictionary() : throw new ArgumentException("A target is missing, or a cost is below zero.", parameter);
    }
}
