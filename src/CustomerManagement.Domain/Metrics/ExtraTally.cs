using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Metrics;

/// <summary>What is counted of one customer beside the packed rows: amounts of any size, profit, contacts, and days too far back to be packed. A mutable value.</summary>
internal struct ExtraTally()
{
    public ExactSum Amount;

    public ExactSum PreviousAmount;

    public ExactSum Profit;

    /// <summary>Purchases and returns in the period whose profit is known.</summary>
    public int KnownProfits;

    /// <summary>Facts in the period that are neither purchase nor return.</summary>
    public int OtherFactsInPeriod;

    /// <summary>Days back of the last contact.</summary>
    public int LastContact = TallyColumns.NoDay;

    /// <summary>Days back of the last visit.</summary>
    public int LastVisit = TallyColumns.NoDay;

    /// <summary>Facts on days too far back to be packed; <c>null</c> when there is none.</summary>
    public FarFacts? Far;
}
