using NodaTime;

namespace CustomerManagement.Domain.Strategies;

/// <summary>Says whether a customer may be approached, asked when it is about to happen and not when it was planned. Pure, and safe for use by several threads.</summary>
public interface IContactGuard
{
    /// <summary>Looks whether an approach may be made.</summary>
    /// <param name="request">The approach.</param>
    /// <param name="situation">What is known of the customer at that moment.</param>
    /// <param name="at">The moment.</param>
    /// <returns>The answer.</returns>
    ContactPermit Check(ContactRequest request, ContactSituation situation, Instant at);
}
