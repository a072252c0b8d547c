namespace CustomerManagement.Domain.Rules;

/// <summary>The customer is on a hand-picked list on the as-of date. This is never unknown.</summary>
public sealed record OnList : Rule
{
    /// <summary>Creates it.</summary>
    /// <param name="list">The list.</param>
    public OnList(HandPickedList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        List = list;
    }

    /// <summary>The list.</summary>
    public HandPickedList List { get; }
}
