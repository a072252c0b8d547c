using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Movement;

/// <summary>A host's own scheme on one figure with two boundaries, where more or where fewer is better; without a figure a customer is unrated.</summary>
internal sealed record LevelScheme(decimal Middle, decimal High, bool FewerIsBetter = false)
{
    public static CustomerId Customer { get; } = new("1");

    public static SegmentOrder<Level> Order { get; } = new(Level.Low, Level.Middle, Level.High);

    public Level Of(decimal? value) => value is not { } v ? Level.Unrated : Reaches(v, High) ? Level.High : Reaches(v, Middle) ? Level.Middle : Level.Low;

    public Decision<Level> Decide(decimal? value, LocalDate asOf)
    {
        var comparison = FewerIsBetter ? Comparison.AtMost : Comparison.AtLeast;
        var ladder = new Ladder(
        [
            new Rung(nameof(Level.Unrated), new Condition("figure", value, Comparison.Missing, 0)),
            new Rung(nameof(Level.High), new Condition("figure", value, comparison, High)),
            new Rung(nameof(Level.Middle), new Condition("figure", value, comparison, Middle)),
            new Rung(nameof(Level.Low)),
        ]);
        var basis = new CalibrationBasis("Levels", 1, new AnalysisPeriod(asOf), default, 1);
        return new Decision<Level>(Customer, asOf, basis, Of(value), new Explanation([ladder]), [], []);
    }

    private bool Reaches(decimal value, decimal boundary) => FewerIsBetter ? value <= boundary : value >= boundary;
}
