using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using CustomerManagement.Domain.Loyalty;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Tests.Rules;

/// <summary>The catalogues of printed sentences: complete, and the same in four languages.</summary>
public sealed partial class PrintedTextsTests
{
    private static readonly CultureInfo[] _translations = [.. new[] { "zh-Hans", "zh-Hant", "ko" }.Select(CultureInfo.GetCultureInfo)];

    public static TheoryData<Type> Catalogues => [typeof(DecisionPrinter), typeof(VerdictPrinter), typeof(FindingPrinter), typeof(MovementPrinter)];

    [Theory]
    [MemberData(nameof(Catalogues))]
    public void Every_text_is_in_four_languages_with_the_same_places_and_none_is_the_English_one(Type catalogue)
    {
        var english = Texts(catalogue, CultureInfo.InvariantCulture);
        foreach (var culture in _translations)
        {
            var texts = Texts(catalogue, culture);
            Assert.Equal(english.Keys.Order(), texts.Keys.Order());
            Assert.All(texts, text =>
            {
                Assert.False(string.IsNullOrEmpty(text.Value));
                Assert.Equal(Places(english[text.Key]), Places(text.Value));
                Assert.NotEqual(english[text.Key], text.Value);
            });
        }
    }

    /// <summary>Every text ends as its kind ends: sentences in a full stop or, before parts, a colon; clauses and names in neither.</summary>
    [Theory]
    [MemberData(nameof(Catalogues))]
    public void Sentences_end_and_clauses_do_not(Type catalogue)
    {
        string[] clauses = ["date", "and", "stands", "asks", "scheme", "segment", "measure", "reason", "answer", "figure", "mark", "figures", "fact", "why", "words"];
        foreach (var culture in _translations.Prepend(CultureInfo.InvariantCulture))
        {
            Assert.All(Texts(catalogue, culture), text => Assert.Equal(
                !clauses.Contains(text.Key.Split('.')[0]), text.Value.EndsWith('.') || text.Value.EndsWith('。') || text.Value.EndsWith(':') || text.Value.EndsWith('：')));
        }
    }

    [Fact]
    public void Everything_built_in_has_its_text()
    {
        string[] measures = [.. typeof(CustomerMeasures).GetProperties().Select(property => ((Measure)property.GetValue(null)!).Name)];
        string[] decisions =
        [
            .. Enum.GetNames<AbcTier>().Select(tier => $"segment.{new AbcScheme().Name}.{tier}"),
            .. Enum.GetNames<ParetoGroup>().Select(group => $"segment.{new ParetoScheme().Name}.{group}"),
            .. Enum.GetNames<LifecycleStage>().Select(stage => $"segment.{new LifecycleScheme().Name}.{stage}"),
            $"segment.{new RfmScheme().Name}.{RfmScore.None}",
            .. new[] { new AbcScheme().Name, new ParetoScheme().Name, new RfmScheme().Name, new LifecycleScheme().Name }.Select(scheme => $"scheme.{scheme}"),
            .. measures.Select(measure => $"measure.{measure}"),
            .. Enum.GetNames<Comparison>().SelectMany(comparison => new[] { $"asks.{comparison}", $"stands.{comparison}" }),
            "stands.NotEqualTo", "stands.Known", "stands.Word.EqualTo", "stands.Word.NotEqualTo", "asks.Word.EqualTo", "stands.Date.NotEqualTo", "scheme.by",
            .. Enum.GetNames<Comparison>().Where(name => name != nameof(Comparison.Missing)).SelectMany(comparison => new[] { $"asks.Date.{comparison}", $"stands.Date.{comparison}" }),
        ];
        string[] verdicts =
        [
            .. Enum.GetNames<Truth>().Select(truth => $"verdict.{truth}"),
            .. Enum.GetValues<RuleKind>().Where(kind => kind is not (RuleKind.Fact or RuleKind.List)).SelectMany(kind => Enum.GetNames<Truth>().Select(truth => $"line.{kind}.{truth}")),
            .. new[] { "True", "True.Until", "False" }.SelectMany(outcome => new[] { $"line.List.{outcome}", $"reason.List.{outcome}" }),
            .. Enum.GetNames<Truth>().SelectMany(truth => new[] { $"change.{truth}", $"before.{truth}" }),
        ];
        string[] answers = ["True", "False", "Unknown"];
        string[] findings =
        [
            .. Enum.GetNames<LoyaltyKind>().SelectMany(kind => new[] { $"loyalty.{kind}", $"possible.{kind}" }),
            .. Enum.GetNames<LoyaltyBasis>().Select(basis => $"basis.{basis}"),
            .. Enum.GetNames<LoyaltyContradiction>().Select(contradiction => $"contradiction.{contradiction}"),
            .. Enum.GetNames<LoyaltySignKind>().Append("EarlyAdoption").SelectMany(sign => answers.Select(answer => $"reason.{sign}.{answer}")),
            .. Enum.GetNames<FitSign>().Select(sign => $"mark.{sign}"),
            .. Enum.GetNames<FitVerdict>().Select(verdict => $"fit.{verdict}.Range"),
            .. Enum.GetValues<FitVerdict>().Where(verdict => verdict != FitVerdict.TooLittleKnown).Select(verdict => $"fit.{verdict}.Exact"),
            .. Enum.GetNames<TraitVerdict>().SelectMany(verdict => new[] { $"trait.{verdict}", $"note.{verdict}" }),
            .. Enum.GetNames<ConversionAdvice>().Select(advice => $"advice.{advice}"),
            .. answers.SelectMany(answer => new[] { $"sign.{answer}", $"condition.{answer}", $"part.For.{answer}", $"part.Against.{answer}" }),
        ];
        string[] movements =
        [
            .. Enum.GetNames<StabilityReason>().Select(reason => $"reason.{reason}"),
            .. new[] { StabilityReason.MinimumStay, StabilityReason.Grace, StabilityReason.Pinned }.Select(reason => $"reason.{reason}.Until"),
            .. Enum.GetNames<FactKind>().Select(kind => $"fact.{kind}"),
        ];
        Assert.Empty(movements.Except(Texts(typeof(MovementPrinter), CultureInfo.InvariantCulture).Keys));
        Assert.Empty(findings.Except(Texts(typeof(FindingPrinter), CultureInfo.InvariantCulture).Keys));
        Assert.Empty(decisions.Except(Texts(typeof(DecisionPrinter), CultureInfo.InvariantCulture).Keys));
        Assert.Empty(verdicts.Except(Texts(typeof(VerdictPrinter), CultureInfo.InvariantCulture).Keys));
    }

    /// <summary>One thing has one name: where facts are picked and where a segment is explained.</summary>
    [Fact]
    public void Facts_and_measures_are_called_the_same()
    {
        foreach (var culture in _translations)
        {
            var texts = Texts(typeof(DecisionPrinter), culture);
            Assert.All(FactCatalogue.Figures.Facts.Where(fact => texts.ContainsKey($"measure.{fact.Measure.Name}")), fact =>
                Assert.Equal(texts[$"measure.{fact.Measure.Name}"], fact.Labels.In(culture)));
        }
    }

    private static SortedDictionary<string, string> Texts(Type catalogue, CultureInfo culture)
    {
        using var set = new ResourceManager(catalogue).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!;
        return new SortedDictionary<string, string>(
            set.Cast<DictionaryEntry>().ToDictionary(text => (string)text.Key, text => (string)text.Value!), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(place => place.Groups["number"].Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(?<number>[0-9]+)[^}]*\}")]
    private static partial Regex Place();
}
