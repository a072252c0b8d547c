using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Delivery;

/// <summary>Says who is to be told of an event. Pure, and safe for use by several threads.</summary>
public interface INotificationPolicy
{
    /// <summary>Says who is to be told of an event.</summary>
    /// <param name="happened">The event; one that is not known is told to nobody.</param>
    /// <returns>What is to be told to whom; empty for nothing.</returns>
    IReadOnlyList<NotificationPlan> PlansFor(IDomainEvent happened);
}
