using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>A rule that could not be planned for a customer: it was refused rather than guessed. Immutable and compared by value.</summary>
/// <param name="Customer">For whom.</param>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Code">The code of the business rule that was broken, as in <c>calendars.year-beyond-range</c>.</param>
/// <param name="Reason">What must hold, in English, without personal data.</param>
public sealed record RefusedRule(CustomerId Customer, string Rule, string Code, string Reason);
