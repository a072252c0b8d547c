namespace CustomerManagement.Domain.Loyalty;

/// <summary>What a trait has to do with the top group. Immutable, compared by value and serialisable. All figures but the counts are rounded.</summary>
/// <param name="Trait">The name of the trait.</param>
/// <param name="Counts">How many customers have it, in the top group and in the rest.</param>
/// <param name="Verdict">What can be said. That it sets the top group apart is no reason why: it goes along with it.</param>
/// <param name="Lift">How many times as frequent it is in the top group as in the rest; <c>null</c> when nobody in the rest has it, or nothing is said.</param>
/// <param name="LiftAtLeast">The lower end of the lift's 95 % confidence interval, by the score method (Koopman 1984); <c>null</c> when nothing is said.</param>
/// <param name="LiftAtMost">Its upper end; <c>null</c> when there is none, because nobody in the rest has it, or nothing is said.</param>
/// <param name="PValue">
/// Fisher's exact test, two-sided: the chance of a table as unlikely as this one or more, if the trait had nothing to do with the group;
/// <c>null</c> when nothing is said. 0 stands for less than a double can hold, about 5E-324.
/// </param>
/// <param name="AdjustedPValue">The same, made up for the number of traits that were tested; <c>null</c> when nothing is said.</param>
public sealed record TraitFinding(
    string Trait, TraitCounts Counts, TraitVerdict Verdict, double? Lift, double? LiftAtLeast, double? LiftAtMost, double? PValue, double? AdjustedPValue);
