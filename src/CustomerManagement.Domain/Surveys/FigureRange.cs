namespace CustomerManagement.Domain.Surveys;

/// <summary>From where to where a figure of one answer can go, in parts of a unit.</summary>
/// <param name="Lowest">Its lowest value.</param>
/// <param name="Highest">Its highest value.</param>
/// <param name="Unit">How many of these parts are one point of the scale.</param>
internal readonly record struct FigureRange(int Lowest, int Highest, int Unit)
{
    /// <summary>That of the difference of two such figures.</summary>
    public FigureRange OfDifference => new(Lowest - Highest, Highest - Lowest, Unit);
}
