using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using static CustomerManagement.Domain.Tests.Complaints.ComplaintCases;

namespace CustomerManagement.Domain.Tests.Complaints;

public sealed class RemedyTests
{
    private static readonly Currency _euro = new("EUR");
    private static readonly RemedyLimits _limits = new(
        [new(StaffRole.Salesperson, new Money(50, _euro)), new(StaffRole.RelationshipManager, new Money(500, _euro))]);

    [Theory]
    [InlineData(StaffRole.Salesperson, 50, true)]
    [InlineData(StaffRole.Salesperson, 51, false)]
    [InlineData(StaffRole.RelationshipManager, 500, true)]
    [InlineData(StaffRole.RelationshipManager, 501, false)]
    [InlineData(StaffRole.TechnicalSupport, 0, true)]
    [InlineData(StaffRole.TechnicalSupport, 1, false)]
    [InlineData(StaffRole.Manager, 1_000_000, true)]
    public void Each_role_decides_up_to_its_limit(StaffRole role, int cost, bool isAllowed) =>
        Assert.Equal(isAllowed, _limits.Allows(new RemedyDecision(new Remedy("refund", new Money(cost, _euro)), Kim, role), ComplaintSeverity.Major));

    [Fact]
    public void A_cost_in_another_currency_is_not_within_a_limit() =>
        Assert.False(_limits.Allows(new RemedyDecision(new Remedy("refund", new Money(1, new Currency("KRW"))), Kim, StaffRole.Salesperson), ComplaintSeverity.Major));

    [Fact]
    public void A_manager_with_a_limit_keeps_to_it() => Assert.False(
        new RemedyLimits([new(StaffRole.Manager, new Money(10, _euro))]).Allows(new RemedyDecision(new Remedy("refund", new Money(11, _euro)), Boss, StaffRole.Manager), ComplaintSeverity.Major));

    [Theory]
    [InlineData(CauseKind.ExpectationGap)]
    [InlineData(CauseKind.ProductQuality)]
    [InlineData(CauseKind.ServiceConduct)]
    [InlineData(CauseKind.Delivery)]
    [InlineData(CauseKind.Billing)]
    [InlineData(CauseKind.Other)]
    public void There_is_something_to_suggest_for_every_cause(CauseKind cause)
    {
        var suggestions = RemedyBook.BuiltIn.For(cause, ComplaintSeverity.Minor);
        Assert.NotEmpty(suggestions);
        Assert.All(suggestions, suggestion => Assert.Equal(cause, suggestion.Cause));
    }

    [Fact]
    public void A_book_of_the_hosts_own_replaces_the_built_in_one()
    {
        var own = new RemedySuggestion(CauseKind.Other, "flowers", new Labels("Flowers", "花", "花", "꽃"));
        var book = new RemedyBook([own]);
        Assert.Equal([own], book.For(CauseKind.Other, ComplaintSeverity.Minor));
        Assert.Empty(book.For(CauseKind.Billing, ComplaintSeverity.Minor));
        Assert.Throws<ArgumentException>("suggestions", () => new RemedyBook([own, own]));
    }
}
