using CustomerManagement.Domain.Complaints;

namespace CustomerDesk.Files;

/// <summary>
/// The cause that the issue of a consumer's complaint points to, by words in it: a stand-in for finding the cause, which the file does not name. The first row with a word that is in the
/// issue counts; an issue with none of them is of another cause.
/// </summary>
internal static class CauseWords
{
    private static readonly (CauseKind Cause, string[] Words)[] _table =
    [
        (CauseKind.Billing, ["billing", "fee", "payment", "payoff", "interest rate", "charged"]),
        (CauseKind.ServiceConduct, ["communication", "contact", "customer service", "attempts", "threatening", "false statements", "dealing with", "servicing"]),
        (CauseKind.ExpectationGap, ["disclosure", "advertising", "application", "shopping", "credit decision", "terms", "settlement process"]),
        (CauseKind.ProductQuality, ["incorrect information", "investigation", "monitoring", "unable to get", "transaction", "using a debit", "deposits"]),
        (CauseKind.Delivery, ["unsolicited issuance", "delay"]),
    ];

    public static CauseKind CauseOf(string issue) =>
        _table.Where(row => Array.Exists(row.Words, word => issue.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(row => (CauseKind?)row.Cause).FirstOrDefault() ?? CauseKind.Other;
}
