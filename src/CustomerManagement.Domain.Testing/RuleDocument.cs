using CustomerManagement.Domain.Rules;

namespace CustomerManagement.Domain.Testing;

/// <summary>A document of group rules made up for a test: right, or with something done to it. Immutable.</summary>
/// <param name="Json">The document.</param>
/// <param name="Rules">The groups it defines; <c>null</c> when something was done to it, and then it may or may not still be one that is accepted.</param>
public sealed record RuleDocument(string Json, GroupRules? Rules)
{
    /// <summary>The document.</summary>
    /// <returns><see cref="Json"/>.</returns>
    public override string ToString() => Json;
}
