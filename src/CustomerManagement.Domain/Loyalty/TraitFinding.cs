namespace CustomerManagement.Domain.Loyalty;

/// <summary>What a trait has to do with the top group. Immutable, compared by value and serialisable. All figures but the counts are rounded.</summary>
public sealed record TraitFinding
{
    /// <summary>Creates a finding, as when it comes back from a store.</summary>
    /// <param name="trait">The name of the trait.</param>
    /// <param name="counts">How many customers have it.</param>
    /// <param name="verdict">What can be said.</param>
    /// <param name="lift">See <see cref="Lift"/>; not below zero.</param>
    /// <param name="liftAtLeast">See <see cref="LiftAtLeast"/>; not below zero.</param>
    /// <param name="liftAtMost">See <see cref="LiftAtMost"/>; not below zero.</param>
    /// <param name="pValue">See <see cref="PValue"/>; 0 to 1.</param>
    /// <param name="adjustedPValue">See <see cref="AdjustedPValue"/>; 0 to 1.</param>
    /// <exception cref="ArgumentException">The trait has no name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The verdict is not a defined one, or a figure is out of range.</exception>
    public TraitFinding(
        string trait, TraitCounts counts, TraitVerdict verdict, double? lift, double? liftAtLeast, double? liftAtMost, double? pValue, double? adjustedPValue)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(trait);
        ArgumentNullException.ThrowIfNull(counts);
        Verdict = Enum.IsDefined(verdict) ? verdict : throw new ArgumentOutOfRangeException(nameof(verdict));
        (Trait, Counts) = (trait, counts);
        Lift = Checked(lift, double.MaxValue, nameof(lift));
        LiftAtLeast = Checked(liftAtLeast, double.MaxValue, nameof(liftAtLeast));
        LiftAtMost = Checked(liftAtMost, double.MaxValue, nameof(liftAtMost));
        PValue = Checked(pValue, 1, nameof(pValue));
        AdjustedPValue = Checked(adjustedPValue, 1, nameof(adjustedPValue));
    }

    /// <summary>The name of the trait.</summary>
    public string Trait { get; }

    /// <summary>How many customers have it, in the top group and in the rest.</summary>
    public TraitCounts Counts { get; }

    /// <summary>What can be said. That it sets the top group apart is no reason why: it goes along with it.</summary>
    public TraitVerdict Verdict { get; }

    /// <summary>How many times as frequent it is in the top group as in the rest; <c>null</c> when nobody in the rest has it, or nothing is said.</summary>
    public double? Lift { get; }

    /// <summary>The lower end of the lift's 95 % confidence interval, by the score method (Koopman 1984); <c>null</c> when nothing is said.</summary>
    public double? LiftAtLeast { get; }

    /// <summary>Its upper end; <c>null</c> when there is none, because nobody in the rest has it, or nothing is said.</summary>
    public double? LiftAtMost { get; }

    /// <summary>
    /// Fisher's exact test, two-sided: the chance of a table as unlikely as this one or more, if the trait had nothing to do with the group;
    /// <c>null</c> when nothing is said. 0 stands for less than a double can hold, about 5E-324.
    /// </summary>
    public double? PValue { get; }

    /// <summary>The same, made up for the number of traits that were tested; <c>null</c> when nothing is said.</summary>
    public double? AdjustedPValue { get; }

    private static double? Checked(double? figure, double most, string name) =>
        figure is null || (figure >= 0 && figure <= most) ? figure : throw new ArgumentOutOfRangeException(name);
}
