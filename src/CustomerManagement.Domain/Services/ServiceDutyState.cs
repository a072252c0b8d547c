using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Promises;

namespace CustomerManagement.Domain.Services;

/// <summary>Whether what is stored of a duty is what a duty can be.</summary>
internal static class ServiceDutyState
{
    public static bool HasItsContract(ServiceRequest request) => request.Billing != ServiceBilling.Contract || request.Contract is not null;

    public static bool MayBeCharged(ServiceRequest request, ServiceResult result) => request.Billing switch
    {
        ServiceBilling.Paid or ServiceBilling.Contract => true,
        ServiceBilling.Free or ServiceBilling.Internal => result.Charge is null,
        _ => throw new InvalidOperationException($"Unknown billing {request.Billing}."),
    };

    public static bool IsSound(ServiceDutySnapshot state, PromiseLedger promises) =>
        state.Id != default && state.Request is { } request && HasItsContract(request) && state.Assignee != default(StaffId)
        && promises.Promises is [{ Kind: PromiseKind.Service } promise] && promise.Clock.Start == state.RequestedAt && IsNoted(state, promise)
        && (state.Status == ServiceDutyStatus.Done) == state.Result is not null && (state.Result is null || MayBeCharged(request, state.Result))
        && (state.Status == ServiceDutyStatus.Cancelled) == state.Cancelled is not null && (state.Cancelled is not { } reason || Enum.IsDefined(reason))
        && IsPromised(state, promise);

    /// <summary>Nothing was noted after the latest moment noted, and calendars reach all moments.</summary>
    private static bool IsNoted(ServiceDutySnapshot state, Promise promise) =>
        CalendarRange.Holds(state.LatestAt) && (state.ScheduledFor is not { } moment || CalendarRange.Holds(moment))
        && state.RequestedAt <= state.LatestAt
        && promise.Clock.Pauses.All(pause => pause.From <= state.LatestAt && !(pause.Until > state.LatestAt))
        && promise.Fired.All(step => step.FiredAt <= state.LatestAt);

    /// <summary>What became of the promise is what became of the duty.</summary>
    private static bool IsPromised(ServiceDutySnapshot state, Promise promise) => state.Status switch
    {
        ServiceDutyStatus.Open or ServiceDutyStatus.Waiting => state.EndedAt is null && promise is { DoneAt: null, State: PromiseState.Open or PromiseState.Broken }
            && (promise.State == PromiseState.Broken || promise.Clock.IsPaused == (state.Status == ServiceDutyStatus.Waiting && promise.Clock.Terms.PausesForCustomer)),
        ServiceDutyStatus.Done => state.EndedAt == state.LatestAt && promise.DoneAt == state.EndedAt,
        ServiceDutyStatus.Cancelled => state.EndedAt == state.LatestAt && promise is { DoneAt: null, State: PromiseState.Void or PromiseState.Broken },
        _ => false,
    };
}
