using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Rules;

/// <summary>What time alone makes of a customer's groups.</summary>
public static class GroupOutlook
{
    /// <summary>Finds for each group the next day on which its outcome changes, with no new fact.</summary>
    /// <param name="rules">The groups.</param>
    /// <param name="outlook">The customer's figures on the days to come.</param>
    /// <returns>
    /// The first change of each group that has one until <see cref="CustomerOutlook.LastDay"/>, in the order of the groups, exactly as if every day were
    /// made out. A turn from or to unknown is a change.
    /// </returns>
    /// <exception cref="Kernel.BusinessRuleException"><see cref="MetricsRules.AmountOverflow"/>, on reaching a day of which a total does not fit a decimal without rounding.</exception>
    public static IReadOnlyList<GroupChange> NextChanges(this GroupRules rules, CustomerOutlook outlook)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(outlook);
        var now = rules.Outcomes(outlook.Now);
        var waiting = rules.Groups.Select(group => group.Id).ToList();
        var changes = new Dictionary<string, GroupChange>(StringComparer.Ordinal);
        var before = outlook.Now;
        using var days = outlook.DaysToCome().GetEnumerator();
        while (waiting.Count > 0 && days.MoveNext())
        {
            var outcomes = rules.Outcomes(days.Current);
            var changed = waiting.FindAll(group => outcomes[group] != now[group]);
            if (changed.Count > 0)
            {
                foreach (var (verdict, dayBefore) in rules.Evaluate(days.Current).Zip(rules.Evaluate(before)).Where(pair => changed.Contains(pair.First.Group)))
                {
                    var cause = TimeCause.Of(outlook, verdict.AsOf, Conditions(dayBefore.Trace), Conditions(verdict.Trace));
                    changes.Add(verdict.Group, new GroupChange(verdict.AsOf, now[verdict.Group], verdict, cause, Turned(dayBefore.Trace, verdict.Trace)));
                }

                waiting.RemoveAll(changes.ContainsKey);
            }

            before = days.Current;
        }

        return [.. rules.Groups.Where(group => changes.ContainsKey(group.Id)).Select(group => changes[group.Id])];
    }

    /// <summary>Finds the next day on which another one of exclusive groups is chosen, or none, with no new fact.</summary>
    /// <param name="groups">The exclusive groups.</param>
    /// <param name="outlook">The customer's figures on the days to come.</param>
    /// <returns>The change, exactly as if every day were made out; <c>null</c> when the group stays until <see cref="CustomerOutlook.LastDay"/>.</returns>
    /// <exception cref="Kernel.BusinessRuleException"><see cref="MetricsRules.AmountOverflow"/>, on reaching a day of which a total does not fit a decimal without rounding.</exception>
    public static ExclusiveChange? NextChange(this ExclusiveGroups groups, CustomerOutlook outlook)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(outlook);
        var now = groups.Chosen(outlook.Now);
        var day = outlook.DaysToCome().FirstOrDefault(day => groups.Chosen(day) != now);
        return day is null ? null : new ExclusiveChange(day.Period.AsOf, now, groups.Choose(day));
    }

    private static List<string> Turned(RuleTrace before, RuleTrace after)
    {
        var was = Lists(before).ToLookup(trace => trace.List!, trace => trace.Outcome, StringComparer.Ordinal);
        return [.. Lists(after).Where(trace => !was[trace.List!].Contains(trace.Outcome)).Select(trace => trace.List!).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<RuleTrace> Lists(RuleTrace trace) => trace.List is not null ? [trace] : trace.Parts.SelectMany(Lists);

    private static IEnumerable<Condition> Conditions(RuleTrace trace) =>
        trace.Condition is { } condition ? [condition] : trace.Parts.SelectMany(Conditions);
}
