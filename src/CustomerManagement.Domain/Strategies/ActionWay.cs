using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Strategies;

/// <summary>One way to carry an action out. Immutable and compared by value.</summary>
public sealed record ActionWay
{
    /// <summary>Creates it.</summary>
    /// <param name="channel">By which way.</param>
    /// <param name="form">In which form.</param>
    /// <param name="worth">What it takes and brings.</param>
    /// <exception cref="ArgumentOutOfRangeException">An enumeration value is not a defined one.</exception>
    public ActionWay(ContactChannel channel, ContactForm form, ContactWorth worth)
    {
        ArgumentNullException.ThrowIfNull(worth);
        Channel = Enum.IsDefined(channel) ? channel : throw new ArgumentOutOfRangeException(nameof(channel));
        Form = Enum.IsDefined(form) ? form : throw new ArgumentOutOfRangeException(nameof(form));
        Worth = worth;
    }

    /// <summary>By which way.</summary>
    public ContactChannel Channel { get; }

    /// <summary>In which form.</summary>
    public ContactForm Form { get; }

    /// <summary>What it takes and brings.</summary>
    public ContactWorth Worth { get; }
}
