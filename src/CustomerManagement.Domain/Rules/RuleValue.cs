using System.Text.Json;
using CustomerManagement.Domain.Validation;
using NodaTime;
using NodaTime.Text;

namespace CustomerManagement.Domain.Rules;

/// <summary>Single values of a document.</summary>
internal static class RuleValue
{
    /// <summary>With what a fact is compared, as the number that stands for it; <c>null</c> when the value is not what the fact is, which is told.</summary>
    public static decimal? Read(JsonElement element, CustomerFact fact, RulePath path, RuleErrors errors)
    {
        var (value, code) = fact.Unit switch
        {
            FactUnit.Money or FactUnit.Count or FactUnit.Days or FactUnit.Share => (Number(element), InputCodes.Number),
            FactUnit.YesNo => (Answer(element), InputCodes.Choice),
            FactUnit.Date => (Date(element), InputCodes.Date),
            FactUnit.Choice => (Text(element) is { } word ? fact.Place(word) : null, InputCodes.Choice),
            _ => throw new ArgumentOutOfRangeException(nameof(fact)),
        };
        if (value is null)
        {
            errors.Add(path, code);
        }

        return value;
    }

    public static decimal? Number(JsonElement element) => element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var number) ? number : null;

    public static string? Text(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of surrogates, written as an escape.
            return null;
        }
    }

    /// <summary>The value whose word it is; <c>null</c> when there is none.</summary>
    public static TValue? Choice<TValue>(JsonElement element, Func<TValue, string> word)
        where TValue : struct, Enum
    {
        var text = Text(element);
        foreach (var value in Enum.GetValues<TValue>())
        {
            if (word(value) == text)
            {
                return value;
            }
        }

        return null;
    }

    private static decimal? Answer(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => FactValues.Number(answer: true),
        JsonValueKind.False => FactValues.Number(answer: false),
        _ => null,
    };

    /// <summary>A date, as in <c>2024-03-05</c>; <c>null</c> when it is none.</summary>
    public static LocalDate? Day(JsonElement element) => Text(element) is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : null;

    private static decimal? Date(JsonElement element) => Day(element) is { } day ? FactValues.Number(day) : null;
}
