using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

internal static class VisitPurposes
{
    /// <summary>The purposes in the order of their numbers, so that two lists of the same ones are equal.</summary>
    public static ValueList<VisitPurpose> Ordered(IEnumerable<VisitPurpose>? purposes, string parameter)
    {
        var ordered = new ValueList<VisitPurpose>((purposes ?? []).Order(), parameter);
        if (ordered.Any(purpose => !Enum.IsDefined(purpose)))
        {
            throw new ArgumentOutOfRangeException(parameter);
        }

        return ordered.Distinct().Count() == ordered.Count ? ordered : throw new ArgumentException("A purpose is named once.", parameter);
    }
}
