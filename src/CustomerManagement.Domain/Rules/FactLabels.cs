namespace CustomerManagement.Domain.Rules;

/// <summary>What a fact is called, where a user picks it. Immutable and compared by value.</summary>
/// <param name="English">In English.</param>
/// <param name="SimplifiedChinese">In Simplified Chinese.</param>
/// <param name="TraditionalChinese">In Traditional Chinese.</param>
/// <param name="Korean">In Korean.</param>
public sealed record FactLabels(string English, string SimplifiedChinese, string TraditionalChinese, string Korean);
