using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Delivery;

/// <summary>Who is to be told, as a rule says it. Immutable and compared by value.</summary>
public sealed record NotificationAudience
{
    private NotificationAudience(AudienceKind kind, StaffId? person = null, StaffRole? role = null) => (Kind, Person, Role) = (kind, person, role);

    /// <summary>Whoever of the staff has it now.</summary>
    public static NotificationAudience Owner { get; } = new(AudienceKind.Owner);

    /// <summary>The customer, or each of them.</summary>
    public static NotificationAudience Customer { get; } = new(AudienceKind.Customer);

    /// <summary>How it is said.</summary>
    public AudienceKind Kind { get; }

    /// <summary>The person, for <see cref="AudienceKind.Person"/>; else <c>null</c>.</summary>
    public StaffId? Person { get; }

    /// <summary>The role, for <see cref="AudienceKind.Role"/>; else <c>null</c>.</summary>
    public StaffRole? Role { get; }

    /// <summary>A certain person of the staff.</summary>
    /// <param name="person">Who.</param>
    /// <returns>The audience.</returns>
    /// <exception cref="ArgumentException">The id is the default value.</exception>
    public static NotificationAudience Of(StaffId person) =>
        person == default ? throw new ArgumentException("A person has an id.", nameof(person)) : new NotificationAudience(AudienceKind.Person, person);

    /// <summary>Whoever of the staff has a role.</summary>
    /// <param name="role">Which.</param>
    /// <returns>The audience.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The role is not a defined one.</exception>
    public static NotificationAudience Of(StaffRole role) =>
        Enum.IsDefined(role) ? new NotificationAudience(AudienceKind.Role, role: role) : throw new ArgumentOutOfRangeException(nameof(role));
}
