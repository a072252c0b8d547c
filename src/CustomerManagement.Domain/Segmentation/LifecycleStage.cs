namespace CustomerManagement.Domain.Segmentation;

/// <summary>
/// Where a customer is in its life with us. Source: customers as a resource, of which targets are the whole reserve, potentials what can be won,
/// one-time customers what is in ordinary use, and loyal ones what is in best use; a customer that comes back is a resource renewed.
/// </summary>
public enum LifecycleStage : byte
{
    /// <summary>Known, and nothing happened yet.</summary>
    Target = 1,

    /// <summary>Contacted, or asked, or only returned something; no purchase.</summary>
    Potential = 2,

    /// <summary>Bought on one date.</summary>
    OneTime = 3,

    /// <summary>Bought on two dates or more.</summary>
    Loyal = 4,

    /// <summary>Bought, and silent for longer than is usual.</summary>
    Lapsed = 5,

    /// <summary>Bought, and silent for so long that it counts as gone.</summary>
    Lost = 6,

    /// <summary>Was lost and bought again; until its next purchase.</summary>
    WonBack = 7,
}
