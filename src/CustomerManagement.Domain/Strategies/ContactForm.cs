namespace CustomerManagement.Domain.Strategies;

/// <summary>In which form we are in touch, from the slightest to the fullest.</summary>
public enum ContactForm
{
    /// <summary>A greeting or news in writing.</summary>
    Greeting = 1,

    /// <summary>A call.</summary>
    Call = 2,

    /// <summary>A visit.</summary>
    Visit = 3,

    /// <summary>A visit with a gift, as at a festival.</summary>
    VisitWithGift = 4,

    /// <summary>Hospitality: an invitation, a meal, a celebration of the customer's or ours. For key moments.</summary>
    Hospitality = 5,
}
