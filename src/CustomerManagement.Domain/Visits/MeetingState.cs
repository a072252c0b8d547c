namespace CustomerManagement.Domain.Visits;

/// <summary>What holds of every meeting.</summary>
internal static class MeetingState
{
    /// <summary>Whether an item may stand on the agenda: customers see that of a forum.</summary>
    public static bool MayShow(MeetingKind kind, AgendaItem item) => kind != MeetingKind.CustomerForum || item is { Customer: null, Report: null };

    /// <summary>Whether a stored state is one that a meeting can be in.</summary>
    public static bool IsSound(SalesMeetingSnapshot state) =>
        state.Id != default && state.Version >= 0 && Enum.IsDefined(state.Kind) && Enum.IsDefined(state.Status) && state.Start is not null
        && AreDistinct(state.Staff) && AreDistinct(state.Customers) && AreDistinct(state.Agenda)
        && !state.Staff.Contains(default) && !state.Customers.Contains(default)
        && (state.Kind == MeetingKind.CustomerForum || state.Customers.Count == 0)
        && state.Agenda.All(item => item is not null && MayShow(state.Kind, item))
        && state.Agenda.Select(item => item.Source).SequenceEqual(state.Agenda.Select(item => item.Source).Order())
        && Outcome(state);

    private static bool Outcome(SalesMeetingSnapshot state)
    {
        if (state.Decisions is null || state.Actions is null || state.Decisions.Contains(null!) || state.Actions.Contains(null!))
        {
            return false;
        }

        var isClosed = state.Status == MeetingStatus.Closed;
        var isCancelled = state.Status == MeetingStatus.Cancelled;
        return (isClosed || (state.Decisions.Count == 0 && state.Actions.Count == 0))
            && state.Actions.All(action => action.Due >= state.Start.Local.Date)
            && isCancelled == state.Cancelled is not null
            && (state.Cancelled is not { } reason || Enum.IsDefined(reason))
            && (isCancelled || state.Comment is null);
    }

    private static bool AreDistinct<T>(IReadOnlyList<T>? items) => items is not null && items.Distinct().Count() == items.Count;
}
