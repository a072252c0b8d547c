using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Services;

/// <summary>Reads from the duties to one customer what was done and what is owed.</summary>
/// <remarks>A pure function; safe for use by several threads as long as nobody changes what it reads. Source: a phase owes its acts, and work is of four types.</remarks>
public static class ServiceRecordReader
{
    /// <summary>Reads the record of a customer.</summary>
    /// <param name="customer">Whose.</param>
    /// <param name="duties">The duties to that customer; those of one product line alone give the record of that line. A duty given twice counts once; may be none.</param>
    /// <param name="acts">
    /// The acts, and what each phase owes. An act is known by its code: its duties stand in the phase in which it is now, those of an act that is gone in that of their request.
    /// </param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentException">The customer is the default value, or a duty is missing or to another customer.</exception>
    public static ServiceRecord Read(CustomerId customer, IEnumerable<ServiceDuty> duties, ServiceActs acts)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(customer.Value, nameof(customer));
        ArgumentNullException.ThrowIfNull(acts);
        var all = new ValueList<ServiceDuty>(duties, nameof(duties)).DistinctBy(duty => duty.Id).ToList();
        if (all.Exists(duty => duty.Request.Customer != customer))
        {
            throw new ArgumentException("A record is that of one customer.", nameof(duties));
        }

        var phases = all.ToLookup(duty => acts.Find(duty.Request.Act)?.Phase ?? duty.Request.Phase);
        return new ServiceRecord(
            customer,
            Enum.GetValues<ServicePhase>().Select(phase => Phase(phase, phases[phase].ToLookup(duty => duty.Request.Act, StringComparer.Ordinal), acts)),
            Enum.GetValues<ServiceBilling>().Select(billing => Counted(all.Where(duty => duty.Request.Billing == billing))));
    }

    private static ServicePhaseRecord Phase(ServicePhase phase, ILookup<string, ServiceDuty> duties, ServiceActs acts)
    {
        var known = acts.All.Where(act => act.Phase == phase).Select(act => (act.Code, act.IsOwed));
        var gone = duties.Select(act => act.Key).Where(code => acts.Find(code) is null).Order(StringComparer.Ordinal).Select(code => (Code: code, IsOwed: false));
        return new ServicePhaseRecord(phase, known.Concat(gone).Select(act => new ServiceActRecord(
            act.Code,
            act.IsOwed,
            Counted(duties[act.Code]),
            duties[act.Code].Where(duty => duty.Status == ServiceDutyStatus.Done).Max(duty => duty.EndedAt))));
    }

    private static ServiceCount Counted(IEnumerable<ServiceDuty> duties) => duties.Select(ServiceCount.Of).Aggregate(default(ServiceCount), ServiceCount.Add);
}
