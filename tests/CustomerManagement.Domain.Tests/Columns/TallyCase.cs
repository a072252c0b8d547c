namespace CustomerManagement.Domain.Tests.Columns;

/// <summary>Facts, the days of the period and of the previous one, and the size of pieces.</summary>
public sealed record TallyCase(int PeriodDays, int PreviousDays, int SlotBits, IReadOnlyList<TallyFact> Facts)
{
    public override string ToString() => $"{PeriodDays} + {PreviousDays} days, pieces of {1 << SlotBits}: {string.Join(' ', Facts)}";
}
