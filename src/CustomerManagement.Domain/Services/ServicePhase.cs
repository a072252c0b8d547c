namespace CustomerManagement.Domain.Services;

/// <summary>When a service is owed. Source: service is owed before, during and after the sale, not only after it.</summary>
public enum ServicePhase
{
    /// <summary>Before the sale: advice, so that the customer chooses right.</summary>
    BeforeSale = 1,

    /// <summary>During the sale: briefing and training of those who will use it.</summary>
    DuringSale = 2,

    /// <summary>After the sale: handover, maintenance, repair follow-up, guidance on upgrades.</summary>
    AfterSale = 3,
}
