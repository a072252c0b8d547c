using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Testing.Checks;

namespace CustomerManagement.Domain.Testing;

/// <summary>Checks a segmentation scheme against the laws of tiering, on generated populations that are hard on it.</summary>
/// <remarks>
/// <c>TieringLaws.Check(new MyScheme())</c> in a test of any framework. A law that does not hold is a <see cref="LawBrokenException"/> with the smallest
/// case found, in words. The scheme is called from several threads at once, as it must bear.
/// </remarks>
public static class TieringLaws
{
    // What explains most comes first: a scheme that throws, or remembers, breaks nearly every other law too.
    private static readonly TieringLaw[] _order =
    [
        TieringLaw.Total, TieringLaw.Pure, TieringLaw.Timeless, TieringLaw.Accountable, TieringLaw.Stable, TieringLaw.Columns, TieringLaw.TiesTogether,
        TieringLaw.Monotone, TieringLaw.OrderAndParts, TieringLaw.ScaleFree, TieringLaw.Minimal, TieringLaw.Fitting,
    ];

    /// <summary>Checks all laws that apply, one after another.</summary>
    /// <typeparam name="TSegment">The type of the segments.</typeparam>
    /// <typeparam name="TBoundaries">The type of the boundaries.</typeparam>
    /// <param name="scheme">The scheme.</param>
    /// <param name="promises">What it promises beyond what every scheme must keep; <c>null</c> for nothing.</param>
    /// <param name="options">How many cases, and which; <c>null</c> for <see cref="LawOptions.Default"/>.</param>
    /// <exception cref="LawBrokenException">A law does not hold.</exception>
    public static void Check<TSegment, TBoundaries>(
        ISegmentationScheme<TSegment, TBoundaries> scheme, TieringPromises<TSegment, TBoundaries>? promises = null, LawOptions? options = null)
    {
        var promised = promises ?? new TieringPromises<TSegment, TBoundaries>();
        foreach (var law in _order.Where(law => Applies(law, promised)))
        {
            Check(law, scheme, promised, options);
        }
    }

    /// <summary>Checks one law, so that each may be a test of its own.</summary>
    /// <typeparam name="TSegment">The type of the segments.</typeparam>
    /// <typeparam name="TBoundaries">The type of the boundaries.</typeparam>
    /// <param name="law">The law.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="promises">What it promises beyond what every scheme must keep; <c>null</c> for nothing.</param>
    /// <param name="options">How many cases, and which; <c>null</c> for <see cref="LawOptions.Default"/>.</param>
    /// <exception cref="LawBrokenException">The law does not hold. A scheme that throws breaks <see cref="TieringLaw.Total"/>, whichever law was asked for.</exception>
    /// <exception cref="ArgumentException">The scheme does not promise what the law is about: the check could not fail.</exception>
    public static void Check<TSegment, TBoundaries>(
        TieringLaw law,
        ISegmentationScheme<TSegment, TBoundaries> scheme,
        TieringPromises<TSegment, TBoundaries>? promises = null,
        LawOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var promised = promises ?? new TieringPromises<TSegment, TBoundaries>();
        if (!Applies(law, promised))
        {
            throw new ArgumentException($"The scheme promises nothing that {law} could check.", nameof(law));
        }

        var run = options ?? LawOptions.Default;
        var subject = new SchemeUnderTest<TSegment, TBoundaries>(scheme, promised, run.Json);
        var cases = law is TieringLaw.OrderAndParts or TieringLaw.ScaleFree or TieringLaw.Minimal or TieringLaw.Timeless or TieringLaw.Fitting
            ? TieringCase.WithoutStrangers
            : TieringCase.Cases;
        LawRunner.Check(scheme.Name, cases, tried => Hold(law, subject, tried.Given(run)), TieringLaw.Total, tried => subject.Describe(tried.Given(run)), run);
    }

    private static bool Applies<TSegment, TBoundaries>(TieringLaw law, TieringPromises<TSegment, TBoundaries> promises) => law switch
    {
        TieringLaw.Monotone => promises.Sides.Count > 0,
        TieringLaw.ScaleFree => promises.IsScaleFree,
        TieringLaw.Minimal => promises.Top is not null,
        TieringLaw.Timeless => promises.IsTimeless,
        _ => Enum.IsDefined(law) ? true : throw new ArgumentOutOfRangeException(nameof(law)),
    };

    private static void Hold<TSegment, TBoundaries>(TieringLaw law, SchemeUnderTest<TSegment, TBoundaries> scheme, TieringCase tried)
    {
        Action<SchemeUnderTest<TSegment, TBoundaries>, TieringCase> hold = law switch
        {
            TieringLaw.Total => TotalLaw.Hold,
            TieringLaw.Monotone => MonotoneLaw.Hold,
            TieringLaw.TiesTogether => TiesTogetherLaw.Hold,
            TieringLaw.OrderAndParts => OrderAndPartsLaw.Hold,
            TieringLaw.ScaleFree => ScaleFreeLaw.Hold,
            TieringLaw.Minimal => MinimalLaw.Hold,
            TieringLaw.Stable => StableLaw.Hold,
            TieringLaw.Accountable => AccountableLaw.Hold,
            TieringLaw.Columns => ColumnsLaw.Hold,
            TieringLaw.Pure => PureLaw.Hold,
            TieringLaw.Timeless => TimelessLaw.Hold,
            TieringLaw.Fitting => FittingLaw.Hold,
            _ => throw new ArgumentOutOfRangeException(nameof(law)),
        };
        hold(scheme, tried);
    }
}
