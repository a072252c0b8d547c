using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Customers;

/// <summary>What the one who asks may see: everything, or some customers and some persons. A repository answers as if the rest were not there.</summary>
/// <remarks>
/// The host knows who asks and states it with every read. What belongs to a customer is seen by whoever may see that customer; what belongs to a person of the staff, a plan or a report,
/// by whoever may see that person, with the customers named in it. What belongs to the house as a whole has no scope. Immutable; compared by value; the order of ids does not matter.
/// </remarks>
public sealed record ReadScope
{
    private readonly ValueList<CustomerId> _customers;
    private readonly ValueList<StaffId> _staff;

    /// <summary>Creates a scope of some customers and some persons.</summary>
    /// <param name="customers">The customers; <c>null</c> or none for no customer.</param>
    /// <param name="staff">The persons of the staff; <c>null</c> or none for nobody.</param>
    /// <exception cref="ArgumentException">An id is the default value.</exception>
    public ReadScope(IEnumerable<CustomerId>? customers, IEnumerable<StaffId>? staff = null)
    {
        _customers = new ValueList<CustomerId>((customers ?? []).Distinct().Order(), nameof(customers));
        _staff = new ValueList<StaffId>((staff ?? []).Distinct().OrderBy(person => person.Value, StringComparer.Ordinal), nameof(staff));
        if (_customers.Contains(default) || _staff.Contains(default))
        {
            throw new ArgumentException("A scope is of customers and persons with ids.", nameof(customers));
        }
    }

    private ReadScope()
        : this(customers: null) => IsEverything = true;

    /// <summary>All there is: for jobs that work on everyone.</summary>
    public static ReadScope Everything { get; } = new();

    /// <summary>Whether nothing is hidden.</summary>
    public bool IsEverything { get; }

    /// <summary>The customers, by id; empty also for <see cref="Everything"/>.</summary>
    public IReadOnlyList<CustomerId> Customers => _customers;

    /// <summary>The persons of the staff, by id; empty also for <see cref="Everything"/>.</summary>
    public IReadOnlyList<StaffId> Staff => _staff;

    /// <summary>The scope of one customer.</summary>
    /// <param name="customer">Who.</param>
    /// <returns>The scope.</returns>
    /// <exception cref="ArgumentException"><paramref name="customer"/> is the default value.</exception>
    public static ReadScope Of(CustomerId customer) => new([customer]);

    /// <summary>The scope of one person of the staff.</summary>
    /// <param name="person">Who.</param>
    /// <returns>The scope.</returns>
    /// <exception cref="ArgumentException"><paramref name="person"/> is the default value.</exception>
    public static ReadScope Of(StaffId person) => new(customers: null, [person]);

    /// <summary>Tells whether what belongs to a customer is seen.</summary>
    /// <param name="customer">The customer; <c>null</c> for none, which only <see cref="Everything"/> includes.</param>
    /// <returns><c>true</c> when it is.</returns>
    public bool Includes(CustomerId? customer) => IsEverything || (customer is { } known && Holds(known));

    /// <summary>Tells whether what belongs to a person is seen.</summary>
    /// <param name="person">The person.</param>
    /// <returns><c>true</c> when it is.</returns>
    public bool Includes(StaffId person) => IsEverything || _staff.Contains(person);

    /// <summary>How much it holds, without ids.</summary>
    /// <returns>A text as in <c>everything</c> or <c>3 customers, 1 of the staff</c>.</returns>
    public override string ToString() => IsEverything ? "everything" : $"{_customers.Count} customers, {_staff.Count} of the staff";

    // A scope may hold thousands, and is asked for each that a list goes through.
    private bool Holds(CustomerId customer)
    {
        var (low, high) = (0, _customers.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _customers[middle] < customer ? (middle + 1, high) : (low, middle);
        }

        return low < _customers.Count && _customers[low] == customer;
    }
}
