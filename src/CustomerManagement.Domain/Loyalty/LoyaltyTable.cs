using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>Which kind of loyalty the signs make. What is unknown does not decide: every way in which it may turn out is looked at.</summary>
internal static class LoyaltyTable
{
    /// <summary>The kinds that the known signs allow, each once and in order; one when they decide.</summary>
    public static ValueList<LoyaltyKind> Possible(LoyaltyBasis basis, Func<LoyaltySignKind, bool?> sign)
    {
        var kinds =
            from comesBack in Cases(sign(LoyaltySignKind.ComesBack))
            from littleElsewhere in Cases(sign(LoyaltySignKind.BuysLittleElsewhere))
            from usualPrices in Cases(sign(LoyaltySignKind.PaysUsualPrices))
            from prefersUs in Cases(sign(LoyaltySignKind.PrefersUs))
            from wouldStay in Cases(sign(LoyaltySignKind.WouldStay))
            select Kind(basis, comesBack, littleElsewhere, usualPrices, prefersUs, wouldStay);
        return new ValueList<LoyaltyKind>(kinds.Distinct().Order(), nameof(kinds));
    }

    /// <summary>
    /// Where the signs decide, those without any of which they would not; else the unknown ones any of which would narrow what is possible. Never empty.
    /// </summary>
    public static IEnumerable<LoyaltySign> Deciding(LoyaltyFinding finding)
    {
        var isOpen = finding.Possible.Count > 1;
        return finding.Signs.Where(sign => (sign.SpeaksFor is null) == isOpen && (isOpen ? Differs(sign, true) || Differs(sign, false) : Differs(sign, null)));

        bool Differs(LoyaltySign other, bool? answer) => !finding.Possible.SequenceEqual(
            Possible(finding.Basis, kind => kind == other.Kind ? answer : finding.Signs[(int)kind - 1].SpeaksFor));
    }

    /// <summary>Where words and deeds are both known and do not agree.</summary>
    public static ValueList<LoyaltyContradiction> Contradictions(Func<LoyaltySignKind, bool?> sign)
    {
        var isBoughtHere = And(sign(LoyaltySignKind.ComesBack), sign(LoyaltySignKind.BuysLittleElsewhere));
        var found = new List<LoyaltyContradiction>();
        switch (isBoughtHere, sign(LoyaltySignKind.PrefersUs))
        {
            case (true, false):
                found.Add(LoyaltyContradiction.SpuriousLoyalty);
                break;
            case (false, true):
                found.Add(LoyaltyContradiction.LatentLoyalty);
                break;
        }

        switch (sign(LoyaltySignKind.PaysUsualPrices), sign(LoyaltySignKind.BuysWithoutPromotions))
        {
            case (false, true):
                found.Add(LoyaltyContradiction.DeniesDiscounts);
                break;
            case (true, false):
                found.Add(LoyaltyContradiction.PaysUsualPricesAfterAll);
                break;
        }

        return new ValueList<LoyaltyContradiction>(found, nameof(found));
    }

    private static LoyaltyKind Kind(LoyaltyBasis basis, bool comesBack, bool littleElsewhere, bool usualPrices, bool prefersUs, bool wouldStay)
    {
        if (comesBack && !usualPrices)
        {
            return LoyaltyKind.OnlyToDiscounts;
        }

        // Who prefers us would not change, so that the last sign is asked of the others only.
        if (basis == LoyaltyBasis.BehaviourAndAttitude && !prefersUs)
        {
            return wouldStay ? LoyaltyKind.WithoutBrandLoyalty : LoyaltyKind.Switcher;
        }

        if (!littleElsewhere)
        {
            return LoyaltyKind.Switcher;
        }

        return comesBack ? LoyaltyKind.Loyal : LoyaltyKind.TooLittleKnown;
    }

    private static bool[] Cases(bool? sign) => sign is { } known ? [known] : [false, true];

    private static bool? And(bool? left, bool? right) => (left, right) switch
    {
        (false, _) or (_, false) => false,
        (true, true) => true,
        _ => null,
    };
}
