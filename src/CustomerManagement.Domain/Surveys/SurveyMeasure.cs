namespace CustomerManagement.Domain.Surveys;

/// <summary>A whole number that a rating tells, or not.</summary>
/// <param name="Of">The number; <c>null</c> when the rating does not tell it.</param>
/// <param name="Range">From where to where it can go.</param>
internal sealed record SurveyMeasure(Func<SurveyRating, int?> Of, FigureRange Range)
{
    public static SurveyMeasure Importance(SurveyScale scale) => new(rating => rating.Importance, Points(scale));

    public static SurveyMeasure Satisfaction(SurveyScale scale) => new(rating => rating.Satisfaction, Points(scale));

    public static SurveyMeasure Competitor(SurveyScale scale) => new(rating => rating.Competitor, Points(scale));

    public static SurveyMeasure Shortfall(SurveyScale scale) => new(rating => rating.Importance - rating.Satisfaction, Points(scale).OfDifference);

    public static SurveyMeasure Lead(SurveyScale scale) => new(rating => rating.Satisfaction - rating.Competitor, Points(scale).OfDifference);

    /// <summary>Importance × shortfall, in parts of the best number; the lowest is that of middling importance with the best satisfaction.</summary>
    public static SurveyMeasure WeightedShortfall(SurveyScale scale) => new(
        rating => rating.Importance * (rating.Importance - rating.Satisfaction),
        new FigureRange(-(scale.Best * scale.Best / 4), scale.Best * scale.Span, scale.Best));

    private static FigureRange Points(SurveyScale scale) => new(SurveyScale.Lowest, scale.Best, Unit: 1);
}
