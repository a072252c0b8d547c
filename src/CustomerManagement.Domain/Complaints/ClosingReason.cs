namespace CustomerManagement.Domain.Complaints;

/// <summary>Why a complaint was closed.</summary>
public enum ClosingReason
{
    /// <summary>The customer said that it is settled.</summary>
    Confirmed = 1,

    /// <summary>The customer said nothing for the stated time after the remedy.</summary>
    Silence = 2,

    /// <summary>The customer took it back.</summary>
    Withdrawn = 3,

    /// <summary>It turned out to be no complaint: a misdirected message, a question.</summary>
    NoComplaint = 4,
}
