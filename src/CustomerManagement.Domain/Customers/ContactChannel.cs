namespace CustomerManagement.Domain.Customers;

/// <summary>The way on which someone is approached. Consent is given and withdrawn by channel.</summary>
public enum ContactChannel
{
    /// <summary>In person.</summary>
    Visit = 1,

    /// <summary>By telephone.</summary>
    Call = 2,

    /// <summary>By e-mail.</summary>
    Email = 3,

    /// <summary>By a letter or card on paper.</summary>
    Letter = 4,

    /// <summary>By a text message or chat on a telephone.</summary>
    TextMessage = 5,
}
