namespace CustomerManagement.Domain.Surveys;

/// <summary>How well we satisfy a need, measured by the best competitor.</summary>
public enum CompetitorVerdict
{
    /// <summary>Less than the competitor, by more than chance explains.</summary>
    Behind = 1,

    /// <summary>More than the competitor, by more than chance explains.</summary>
    Ahead = 2,

    /// <summary>There is no difference worth a name: the whole confidence interval of the gap is negligible.</summary>
    Balanced = 3,

    /// <summary>Enough answered, and it cannot be told all the same. That nothing was found is no sign that there is nothing.</summary>
    Uncertain = 4,

    /// <summary>Too few told both figures to say anything.</summary>
    TooFewAnswers = 5,
}
