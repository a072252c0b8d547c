namespace CustomerManagement.Domain.Surveys;

/// <summary>What the answers say of one topic. Immutable, compared by value and serialisable.</summary>
public sealed record TopicFinding
{
    /// <summary>Creates a finding, as when it comes back from a store.</summary>
    /// <param name="topic">The code of the topic.</param>
    /// <param name="importance">See <see cref="Importance"/>.</param>
    /// <param name="satisfaction">See <see cref="Satisfaction"/>.</param>
    /// <param name="competitor">See <see cref="Competitor"/>.</param>
    /// <param name="shortfall">See <see cref="Shortfall"/>.</param>
    /// <param name="need">See <see cref="Need"/>.</param>
    /// <param name="lead">See <see cref="Lead"/>.</param>
    /// <param name="competition">See <see cref="Competition"/>.</param>
    /// <exception cref="ArgumentException">The topic is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A verdict is not a defined one.</exception>
    public TopicFinding(
        string topic,
        SurveyFigure importance,
        SurveyFigure satisfaction,
        SurveyFigure competitor,
        SurveyGap shortfall,
        NeedVerdict need,
        SurveyGap lead,
        CompetitorVerdict competition)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(topic);
        ArgumentNullException.ThrowIfNull(importance);
        ArgumentNullException.ThrowIfNull(satisfaction);
        ArgumentNullException.ThrowIfNull(competitor);
        ArgumentNullException.ThrowIfNull(shortfall);
        ArgumentNullException.ThrowIfNull(lead);
        Need = Enum.IsDefined(need) ? need : throw new ArgumentOutOfRangeException(nameof(need));
        Competition = Enum.IsDefined(competition) ? competition : throw new ArgumentOutOfRangeException(nameof(competition));
        (Topic, Importance, Satisfaction, Competitor, Shortfall, Lead) = (topic, importance, satisfaction, competitor, shortfall, lead);
    }

    /// <summary>The code of the topic.</summary>
    public string Topic { get; }

    /// <summary>How important it is.</summary>
    public SurveyFigure Importance { get; }

    /// <summary>How satisfied customers are with us.</summary>
    public SurveyFigure Satisfaction { get; }

    /// <summary>How satisfied they are with the best competitor.</summary>
    public SurveyFigure Competitor { get; }

    /// <summary>Importance less satisfaction with us, over those who told both; above zero we fall short.</summary>
    public SurveyGap Shortfall { get; }

    /// <summary>What can be said of <see cref="Shortfall"/>.</summary>
    public NeedVerdict Need { get; }

    /// <summary>Satisfaction with us less that with the best competitor, over those who told both; above zero we are ahead.</summary>
    public SurveyGap Lead { get; }

    /// <summary>What can be said of <see cref="Lead"/>.</summary>
    public CompetitorVerdict Competition { get; }
}
