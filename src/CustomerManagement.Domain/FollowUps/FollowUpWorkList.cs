using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>What someone has to do, and what became of what there was to do. Immutable.</summary>
public sealed class FollowUpWorkList
{
    private FollowUpWorkList(StaffId? owner, IReadOnlyCollection<FollowUp> all, LocalDate today)
    {
        Owner = owner;
        Overdue = Of(all, followUp => IsOpen(followUp) && followUp.LastDay < today);
        Due = Of(all, followUp => IsOpen(followUp) && followUp.DueOn <= today && followUp.LastDay >= today);
        Coming = Of(all, followUp => IsOpen(followUp) && followUp.DueOn > today);
        Done = Of(all, followUp => followUp.Status == FollowUpStatus.Done);
        Skipped = Of(all, followUp => followUp.Status is FollowUpStatus.Skipped or FollowUpStatus.Withdrawn);
    }

    /// <summary>Whose list; <c>null</c> for what nobody has.</summary>
    public StaffId? Owner { get; }

    /// <summary>Open, and its last day passed.</summary>
    public IReadOnlyList<FollowUp> Overdue { get; }

    /// <summary>Open, on one of its days.</summary>
    public IReadOnlyList<FollowUp> Due { get; }

    /// <summary>Open, and its first day is to come.</summary>
    public IReadOnlyList<FollowUp> Coming { get; }

    /// <summary>Done.</summary>
    public IReadOnlyList<FollowUp> Done { get; }

    /// <summary>Not to be done: skipped, with the reason in each, or withdrawn because the occasion is gone.</summary>
    public IReadOnlyList<FollowUp> Skipped { get; }

    /// <summary>The lists of all owners.</summary>
    /// <param name="followUps">The follow-ups, in any order.</param>
    /// <param name="today">The day.</param>
    /// <returns>A list for each owner, ordered by id, that of nobody first; each follow-up is in one of them, in the order in which it goes.</returns>
    /// <exception cref="ArgumentException">A follow-up is missing.</exception>
    public static IReadOnlyList<FollowUpWorkList> Of(IEnumerable<FollowUp> followUps, LocalDate today)
    {
        var all = new ValueList<FollowUp>(followUps, nameof(followUps));
        return
        [
            .. all.GroupBy(followUp => followUp.Owner)
                .OrderBy(owner => owner.Key is not null)
                .ThenBy(owner => owner.Key ?? default)
                .Select(owner => new FollowUpWorkList(owner.Key, [.. owner], today)),
        ];
    }

    private static ValueList<FollowUp> Of(IEnumerable<FollowUp> all, Func<FollowUp, bool> which) => new(all.Where(which).Order(FirstToGo.Order), nameof(all));

    private static bool IsOpen(FollowUp followUp) => followUp.Status == FollowUpStatus.Open;
}
