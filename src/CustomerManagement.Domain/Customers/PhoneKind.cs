namespace CustomerManagement.Domain.Customers;

/// <summary>What a telephone number reaches.</summary>
public enum PhoneKind
{
    /// <summary>A telephone at work.</summary>
    Work = 1,

    /// <summary>A mobile telephone.</summary>
    Mobile = 2,

    /// <summary>A telephone at home.</summary>
    Home = 3,

    /// <summary>A fax machine.</summary>
    Fax = 4,
}
