using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Services;

/// <summary>What was done for a customer and what is owed: by phase and act, and by who bears it. Immutable and compared by value.</summary>
/// <remarks>It says what each phase owes, not in which phase the customer is: of one that bought nothing yet, only the phase before the sale is read.</remarks>
public sealed record ServiceRecord
{
    private readonly ValueList<ServicePhaseRecord> _phases;
    private readonly ValueList<ServiceCount> _byBilling;

    internal ServiceRecord(CustomerId customer, IEnumerable<ServicePhaseRecord> phases, IEnumerable<ServiceCount> byBilling)
    {
        (Customer, _phases, _byBilling) = (customer, new ValueList<ServicePhaseRecord>(phases, nameof(phases)), new ValueList<ServiceCount>(byBilling, nameof(byBilling)));
        Total = _phases.Select(phase => phase.Count).Aggregate(default(ServiceCount), ServiceCount.Add);
    }

    /// <summary>Whose record it is.</summary>
    public CustomerId Customer { get; }

    /// <summary>All phases, in order.</summary>
    public IReadOnlyList<ServicePhaseRecord> Phases => _phases;

    /// <summary>All duties together: the sum of the phases, and of the types of billing.</summary>
    public ServiceCount Total { get; }

    /// <summary>The record of a phase.</summary>
    /// <param name="phase">Which.</param>
    /// <returns>What it owes and what was done.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The phase is not a defined one.</exception>
    public ServicePhaseRecord Of(ServicePhase phase) => Enum.IsDefined(phase) ? _phases[phase - ServicePhase.BeforeSale] : throw new ArgumentOutOfRangeException(nameof(phase));

    /// <summary>What became of the duties that somebody bears.</summary>
    /// <param name="billing">Who.</param>
    /// <returns>The count; all zero when there was none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The billing is not a defined one.</exception>
    public ServiceCount Of(ServiceBilling billing) => Enum.IsDefined(billing) ? _byBilling[billing - ServiceBilling.Paid] : throw new ArgumentOutOfRangeException(nameof(billing));
}
