using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Reviews;

/// <summary>What a run left aside, since a rule was broken, and went on with the rest. Holds no personal data.</summary>
/// <param name="Id">The id of what it is about; <c>null</c> when the rule does not say.</param>
/// <param name="Code">The code of the rule, as in <see cref="BusinessRuleException.Code"/>.</param>
public sealed record RunFailure(string? Id, string Code)
{
    internal static RunFailure Of(BusinessRuleException broken) => new(broken.Subject, broken.Code);
}
