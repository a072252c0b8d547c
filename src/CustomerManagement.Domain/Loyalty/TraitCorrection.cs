namespace CustomerManagement.Domain.Loyalty;

/// <summary>How many tries are made up for: of twenty traits that mean nothing, one is likely to look as if it did.</summary>
public enum TraitCorrection
{
    /// <summary>Holm (1979): the chance of any false finding at all stays at or below the level, whatever the traits have to do with one another.</summary>
    Holm = 1,

    /// <summary>
    /// Benjamini and Hochberg (1995): of the findings, the expected share of false ones stays at or below the level, for traits that are independent or
    /// rise together. It finds more.
    /// </summary>
    BenjaminiHochberg = 2,
}
