using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Promises;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Complaints;

public sealed class ResponseBookTests
{
    [Theory]
    [InlineData(ComplaintSeverity.Minor, 4, 24, 7, false)]
    [InlineData(ComplaintSeverity.Major, 4, 24, 7, false)]
    [InlineData(ComplaintSeverity.Critical, 1, 8, 3, true)]
    public void The_built_in_book_promises_what_the_documentation_says(ComplaintSeverity severity, int acknowledged, int answered, int remediedInDays, bool managerTakesPart)
    {
        var terms = ResponseBook.BuiltIn().PlanFor(severity, segment: null).Terms;
        Assert.Equal(
            (Duration.FromHours(acknowledged), Duration.FromHours(answered), Duration.FromDays(remediedInDays), managerTakesPart),
            (terms.Acknowledgement!.Terms.Allowed, terms.Answer.Terms.Allowed, terms.Resolution!.Terms.Allowed, terms.ManagerTakesPart));
        Assert.All([terms.Acknowledgement, terms.Answer, terms.Resolution], offer => Assert.Null(offer.Terms.Hours));
        Assert.Contains(terms.Answer.Steps, step => step is { IsWarning: true, To: StaffRole.Salesperson });
        Assert.Contains(terms.Answer.Steps, step => step is { IsWarning: false, To: StaffRole.Manager });
    }

    [Fact]
    public void The_first_row_that_fits_counts()
    {
        var book = new ResponseBook("book", 3, [Row(1, ComplaintSeverity.Critical, "A"), Row(2, segment: "A"), Row(3, ComplaintSeverity.Critical), Row(4)]);
        Assert.Equal(
            [1, 2, 3, 4, 4],
            new[] { (ComplaintSeverity.Critical, "A"), (ComplaintSeverity.Minor, "A"), (ComplaintSeverity.Critical, "B"), (ComplaintSeverity.Minor, "a"), (ComplaintSeverity.Minor, null) }
                .Select(asked => (int)book.PlanFor(asked.Item1, asked.Item2).Terms.Answer.Terms.Allowed.TotalHours));
        Assert.Equal(new PolicyReference("book", 3), book.PlanFor(ComplaintSeverity.Minor, segment: null).Policy);
    }

    [Fact]
    public void A_book_without_a_row_for_the_rest_or_with_one_that_never_counts_is_refused()
    {
        Assert.Throws<ArgumentException>("rows", () => new ResponseBook("book", 1, [Row(1), Row(2)]));
        Assert.Throws<ArgumentException>("rows", () => new ResponseBook("book", 1, [Row(1, segment: "A"), Row(2, ComplaintSeverity.Critical, "A"), Row(3)]));
        Assert.Throws<ArgumentException>("rows", () => new ResponseBook("book", 1, []));
        Assert.Throws<ArgumentException>("rows", () => new ResponseBook("book", 1, [Row(1, segment: "A")]));
        Assert.Throws<ArgumentException>("rows", () => new ResponseBook("book", 1, [Row(1, (ComplaintSeverity)9), Row(2)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ResponseBook.BuiltIn().PlanFor((ComplaintSeverity)9, segment: null));
    }

    private static ResponseRow Row(int hours, ComplaintSeverity? severity = null, string? segment = null) =>
        new(new ResponseTerms(new PromiseOffer(new PromiseTerms(Duration.FromHours(hours))))) { Severity = severity, Segment = segment };
}
