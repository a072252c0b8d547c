namespace CustomerManagement.Domain.Tests.Columns;

/// <summary>A fact that is counted: whose, how many days back, and for how much; without an amount it is no purchase.</summary>
public sealed record TallyFact(int Customer, int Back, int? Amount)
{
    public bool IsPurchase => Amount >= 0;

    public override string ToString() => $"{Customer}:{Back}:{Amount}";
}
