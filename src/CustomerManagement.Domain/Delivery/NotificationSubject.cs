using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Delivery;

/// <summary>What a message is about, as it stands now. Immutable and compared by value.</summary>
public sealed record NotificationSubject
{
    private readonly ValueList<CustomerId> _customers;
    private readonly ValueList<CustomerId> _guests;
    private readonly ValueList<StaffId> _owners;

    /// <summary>Creates it.</summary>
    /// <param name="customers">The customers to whom it belongs; <c>null</c> for none.</param>
    /// <param name="owners">Who of the staff has it; <c>null</c> for nobody.</param>
    /// <param name="dueOn">From which day on it is to be done; <c>null</c> when it is done with, or has no such day.</param>
    /// <param name="guests">Customers who are told of it too though it is not theirs, as those invited to a meeting; <c>null</c> for none.</param>
    /// <exception cref="ArgumentException">An id is the default value.</exception>
    public NotificationSubject(
        IEnumerable<CustomerId>? customers = null, IEnumerable<StaffId>? owners = null, LocalDate? dueOn = null, IEnumerable<CustomerId>? guests = null)
    {
        _customers = new ValueList<CustomerId>((customers ?? []).Distinct(), nameof(customers));
        _owners = new ValueList<StaffId>((owners ?? []).Distinct(), nameof(owners));
        _guests = new ValueList<CustomerId>((guests ?? []).Distinct(), nameof(guests));
        if (_customers.Contains(default) || _guests.Contains(default) || _owners.Contains(default))
        {
            throw new ArgumentException("A customer and a person have ids.", nameof(customers));
        }

        DueOn = dueOn;
    }

    /// <summary>The customers to whom it belongs: who of the staff may see none of them is not told of it.</summary>
    public IReadOnlyList<CustomerId> Customers => _customers;

    /// <summary>Customers who are told of it too though it is not theirs.</summary>
    public IReadOnlyList<CustomerId> Guests => _guests;

    /// <summary>Who of the staff has it.</summary>
    public IReadOnlyList<StaffId> Owners => _owners;

    /// <summary>From which day on it is to be done, or <c>null</c>.</summary>
    public LocalDate? DueOn { get; }
}
