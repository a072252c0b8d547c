using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>What time alone did on the day on which an outcome changed. Immutable, compared by value and serialisable.</summary>
/// <remarks>
/// It tells what was different from the day before, not which of it decided: a condition may turn and not matter.
/// A change for which nothing is listed comes from figures that the explanation does not speak of.
/// </remarks>
public sealed record TimeCause
{
    /// <summary>Creates a cause from its parts, as when it comes back from a store.</summary>
    /// <param name="turned">The conditions that came out otherwise the day before, as they stand on the day.</param>
    /// <param name="leftPeriod">The facts that left the period.</param>
    /// <param name="leftPreviousPeriod">The facts that left the previous period.</param>
    /// <exception cref="ArgumentException">An item is missing.</exception>
    public TimeCause(IReadOnlyList<Condition> turned, IReadOnlyList<AgedFact> leftPeriod, IReadOnlyList<AgedFact> leftPreviousPeriod)
    {
        Turned = new ValueList<Condition>(turned, nameof(turned));
        LeftPeriod = new ValueList<AgedFact>(leftPeriod, nameof(leftPeriod));
        LeftPreviousPeriod = new ValueList<AgedFact>(leftPreviousPeriod, nameof(leftPreviousPeriod));
    }

    /// <summary>
    /// The conditions of the explanation that came out otherwise the day before, as they stand on the day, each once, such as
    /// <c>days since the last purchase 181 is above 180</c>; empty when the explanations of both days have none in common that turned.
    /// </summary>
    public IReadOnlyList<Condition> Turned { get; }

    /// <summary>The facts that were in the period the day before, oldest first.</summary>
    public IReadOnlyList<AgedFact> LeftPeriod { get; }

    /// <summary>The facts that were in the previous period the day before, oldest first; growth reads it.</summary>
    public IReadOnlyList<AgedFact> LeftPreviousPeriod { get; }

    internal static TimeCause Of(CustomerOutlook outlook, LocalDate day, IEnumerable<Condition> before, IEnumerable<Condition> after)
    {
        var stood = before.ToLookup(Question, Standing);
        return new TimeCause(
            [.. after.Distinct().Where(condition => stood[Question(condition)].Any(was => was != Standing(condition)))],
            [.. outlook.LeavingPeriod(day)],
            [.. outlook.LeavingPreviousPeriod(day)]);
    }

    private static (string Measure, Comparison Comparison, decimal Boundary) Question(Condition condition) =>
        (condition.Measure, condition.Comparison, condition.Boundary);

    // What was unknown and is known turned too, also where it holds neither way.
    private static (bool Holds, bool IsKnown) Standing(Condition condition) => (condition.Holds, condition.Value is not null);
}
