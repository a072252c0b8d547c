using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Tests.Support;
using FluentValidation;
using FsCheck;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Delivery;

public sealed class OutboxMessageTests
{
    [Property(MaxTest = Laws.Cases)]
    public void Different_events_have_different_ids_and_the_same_event_has_the_same(NonNegativeInt one, NonNegativeInt other, bool isKind)
    {
        var (left, right) = (Hostile(one.Get), Hostile(other.Get, isKind ? "Notice" : "Notices"));
        var isSame = left.Aggregate == right.Aggregate && left.AggregateId == right.AggregateId && left.Version == right.Version && left.Ordinal == right.Ordinal;
        Assert.Equal(isSame, left.Id == right.Id);
        Assert.Equal(isSame, left.KeyFor("r") == right.KeyFor("r"));
        Assert.NotEqual(left.KeyFor("r"), right.KeyFor("r.0"));

        static OutboxMessage Hostile(int number, string kind = "Notice") =>
            new(kind, string.Join('/', "a/1/0/a".AsSpan(0, 1 + (number % 7)).ToString().TrimEnd('/'), number % 3), 1 + (number / 7 % 3), number / 21 % 3, new Noticed(1, DeliveryCases.Start), DeliveryCases.Start);
    }

    [Fact]
    public void A_key_is_short_enough_whatever_the_id()
    {
        var keys = new[] { 1, 150, 190, 200, 5_000 }.Select(length => new OutboxMessage("Notice", new string('x', length), 1, 0, new Noticed(1, DeliveryCases.Start), DeliveryCases.Start).KeyFor(new string('r', 100)));
        Assert.Equal(5, keys.Distinct().Count());
    }

    [Fact]
    public void The_events_of_an_aggregate_are_numbered_in_their_order()
    {
        var messages = OutboxMessage.OfEvents("Notice", "n/1", 3, [new Noticed(7, DeliveryCases.Start), new Noticed(8, DeliveryCases.Start)], DeliveryCases.Start);
        Assert.Equal(["Notice/n/1/3/0 (Noticed)", "Notice/n/1/3/1 (Noticed)"], messages.Select(message => message.ToString()));
        Assert.Equal([7, 8], messages.Select(DeliveryCases.NumberOf));
        Assert.Equal(messages, OutboxMessage.OfEvents("Notice", "n/1", 3, messages.Select(message => message.Happened), DeliveryCases.Start));
    }

    [Theory]
    [InlineData("", "x", 1, 0)]
    [InlineData("No/tice", "x", 1, 0)]
    [InlineData("Notice", " ", 1, 0)]
    [InlineData("Notice", "x", 0, 0)]
    [InlineData("Notice", "x", 1, -1)]
    public void A_message_without_a_place_is_refused(string kind, string id, long version, int ordinal) =>
        Assert.ThrowsAny<ArgumentException>(() => new OutboxMessage(kind, id, version, ordinal, new Noticed(1, DeliveryCases.Start), DeliveryCases.Start));

    [Fact]
    public void Names_of_receivers_are_codes_and_differ()
    {
        Assert.Throws<ArgumentException>(() => Relay());
        Assert.Throws<ArgumentException>(() => Relay(TestReceiver.Failing("A name")));
        Assert.Throws<ArgumentException>(() => Relay(TestReceiver.Failing(), TestReceiver.Failing()));
        Assert.Throws<ArgumentException>(() => DeliveryCases.Message(1, DeliveryCases.Start).KeyFor("a/b"));

        static OutboxRelay Relay(params IEventReceiver[] receivers) => new(new RelayWorld([]), receivers, new FakeClock(DeliveryCases.Start));
    }

    [Fact]
    public void All_wrong_settings_are_told_at_once()
    {
        var wrong = new RelayOptions
        {
            Batch = 0, Lease = Duration.Zero, FirstDelay = Duration.Zero, LongestDelay = Duration.FromSeconds(-1), LongestWait = Duration.FromDays(-1), MaximumAttempts = 0, Jitter = 1,
        };
        Assert.Equal(
            ["Batch input.range", "Lease input.range", "FirstDelay input.range", "LongestDelay input.order", "LongestWait input.order", "MaximumAttempts input.count", "Jitter input.share"],
            new RelayOptionsValidator().Validate(wrong).Errors.Select(error => $"{error.PropertyName} {error.ErrorCode}"));
        Assert.Equal(["input.range"], new RelayOptionsValidator().Validate(new RelayOptions { LongestWait = Duration.FromDays(367) }).Errors.Select(error => error.ErrorCode));
        Assert.True(new RelayOptionsValidator().Validate(new RelayOptions()).IsValid);
        Assert.Throws<ValidationException>(() => new OutboxRelay(new RelayWorld([]), [TestReceiver.Failing()], new FakeClock(DeliveryCases.Start), wrong));
        Assert.Equal(
            ["DefaultLanguage", "Channels"],
            new NotificationOptionsValidator().Validate(new NotificationOptions { DefaultLanguage = null!, Channels = [] }).Errors.Select(error => error.PropertyName));
    }
}
