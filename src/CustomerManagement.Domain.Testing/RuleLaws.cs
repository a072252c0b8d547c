using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Testing.Checks;
using FsCheck;

namespace CustomerManagement.Domain.Testing;

/// <summary>Checks groups of customers, and facts of a host's own that groups may ask, on generated populations.</summary>
/// <remarks>
/// <c>RuleLaws.Check(rules)</c> in a test of any framework. A law that does not hold is a <see cref="LawBrokenException"/> with the smallest case found, in
/// words. Facts are asked by several threads at once, as they must bear.
/// </remarks>
public static class RuleLaws
{
    // What explains most comes first.
    private static readonly RuleLaw[] _order =
        [RuleLaw.Total, RuleLaw.Pure, RuleLaw.Timeless, RuleLaw.Columns, RuleLaw.Order, RuleLaw.Accountable, RuleLaw.Stable];

    /// <summary>Checks groups.</summary>
    /// <param name="rules">The groups, from a document or in code.</param>
    /// <param name="options">How many cases, and which; <c>null</c> for <see cref="LawOptions.Default"/>.</param>
    /// <param name="areTimeless">Whether they look at dates in relation to the as-of date only; <c>false</c>, which leaves <see cref="RuleLaw.Timeless"/> out, where they compare a date, or a pick of a list has a beginning or an end.</param>
    /// <exception cref="LawBrokenException">A law does not hold.</exception>
    public static void Check(GroupRules rules, LawOptions? options = null, bool areTimeless = true)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Check(string.Join(", ", rules.Groups.Select(group => group.Id)), RuleCase.For(rules), options, areTimeless);
    }

    /// <summary>Checks a fact of a host's own: groups are made up that ask it in every way.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="options">How many cases, and which; <c>null</c> for <see cref="LawOptions.Default"/>.</param>
    /// <param name="isTimeless">Whether it looks at dates in relation to the as-of date only; <c>false</c>, and any fact that is a date, leaves <see cref="RuleLaw.Timeless"/> out.</param>
    /// <exception cref="LawBrokenException">A law does not hold.</exception>
    public static void Check(CustomerFact fact, LawOptions? options = null, bool isTimeless = true)
    {
        ArgumentNullException.ThrowIfNull(fact);

        // A date is compared with dates of the calendar, so that the same story at another time is another answer.
        Check(fact.Name, RuleCase.For(fact), options, isTimeless && fact.Unit != FactUnit.Date);
    }

    private static void Check(string subject, Arbitrary<RuleCase> cases, LawOptions? options, bool isTimeless)
    {
        var run = options ?? LawOptions.Default;
        foreach (var law in _order.Where(law => isTimeless || law != RuleLaw.Timeless))
        {
            LawRunner.Check(subject, cases, tried => Hold(law, tried.Given(run), run), RuleLaw.Total, tried => tried.Given(run).ToString(), run);
        }
    }

    private static void Hold(RuleLaw law, RuleCase tried, LawOptions run)
    {
        switch (law)
        {
            case RuleLaw.Total:
                RuleChecks.Total(tried);
                break;
            case RuleLaw.Columns:
                RuleChecks.Columns(tried);
                break;
            case RuleLaw.Order:
                RuleChecks.Order(tried);
                break;
            case RuleLaw.Accountable:
                RuleChecks.Accountable(tried);
                break;
            case RuleLaw.Stable:
                RuleChecks.Stable(tried, run.Json);
                break;
            case RuleLaw.Pure:
                RuleChecks.Pure(tried);
                break;
            case RuleLaw.Timeless:
                RuleChecks.Timeless(tried);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(law));
        }
    }
}
