using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Delivery;

/// <summary>What the host knows of its staff. Asked when a notification is sent, not when it was planned.</summary>
/// <remarks>An implementer guarantees: a cancelled call throws <see cref="OperationCanceledException"/>; calls from several threads are safe.</remarks>
public interface IStaffDirectory
{
    /// <summary>Finds who has a role.</summary>
    /// <param name="role">The role.</param>
    /// <param name="customer">For which customer; <c>null</c> where none is known.</param>
    /// <param name="person">Whose work it is about, as when a report goes to the manager of that person; <c>null</c> for nobody's.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>Who is told. Empty when there is nobody: then the message fails with <see cref="DeliveryRules.NobodyToTell"/> and comes again, so that nothing is lost.</returns>
    Task<IReadOnlyList<StaffId>> WithRoleAsync(StaffRole role, CustomerId? customer, StaffId? person, CancellationToken cancellation);

    /// <summary>Says what a person may see: nobody is told of a customer outside it.</summary>
    /// <param name="person">Who.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The scope; that of no customer for who has left.</returns>
    Task<ReadScope> ScopeOfAsync(StaffId person, CancellationToken cancellation);

    /// <summary>Says in which language a person is told.</summary>
    /// <param name="person">Who.</param>
    /// <param name="cancellation">Ends the call early.</param>
    /// <returns>The language; <c>null</c> for that of <see cref="NotificationOptions.DefaultLanguage"/>.</returns>
    Task<LanguageTag?> LanguageOfAsync(StaffId person, CancellationToken cancellation);
}
