namespace CustomerManagement.Domain.Strategies;

/// <summary>What an approach to a customer is for. It decides what may stand in its way.</summary>
public enum ContactAim
{
    /// <summary>Good wishes, thanks: out of place while something is wrong.</summary>
    Greeting = 1,

    /// <summary>To sell: an offer, a call before the season.</summary>
    Sales = 2,

    /// <summary>To look after what was bought or complained of.</summary>
    Service = 3,

    /// <summary>News that concerns the customer.</summary>
    Information = 4,
}
