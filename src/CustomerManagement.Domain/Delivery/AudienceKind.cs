namespace CustomerManagement.Domain.Delivery;

/// <summary>How it is said who is to be told. Who that is, is found when the notification is sent.</summary>
public enum AudienceKind
{
    /// <summary>A certain person of the staff.</summary>
    Person = 1,

    /// <summary>Whoever of the staff has it now: owns the complaint, does the service, wrote the report, is invited to the meeting. When nobody has, the relationship manager.</summary>
    Owner = 2,

    /// <summary>Whoever of the staff has a role.</summary>
    Role = 3,

    /// <summary>The customer, or each of them.</summary>
    Customer = 4,
}
