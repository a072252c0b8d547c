using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Tests.Calendars;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;
using static CustomerManagement.Domain.Tests.Services.ServiceCases;

namespace CustomerManagement.Domain.Tests.Services;

public sealed class ServiceTermsBookTests
{
    private static readonly PolicyReference _policy = new("test", 3);

    [Theory]
    [InlineData("repair", ServiceBilling.Contract, null, 1)]
    [InlineData("repair", ServiceBilling.Contract, "A", 1)]
    [InlineData("repair", ServiceBilling.Paid, "A", 1)]
    [InlineData("repair", ServiceBilling.Paid, "a", 3)]
    [InlineData("repair", ServiceBilling.Free, null, 3)]
    [InlineData("repair", ServiceBilling.Internal, null, 3)]
    [InlineData("advice", ServiceBilling.Internal, "A", 2)]
    [InlineData("installation", ServiceBilling.Internal, "A", 20)]
    [InlineData("operator-training", ServiceBilling.Contract, "C", 5)]
    [InlineData("maintenance", ServiceBilling.Free, "A", 5)]
    [InlineData("maintenance", ServiceBilling.Free, "B", 10)]
    [InlineData("handover", ServiceBilling.Paid, null, 10)]
    public void The_first_row_that_fits_counts(string act, ServiceBilling billing, string? segment, int days)
    {
        var request = Request(billing, ServiceActs.BuiltIn.Find(act), segment: segment);
        var onTheClock = ServiceTermsBook.BuiltIn().For(request);
        Assert.Equal((Duration.FromDays(days), null), (onTheClock.Offer.Terms.Allowed, onTheClock.Offer.Terms.Hours));
        Assert.Equal(new PolicyReference("service-terms", 1), onTheClock.Policy);
        var calendar = TimeTable.Calendar("Asia/Seoul", "Mon-Fri 09:00-18:00");
        var inHours = ServiceTermsBook.BuiltIn(calendar).For(request);
        Assert.Equal((Duration.FromHours(8 * days), calendar), (inHours.Offer.Terms.Allowed, inHours.Offer.Terms.Hours));
        Assert.Equal([-Duration.FromHours(2 * days), Duration.Zero, Duration.FromHours(8)], inHours.Offer.Steps.Select(step => step.Offset));
    }

    /// <summary>Against plain words: of all rows the first all of whose words are those of the request.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void Every_request_has_the_first_row_that_says_nothing_else(byte[] rows, byte asked)
    {
        var given = rows.Select(Row).Where(row => row.Act is not null || row.Phase is not null || row.Billing is not null || row.Segment is not null).ToList();
        var kept = given.Where((row, place) => !given.Take(place).Any(above => Words(above).All(Words(row).Contains))).ToList();
        Assert.Equal(given.Count != kept.Count, Record.Exception(() => Book(given)) is ArgumentException);

        var request = Request((ServiceBilling)((asked % 4) + 1), ServiceActs.BuiltIn.All[asked / 4 % 9], segment: (asked / 36 % 3) switch { 0 => null, 1 => "A", _ => "B" });
        string[] words = [request.Act, request.Phase.ToString(), request.Billing.ToString(), $"segment {request.Segment}"];
        var expected = kept.FindIndex(row => Words(row).All(words.Contains));
        Assert.Equal(Duration.FromHours(expected < 0 ? 999 : expected + 1), Book(kept).For(request).Offer.Terms.Allowed);

        static ServiceTermsBook Book(List<ServiceTermsRow> rows) => new(_policy, [.. rows.Select((row, place) => With(row, place + 1)), With(Row(0), 999)]);
        static ServiceTermsRow With(ServiceTermsRow row, int hours) => new(Hours(hours), row.Act, row.Phase, row.Billing, row.Segment);
        static ServiceTermsRow Row(byte bits) => new(
            Hours(1), (bits & 3) == 1 ? "repair" : (bits & 3) == 2 ? "advice" : null, (bits & 12) == 4 ? ServicePhase.AfterSale : null,
            (bits & 48) == 16 ? ServiceBilling.Contract : (bits & 48) == 32 ? ServiceBilling.Free : null, (bits & 192) == 64 ? "A" : null);
        static string[] Words(ServiceTermsRow row) =>
            [.. new[] { row.Act, row.Phase?.ToString(), row.Billing?.ToString(), row.Segment is null ? null : $"segment {row.Segment}" }.OfType<string>()];
    }

    [Fact]
    public void A_book_that_leaves_something_out_or_open_is_refused()
    {
        var rest = new ServiceTermsRow(Hours(9));
        var repair = new ServiceTermsRow(Hours(1), act: "repair");
        Assert.Throws<ArgumentException>("rows", () => new ServiceTermsBook(_policy, []));
        Assert.Throws<ArgumentException>("rows", () => new ServiceTermsBook(_policy, [repair]));
        Assert.Throws<ArgumentException>("rows", () => new ServiceTermsBook(_policy, [rest, repair]));
        Assert.Throws<ArgumentException>("rows", () => new ServiceTermsBook(_policy, [repair, null!, rest]));
        Assert.Throws<ArgumentException>("rows", () => new ServiceTermsBook(_policy, [repair, new ServiceTermsRow(Hours(2), act: "repair", segment: "A"), rest]));
        Assert.Equal(2, new ServiceTermsBook(_policy, [new ServiceTermsRow(Hours(2), act: "repair", segment: "A"), rest]).Rows.Count);
    }

    [Fact]
    public void What_is_no_row_is_refused()
    {
        Assert.Throws<ArgumentException>("act", () => new ServiceTermsRow(Hours(1), act: "Repair"));
        Assert.Throws<ArgumentException>("segment", () => new ServiceTermsRow(Hours(1), segment: " "));
        Assert.Throws<ArgumentOutOfRangeException>("phase", () => new ServiceTermsRow(Hours(1), phase: (ServicePhase)9));
        Assert.Throws<ArgumentOutOfRangeException>("billing", () => new ServiceTermsRow(Hours(1), billing: (ServiceBilling)9));
    }

    [Fact]
    public void The_built_in_terms_are_documented_as_they_are()
    {
        var lines = Repository.Read("docs/services.md").ReplaceLineEndings("\n").Split('\n');
        var documented = lines.SkipWhile(line => !line.StartsWith("| act | phase |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'));
        Assert.Equal(
            ServiceTermsBook.BuiltIn().Rows.Select(row =>
                $"| {row.Act ?? "any"} | {row.Phase?.ToString() ?? "any"} | {row.Billing?.ToString() ?? "any"} | {row.Segment ?? "any"} | {row.Offer.Terms.Allowed.TotalDays} |"),
            documented);
    }

    private static PromiseOffer Hours(int hours) => new(new PromiseTerms(Duration.FromHours(hours)));
}
