using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Validation;

namespace CustomerManagement.Domain.Services;

/// <summary>What is to be done for a customer, and who bears it. Immutable and compared by value.</summary>
public sealed record ServiceRequest
{
    /// <summary>Creates a request.</summary>
    /// <param name="customer">For whom.</param>
    /// <param name="act">The act that is asked for.</param>
    /// <param name="billing">Who bears it.</param>
    /// <param name="contract">The contract that covers it; <c>null</c> or blank for none.</param>
    /// <param name="productLine">About which product line; <c>null</c> or blank when that is not known.</param>
    /// <param name="segment">The code of the segment in which the customer is at that time; <c>null</c> or blank when it is not known.</param>
    /// <param name="takenBy">Who of us took the request; <c>null</c> when it came by itself.</param>
    /// <param name="details">What is to be done; <c>null</c> when nobody said. Personal data.</param>
    /// <exception cref="ArgumentException">An id is the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The billing is not a defined one.</exception>
    public ServiceRequest(
        CustomerId customer,
        ServiceAct act,
        ServiceBilling billing,
        string? contract = null,
        string? productLine = null,
        string? segment = null,
        StaffId? takenBy = null,
        PrivateNote? details = null)
        : this(customer, Checked(act).Code, act.Phase, billing, contract, productLine, segment, takenBy, details)
    {
    }

    /// <summary>Brings a stored request back.</summary>
    /// <param name="customer">For whom.</param>
    /// <param name="act">The code of the act.</param>
    /// <param name="phase">The phase to which the act belonged.</param>
    /// <param name="billing">Who bears it.</param>
    /// <param name="contract">The contract that covers it.</param>
    /// <param name="productLine">About which product line.</param>
    /// <param name="segment">The code of the segment.</param>
    /// <param name="takenBy">Who of us took the request.</param>
    /// <param name="details">What is to be done.</param>
    /// <exception cref="ArgumentException">An id is the default value, or the code is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The phase or the billing is not a defined one.</exception>
    [JsonConstructor]
    public ServiceRequest(
        CustomerId customer,
        string act,
        ServicePhase phase,
        ServiceBilling billing,
        string? contract,
        string? productLine,
        string? segment,
        StaffId? takenBy,
        PrivateNote? details)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(customer.Value, nameof(customer));
        if (takenBy == default(StaffId))
        {
            throw new ArgumentException("Somebody took the request, or nobody.", nameof(takenBy));
        }

        Customer = customer;
        Act = CodedItems.Code(act, nameof(act));
        Phase = Enum.IsDefined(phase) ? phase : throw new ArgumentOutOfRangeException(nameof(phase));
        Billing = Enum.IsDefined(billing) ? billing : throw new ArgumentOutOfRangeException(nameof(billing));
        (Contract, ProductLine, Segment) = (Known(contract), Known(productLine), Known(segment));
        (TakenBy, Details) = (takenBy, details);
    }

    /// <summary>For whom.</summary>
    public CustomerId Customer { get; }

    /// <summary>The code of the act that is asked for.</summary>
    public string Act { get; }

    /// <summary>The phase to which the act belonged when it was asked for.</summary>
    public ServicePhase Phase { get; }

    /// <summary>Who bears it.</summary>
    public ServiceBilling Billing { get; }

    /// <summary>The contract that covers it; <c>null</c> for none.</summary>
    public string? Contract { get; }

    /// <summary>About which product line; <c>null</c> when that is not known.</summary>
    public string? ProductLine { get; }

    /// <summary>The code of the segment in which the customer was; <c>null</c> when that was not known.</summary>
    public string? Segment { get; }

    /// <summary>Who of us took the request; <c>null</c> when it came by itself.</summary>
    public StaffId? TakenBy { get; }

    /// <summary>What is to be done; <c>null</c> when nobody said. Personal data.</summary>
    public PrivateNote? Details { get; }

    internal ServiceRequest WithoutDetails() => new(Customer, Act, Phase, Billing, Contract, ProductLine, Segment, TakenBy, details: null);

    private static ServiceAct Checked(ServiceAct act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return act;
    }

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
