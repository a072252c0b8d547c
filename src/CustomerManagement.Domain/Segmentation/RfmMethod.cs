namespace CustomerManagement.Domain.Segmentation;

/// <summary>How the five steps of an RFM score are cut.</summary>
public enum RfmMethod
{
    /// <summary>By rank: the score is 1 + ⌊5 × (customers strictly worse) ÷ N⌋. Ties stay together, and every score is defined for every population.</summary>
    Rank = 1,

    /// <summary>By value: cut points are the quantiles at 20, 40, 60 and 80 % (type 7: linear between the order statistics).</summary>
    CutPoints = 2,
}
