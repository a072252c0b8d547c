namespace CustomerManagement.Domain.Reviews;

/// <summary>What it takes to be in touch as often as one strategy asks for, and with whom. Immutable and serialisable.</summary>
/// <param name="Strategy">The key of the strategy that sets the contact; <c>null</c> for customers of whom none does.</param>
/// <param name="Customers">How many customers.</param>
/// <param name="ContactsAYear">Contacts a year, 12 ÷ months between contacts for each customer.</param>
/// <param name="HoursAYear">Hours a year, by the hours that a contact takes.</param>
/// <param name="Sales">Their net amount in the period, returns subtracted. Exact.</param>
public sealed record StrategyEffort(string? Strategy, long Customers, decimal ContactsAYear, decimal HoursAYear, decimal Sales);
