namespace CustomerManagement.Domain.Loyalty;

/// <summary>How well a customer fits us.</summary>
public enum FitVerdict
{
    /// <summary>What is known of the signs allows more than one answer.</summary>
    TooLittleKnown = 1,

    /// <summary>One of the best: whom we want to come back.</summary>
    Best = 2,

    /// <summary>Neither one of the best nor of the worst.</summary>
    Neither = 3,

    /// <summary>One of the worst.</summary>
    Worst = 4,
}
