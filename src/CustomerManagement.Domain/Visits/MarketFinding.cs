namespace CustomerManagement.Domain.Visits;

/// <summary>What a market report is about.</summary>
public enum MarketFinding
{
    /// <summary>A competitor runs a campaign.</summary>
    CompetitorCampaign = 1,

    /// <summary>A competitor brings a new product.</summary>
    CompetitorProduct = 2,

    /// <summary>A dealer is seriously annoyed.</summary>
    DealerAnger = 3,

    /// <summary>Who decides at a customer has changed.</summary>
    PersonnelChange = 4,

    /// <summary>What users object to in a product.</summary>
    ProductObjection = 5,

    /// <summary>Anything else.</summary>
    Other = 6,
}
