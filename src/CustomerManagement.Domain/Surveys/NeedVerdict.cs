namespace CustomerManagement.Domain.Surveys;

/// <summary>How well we satisfy a need, measured by how important it is.</summary>
public enum NeedVerdict
{
    /// <summary>Less than it is important to them, by more than chance explains.</summary>
    Shortfall = 1,

    /// <summary>More than it is important to them, by more than chance explains.</summary>
    Exceeded = 2,

    /// <summary>There is no difference worth a name: the whole confidence interval of the gap is negligible.</summary>
    Balanced = 3,

    /// <summary>Enough answered, and it cannot be told all the same. That nothing was found is no sign that there is nothing.</summary>
    Uncertain = 4,

    /// <summary>Too few told both figures to say anything.</summary>
    TooFewAnswers = 5,
}
