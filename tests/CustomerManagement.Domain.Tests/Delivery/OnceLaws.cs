using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Testing.Storage;
using CustomerManagement.Domain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerManagement.Domain.Tests.Delivery;

/// <summary>Every message one to five times, in any order: the same state.</summary>
public sealed class OnceLaws
{
    private static readonly ComplaintId _file = new("C-1");

    [Property(MaxTest = Laws.Cases, Arbitrary = [typeof(Deliveries)])]
    public async Task A_message_that_comes_several_times_has_its_effect_once(Delivered delivered)
    {
        var (sums, complaint) = await ReceiveAsync(delivered.Numbers);
        var (expectedSums, expectedComplaint) = await ReceiveAsync(delivered.Numbers.Distinct().Order());
        Assert.Equal(expectedSums, sums);
        Assert.Equal(expectedComplaint, complaint);
        Assert.Equal(delivered.Numbers.Distinct().Count() + 1, complaint.Count);
    }

    [Fact]
    public async Task Without_the_key_the_effect_would_be_made_twice()
    {
        var store = await StoreAsync();
        var receiver = new NoteTaker(store, isKeyed: false);
        var message = DeliveryCases.Message(1, DeliveryCases.Start);
        await receiver.ReceiveAsync(message, default);
        await receiver.ReceiveAsync(message, default);
        Assert.Equal(3, (await HistoryAsync(store)).Count);
    }

    private static async Task<(IReadOnlyList<int> Sums, IReadOnlyList<string> Complaint)> ReceiveAsync(IEnumerable<int> numbers)
    {
        var store = await StoreAsync();
        var sums = new Sums(new TestInbox());
        var notes = new NoteTaker(store, isKeyed: true);
        foreach (var number in numbers)
        {
            var message = DeliveryCases.Message(number, DeliveryCases.Start);
            await sums.ReceiveAsync(message, default);
            await notes.ReceiveAsync(message, default);
        }

        return (sums.ByRest, await HistoryAsync(store));
    }

    private static async Task<InMemoryStore> StoreAsync()
    {
        var store = new InMemoryStore();
        var complaint = Complaint.Receive(
            _file, new ComplaintIntake(DeliveryCases.Start, ComplaintChannel.Hotline), new ComplaintSubject(ComplaintSeverity.Minor), customer: null, intermediary: null,
            ResponseBook.BuiltIn(), DeliveryCases.Start);
        await store.Complaints.SaveAsync([complaint], command: null, default);
        return store;
    }

    private static async Task<IReadOnlyList<string>> HistoryAsync(InMemoryStore store)
    {
        var complaint = await store.Complaints.FindAsync(_file, ReadScope.Everything, default);
        return [.. complaint!.History.Select(entry => $"{entry.At} {entry.Kind} {entry.Message?.By}").Order(StringComparer.Ordinal)];
    }

    /// <summary>A read model with an effect that would not bear repeating: it adds up.</summary>
    private sealed class Sums(IInbox inbox) : IEventReceiver
    {
        private readonly int[] _sums = new int[3];

        public string Name => "sums";

        public IReadOnlyList<int> ByRest => _sums;

        public async Task<Reception> ReceiveAsync(OutboxMessage message, CancellationToken cancellation)
        {
            if (await inbox.TryNoteAsync(message.KeyFor(Name), cancellation))
            {
                var number = DeliveryCases.NumberOf(message);
                _sums[number % 3] += number;
            }

            return Reception.Done;
        }
    }

    /// <summary>Notes each message in the history of a complaint.</summary>
    private sealed class NoteTaker(InMemoryStore store, bool isKeyed) : IEventReceiver
    {
        public string Name => "notes";

        public async Task<Reception> ReceiveAsync(OutboxMessage message, CancellationToken cancellation)
        {
            var complaint = await store.Complaints.FindAsync(_file, ReadScope.Everything, cancellation);
            var note = new ComplaintMessage(message.Happened.At, MessageDirection.Internal, new PrivateNote("noted"), by: new StaffId(message.AggregateId));
            complaint!.Note(note, StandardAnswers.Instance, ResponseBook.BuiltIn(), message.Happened.At);
            try
            {
                await store.Complaints.SaveAsync([complaint], isKeyed ? message.KeyFor(Name) : null, cancellation);
            }
            catch (CommandAppliedException)
            {
                // It is done.
            }

            return Reception.Done;
        }
    }

    public sealed record Delivered(IReadOnlyList<int> Numbers)
    {
        public override string ToString() => string.Join(", ", Numbers);
    }

    public static class Deliveries
    {
        public static Arbitrary<Delivered> All() => Arb.From(
            from times in Gen.NonEmptyListOf(Gen.Choose(1, 5))
            from shuffled in Gen.Shuffle(times.Take(6).SelectMany((count, number) => Enumerable.Repeat(number + 1, count)))
            select new Delivered(shuffled.ToList()));
    }
}
