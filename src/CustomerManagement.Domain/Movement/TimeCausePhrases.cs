using System.Globalization;
using System.Resources;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Movement;

/// <summary>What time did on a day, in words.</summary>
/// <param name="culture">The language, and how it writes numbers.</param>
internal sealed class TimeCausePhrases(CultureInfo culture)
{
    private readonly Phrases _phrases = new(culture, new ResourceManager(typeof(MovementPrinter)));

    /// <summary>A sentence for each condition that turned, and for each fact that left the period or the one before.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="conditions">Comparisons in words.</param>
    public IEnumerable<string> Lines(TimeCause cause, ConditionPhrases conditions) =>
    [
        .. cause.Turned.Select(condition => _phrases.Say("turned", conditions.Stands(condition))),
        .. cause.LeftPeriod.Select(fact => Left(fact, "left")),
        .. cause.LeftPreviousPeriod.Select(fact => Left(fact, "left.Previous")),
    ];

    private string Left(AgedFact fact, string key)
    {
        string[] places = [_phrases.Say($"fact.{fact.Kind}"), _phrases.Date(fact.Date)];
        return fact.Amount is { } amount
            ? _phrases.Say($"{key}.Amount", [.. places, Phrases.In(amount.Currency, _phrases.Amount(amount.Amount))])
            : _phrases.Say(key, places);
    }
}
