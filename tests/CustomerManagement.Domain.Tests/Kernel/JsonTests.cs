using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Targets;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Kernel;

/// <summary>What hosts store or send comes back as it was, with the platform's serialiser and its default options.</summary>
public sealed class JsonTests
{
    public static TheoryData<object, string> Values => new()
    {
        { new CustomerId("12347"), "\"12347\"" },
        { new ContactId("7"), "\"7\"" },
        { new PurchaseId("S-1"), "\"S-1\"" },
        { new Currency("KRW"), "\"KRW\"" },
        { new Money(12.50m, new Currency("EUR")), """{"Amount":12.50,"Currency":"EUR"}""" },
        { new RfmScore(5, 4, 1), "\"541\"" },
        { RfmScore.None, "\"None\"" },
        { new AnalysisPeriod(Fixtures.Date("2011-12-09")), """{"AsOf":"2011-12-09","Months":12}""" },
        { new CustomerFileOpened(new CustomerId("1"), CustomerOrigin.Sale, Fixtures.Noon), """{"Customer":"1","Origin":2,"At":"2024-06-01T12:00:00Z"}""" },
        { new CustomerProfileChanged(new CustomerId("1"), CustomerKind.Person, CustomerRole.Dealer, Fixtures.Noon), """{"Customer":"1","Kind":1,"Role":2,"At":"2024-06-01T12:00:00Z"}""" },
        { new CustomerReachChanged(new CustomerId("1"), Fixtures.Noon), """{"Customer":"1","At":"2024-06-01T12:00:00Z"}""" },
        { new ContactAdded(new CustomerId("1"), new ContactId("2"), Fixtures.Noon), """{"Customer":"1","Contact":"2","At":"2024-06-01T12:00:00Z"}""" },
        { new ContactChanged(new CustomerId("1"), new ContactId("2"), Fixtures.Noon), """{"Customer":"1","Contact":"2","At":"2024-06-01T12:00:00Z"}""" },
        { new ContactRemoved(new CustomerId("1"), new ContactId("2"), Fixtures.Noon), """{"Customer":"1","Contact":"2","At":"2024-06-01T12:00:00Z"}""" },
        { new ConsentStated(new CustomerId("1"), new ContactId("2"), ContactChannel.Email, ConsentState.Granted, Fixtures.Noon), """{"Customer":"1","Person":"2","Channel":3,"State":1,"At":"2024-06-01T12:00:00Z"}""" },
        { new FollowUpPlanned(new FollowUpId("rule/1/2024-06-03"), new CustomerId("1"), Owner: null, Fixtures.Date("2024-06-03"), Fixtures.Noon), """{"FollowUp":"rule/1/2024-06-03","Customer":"1","Owner":null,"DueOn":"2024-06-03","At":"2024-06-01T12:00:00Z"}""" },
        { new FollowUpMoved(new FollowUpId("rule/1/2024-06-03"), Fixtures.Date("2024-06-03"), Fixtures.Noon), """{"FollowUp":"rule/1/2024-06-03","DueOn":"2024-06-03","At":"2024-06-01T12:00:00Z"}""" },
        { new FollowUpHandedOver(new FollowUpId("rule/1/2024-06-03"), From: null, new StaffId("kim"), Fixtures.Noon), """{"FollowUp":"rule/1/2024-06-03","From":null,"To":"kim","At":"2024-06-01T12:00:00Z"}""" },
        { new FollowUpDone(new FollowUpId("rule/1/2024-06-03"), new CustomerId("1"), ContactChannel.Call, FollowUpOutcome.Content, new StaffId("kim"), Fixtures.Noon), """{"FollowUp":"rule/1/2024-06-03","Customer":"1","Channel":2,"Outcome":2,"By":"kim","At":"2024-06-01T12:00:00Z"}""" },
        { new FollowUpSkipped(new FollowUpId("rule/1/2024-06-03"), SkipReason.Missed, By: null, Fixtures.Noon), """{"FollowUp":"rule/1/2024-06-03","Reason":1,"By":null,"At":"2024-06-01T12:00:00Z"}""" },
        { new FollowUpWithdrawn(new FollowUpId("rule/1/2024-06-03"), Fixtures.Noon), """{"FollowUp":"rule/1/2024-06-03","At":"2024-06-01T12:00:00Z"}""" },
        { new FollowUpRenewed(new FollowUpId("rule/1/2024-06-03"), Fixtures.Date("2024-06-03"), Fixtures.Noon), """{"FollowUp":"rule/1/2024-06-03","DueOn":"2024-06-03","At":"2024-06-01T12:00:00Z"}""" },
        { new TargetPlanBegun(new TargetPlanId("2024"), Fixtures.Noon), """{"Plan":"2024","At":"2024-06-01T12:00:00Z"}""" },
        { new TargetPlanRedrawn(new TargetPlanId("2024"), Fixtures.Noon), """{"Plan":"2024","At":"2024-06-01T12:00:00Z"}""" },
        { new TargetPlanAgreed(new TargetPlanId("2024"), Fixtures.Noon), """{"Plan":"2024","At":"2024-06-01T12:00:00Z"}""" },
        { new TargetPlanRevised(new TargetPlanId("2024"), 1, Fixtures.Noon), """{"Plan":"2024","Revision":1,"At":"2024-06-01T12:00:00Z"}""" },
        { new TargetPlanClosed(new TargetPlanId("2024"), Fixtures.Noon), """{"Plan":"2024","At":"2024-06-01T12:00:00Z"}""" },
        { new CustomerLeftSegment(new CustomerId("1"), "ABC", "B", "A", Fixtures.Date("2024-06-01"), "bought more", Fixtures.Noon), """{"Customer":"1","Scheme":"ABC","Segment":"B","To":"A","On":"2024-06-01","Reason":"bought more","At":"2024-06-01T12:00:00Z","KeptBy":null,"Decision":null}""" },
        { new CustomerEnteredSegment(new CustomerId("1"), "ABC", "A", "B", Fixtures.Date("2024-06-01"), "bought more", Fixtures.Noon), """{"Customer":"1","Scheme":"ABC","Segment":"A","From":"B","On":"2024-06-01","Reason":"bought more","At":"2024-06-01T12:00:00Z","KeptBy":null,"Decision":null}""" },
        { new Neighbour<RfmScore>(new RfmScore(1, 1, 4), "x", Comparison.AtLeast, 2.50m, 1), """{"Segment":"114","Measure":"x","Crossing":1,"Boundary":2.50,"Distance":1}""" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Comes_back_as_it_was(object value, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(value));
        Assert.Equal(value, JsonSerializer.Deserialize(json, value.GetType()));
    }

    [Fact]
    public void Every_event_is_among_them()
    {
        var events = typeof(IDomainEvent).Assembly.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(IDomainEvent)) && !type.IsInterface);
        Assert.All(events, happened => Assert.Contains(Values, row => row[0].GetType() == happened));
    }

    [Theory]
    [InlineData(typeof(CustomerId), "\" \"")]
    [InlineData(typeof(CustomerId), "7")]
    [InlineData(typeof(CustomerId), "null")]
    [InlineData(typeof(Currency), "\"eur\"")]
    [InlineData(typeof(RfmScore), "\"999\"")]
    [InlineData(typeof(RfmScore), "\"12\"")]
    [InlineData(typeof(CustomerReachChanged), """{"Customer":"1","At":"yesterday"}""")]
    [InlineData(typeof(AnalysisPeriod), """{"AsOf":"2011-02-30","Months":12}""")]
    public void What_is_no_such_value_is_refused(Type type, string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type));

    [Fact]
    public void Boundaries_and_summaries_come_back_as_they_were()
    {
        var measured = Fixtures.Measured(new AnalysisPeriod(Fixtures.Date("2024-12-31")), Fixtures.Buys("A", "2024-06-01", 1.50m, 1), Fixtures.Buys("B", "2024-06-02", 9, 2));
        var boundaries = CustomerSegmentation.Default.Calibrate(measured);
        Assert.Equal(boundaries, JsonSerializer.Deserialize<SegmentBoundaries>(JsonSerializer.Serialize(boundaries)));

        var summary = PopulationSummary.Of(measured, CustomerSegmentation.Default.Measures);
        var kept = JsonSerializer.Deserialize<PopulationSummary>(JsonSerializer.Serialize(summary))!;
        Assert.Equal(boundaries, CustomerSegmentation.Default.Calibrate(kept));
    }
}
