using CustomerManagement.Domain.Complaints;

namespace CustomerDesk.Files;

/// <summary>
/// Which kind of cause an issue of US consumer finance complaints speaks for, by its name. It is a first guess by what the consumer chose from a list, not a cause that anyone found; what
/// is not in the table is <see cref="CauseKind.Other"/>.
/// </summary>
internal static class IssueCauses
{
    private static readonly Dictionary<string, CauseKind> _causes = new(StringComparer.Ordinal)
    {
        ["Incorrect information on credit report"] = CauseKind.ProductQuality,
        ["Transaction issue"] = CauseKind.ProductQuality,
        ["Using a debit or ATM card"] = CauseKind.ProductQuality,
        ["Communication tactics"] = CauseKind.ServiceConduct,
        ["Cont'd attempts collect debt not owed"] = CauseKind.ServiceConduct,
        ["Customer service / Customer relations"] = CauseKind.ServiceConduct,
        ["Customer service/Customer relations"] = CauseKind.ServiceConduct,
        ["Can't contact lender"] = CauseKind.ServiceConduct,
        ["Dealing with my lender or servicer"] = CauseKind.ServiceConduct,
        ["Improper contact or sharing of info"] = CauseKind.ServiceConduct,
        ["Taking/threatening an illegal action"] = CauseKind.ServiceConduct,
        ["Advertising and marketing"] = CauseKind.ExpectationGap,
        ["Disclosure verification of debt"] = CauseKind.ExpectationGap,
        ["False statements or representation"] = CauseKind.ExpectationGap,
        ["Charged fees or interest I didn't expect"] = CauseKind.ExpectationGap,
        ["Application processing delay"] = CauseKind.Delivery,
        ["Money was not available when promised"] = CauseKind.Delivery,
        ["Applied for loan/did not receive money"] = CauseKind.Delivery,
        ["Billing disputes"] = CauseKind.Billing,
        ["Billing statement"] = CauseKind.Billing,
        ["Late fee"] = CauseKind.Billing,
        ["Other fee"] = CauseKind.Billing,
        ["Fees"] = CauseKind.Billing,
        ["Excessive fees"] = CauseKind.Billing,
        ["Overlimit fee"] = CauseKind.Billing,
        ["Wrong amount charged or received"] = CauseKind.Billing,
        ["Payment to acct not credited"] = CauseKind.Billing,
    };

    public static CauseKind Of(string issue) => _causes.GetValueOrDefault(issue, CauseKind.Other);
}
