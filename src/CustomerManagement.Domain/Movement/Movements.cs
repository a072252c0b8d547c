using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>Counts how customers moved between the segments of one scheme.</summary>
public static class Movements
{
    /// <summary>Counts them from two columns of segments, such as those of a <see cref="PopulationSegments"/>. Linear; nothing is allocated for a customer.</summary>
    /// <typeparam name="TSegment">The type of the segments.</typeparam>
    /// <param name="start">The population at the first date.</param>
    /// <param name="before">The segment of each of its customers, in its order.</param>
    /// <param name="end">The population at the second date.</param>
    /// <param name="after">The segment of each of its customers, in its order.</param>
    /// <returns>The movements between the as-of dates of the two.</returns>
    /// <exception cref="ArgumentException">A column is not as long as its population, or the second date is before the first.</exception>
    /// <remarks>Where the ids of one are numbers and those of the other texts, each is looked up: more than linear, and a text is made for each number.</remarks>
    public static MovementMatrix<TSegment> Between<TSegment>(
        PopulationMetrics start, ReadOnlySpan<TSegment> before, PopulationMetrics end, ReadOnlySpan<TSegment> after)
        where TSegment : notnull
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(end);
        if (before.Length != start.Count || after.Length != end.Count)
        {
            throw new ArgumentException("There is a segment for each customer of a population.", before.Length != start.Count ? nameof(before) : nameof(after));
        }

        var tally = new MovementTally<TSegment>();
        var places = new PlacesOf(start, end);
        for (var i = 0; i < before.Length; i++)
        {
            var place = places.Of(i);
            if (place < 0)
            {
                tally.Left(before[i]);
            }
            else
            {
                tally.Moved(before[i], after[place]);
            }
        }

        foreach (var segment in after)
        {
            tally.Ended(segment);
        }

        return tally.ToMatrix(start.Period.AsOf, end.Period.AsOf);
    }

    /// <summary>Counts them from two sets of customers and their segments, such as memberships that a host keeps. Order does not matter.</summary>
    /// <typeparam name="TSegment">The type of the segments.</typeparam>
    /// <param name="start">The first date.</param>
    /// <param name="before">Where each customer was on it.</param>
    /// <param name="end">The second date, not before the first.</param>
    /// <param name="after">Where each customer was on that.</param>
    /// <returns>The movements.</returns>
    /// <exception cref="ArgumentException">A customer occurs twice at one date or is no id, or the second date is before the first.</exception>
    public static MovementMatrix<TSegment> Between<TSegment>(
        LocalDate start, IEnumerable<(CustomerId Customer, TSegment Segment)> before, LocalDate end, IEnumerable<(CustomerId Customer, TSegment Segment)> after)
        where TSegment : notnull
    {
        var tally = new MovementTally<TSegment>();
        var ends = ByCustomer(after, nameof(after));
        foreach (var (customer, segment) in ByCustomer(before, nameof(before)))
        {
            if (ends.TryGetValue(customer, out var now))
            {
                tally.Moved(segment, now);
            }
            else
            {
                tally.Left(segment);
            }
        }

        foreach (var segment in ends.Values)
        {
            tally.Ended(segment);
        }

        return tally.ToMatrix(start, end);
    }

    private static Dictionary<CustomerId, TSegment> ByCustomer<TSegment>(IEnumerable<(CustomerId Customer, TSegment Segment)> segments, string parameter)
    {
        ArgumentNullException.ThrowIfNull(segments, parameter);
        var byCustomer = new Dictionary<CustomerId, TSegment>();
        foreach (var (customer, segment) in segments)
        {
            if (customer == default || !byCustomer.TryAdd(customer, segment))
            {
                throw new ArgumentException("Each customer occurs once.", parameter);
            }
        }

        return byCustomer;
    }
}
