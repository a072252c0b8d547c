using System.Text;
using System.Text.Json;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Tests.Kernel;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Persistence;

/// <summary>Events keep the names under which they are stored and sent.</summary>
public sealed class EventNamesTests
{
    private const string Committed = "tests/CustomerManagement.Domain.Tests/Persistence/EventNames.txt";

    public static TheoryData<object> Events => [.. JsonTests.Values.Select(row => row[0]).OfType<IDomainEvent>()];

    [Fact]
    public void Every_event_has_a_name_of_its_own()
    {
        var events = typeof(IDomainEvent).Assembly.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(IDomainEvent)) && !type.IsInterface && type != typeof(Domain.Delivery.UnreadableEvent)).ToList();
        Assert.NotEmpty(events);
        Assert.Equal(events.Select(type => type.Name).Order(), EventNames.All.Values.Distinct().Select(type => type.Name).Order());
        Assert.All(EventNames.All.Keys, name => Assert.Matches("^[a-z]+(-[a-z]+)*$", name));
    }

    /// <summary>What is stored has these names. A new event is a new line of that file; a line that changes or goes loses what was stored.</summary>
    [Fact]
    public void The_names_are_the_ones_that_were_committed()
    {
        var names = string.Concat(EventNames.All.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value.Name}\n"));
        Assert.Equal(Repository.Read(Committed).ReplaceLineEndings("\n"), names);
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_comes_back_by_its_name(object happened)
    {
        var (told, name) = ((IDomainEvent)happened, EventNames.Of((IDomainEvent)happened));
        Assert.Equal(told.GetType(), EventNames.Find(name));
        var json = EventJson.Write(told);
        Assert.Equal(told, EventJson.Read(name, json));

        // The same as any host's serialiser writes, so that either reads what the other wrote.
        Assert.Equal(told, JsonSerializer.Deserialize(json, told.GetType()));
        Assert.Equal(told, EventJson.Read(name, JsonSerializer.SerializeToUtf8Bytes(happened)));
    }

    /// <summary>Whatever an event says comes back, letters of all scripts included.</summary>
    [Property(Arbitrary = [typeof(Seeds)], MaxTest = Laws.Cases)]
    public void Whatever_happened_comes_back(int seed)
    {
        var random = new System.Random(seed);
        var types = EventNames.All.Values.Except([typeof(Domain.Movement.CustomerLeftSegment), typeof(Domain.Movement.CustomerEnteredSegment)]).ToList();
        var told = (IDomainEvent)new AnyValue(random, (_, _) => DocumentCases.Text(random)).Of(types[random.Next(types.Count)]);
        Assert.Equal(told, EventJson.Read(EventNames.Of(told), EventJson.Write(told)));
    }

    [Fact]
    public void What_a_newer_version_says_besides_is_skipped()
    {
        var told = new CustomerReachChanged(new CustomerId("1"), Fixtures.Noon);
        Assert.Equal(told, EventJson.Read("customer-reach-changed", """{"Customer":"1","Why":{"x":[1]},"At":"2024-06-01T12:00:00Z"}"""u8));
    }

    [Theory]
    [InlineData("customer-file-opened", """{"Customer":"1","Origin":9,"At":"2024-06-01T12:00:00Z"}""")]
    [InlineData("customer-file-opened", """{"Customer":"1","At":"2024-06-01T12:00:00Z"}""")]
    [InlineData("customer-file-opened", """{"Customer":"1","Origin":1,"At":"Canary"}""")]
    [InlineData("customer-file-opened", """{"Customer":null,"Origin":1,"At":"2024-06-01T12:00:00Z"}""")]
    [InlineData("customer-file-opened", """{"Customer":"Canary","Origin":1,""")]
    [InlineData("customer-file-opened", "null")]
    [InlineData("customer-file-opened", "")]
    [InlineData("Canary", "{}")]
    public void What_is_no_event_is_refused(string name, string json)
    {
        var refused = Assert.Throws<UnreadableDocumentException>(() => EventJson.Read(name, Encoding.UTF8.GetBytes(json)));
        Assert.DoesNotContain("Canary", refused.ToString(), StringComparison.Ordinal);
        Assert.Null(refused.InnerException);
    }

    [Fact]
    public void Events_of_a_host_have_no_name_here()
    {
        Assert.Throws<ArgumentException>("happened", () => EventNames.Of(new HostsOwn(Fixtures.Noon)));
        Assert.Throws<ArgumentException>("happened", () => EventJson.Write(new HostsOwn(Fixtures.Noon)));
        Assert.Null(EventNames.Find("hosts-own"));
    }

    private sealed record HostsOwn(Instant At) : IDomainEvent;
}
