using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

/// <summary>The items of an agenda: the drawn ones first, then those that people added. Immutable and compared by value.</summary>
internal sealed record MeetingAgenda(ValueList<AgendaItem> Drawn, ValueList<AgendaItem> Added)
{
    /// <summary>All items, of either source and in order.</summary>
    public static MeetingAgenda Of(IReadOnlyList<AgendaItem> items) => new(From(items, AgendaSource.Drawn), From(items, AgendaSource.Added));

    public ValueList<AgendaItem> Items => new([.. Drawn, .. Added], nameof(Items));

    /// <summary>With an item behind the others; the same when it is there.</summary>
    public MeetingAgenda With(AgendaItem item) => Added.Contains(item) ? this : this with { Added = new([.. Added, item], nameof(item)) };

    /// <summary>Without an item; the same when it is not there.</summary>
    public MeetingAgenda Without(AgendaItem item) => Of([.. Items.Where(other => other != item)]);

    /// <summary>With other drawn items in the place of those before.</summary>
    public MeetingAgenda WithDrawn(IEnumerable<AgendaItem> items, string parameter)
    {
        var drawn = new ValueList<AgendaItem>(items, parameter);
        return drawn.All(item => item.Source == AgendaSource.Drawn) && drawn.Distinct().Count() == drawn.Count
            ? this with { Drawn = drawn }
            : throw new ArgumentException("Every item is a drawn one, and none is there twice.", parameter);
    }

    private static ValueList<AgendaItem> From(IReadOnlyList<AgendaItem> items, AgendaSource source) => new(items.Where(item => item.Source == source), nameof(items));

    /// <summary>With nothing said about a customer. Items that differed in that only are one.</summary>
    public MeetingAgenda Without(CustomerId customer) => Of([.. Items.Select(item => item.Customer == customer ? item.WithoutNote() : item).Distinct()]);
}
