using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Finds repeats. Of several complaints on one day the order does not matter, since all but one repeat that one.</summary>
internal sealed class RepeatReader(LocalDate first, int withinDays)
{
    /// <summary>Counts what was received from the first date on; what came before is only looked back at.</summary>
    public ComplaintRepeats Read(IReadOnlyCollection<ComplaintCase> cases)
    {
        var (known, sameCause, sameProduct) = (0, 0, 0);
        var customers = new List<RepeatingCustomer>();
        foreach (var file in cases.Where(complaint => complaint.Customer is not null).GroupBy(complaint => complaint.Customer!.Value))
        {
            var inOrder = file.OrderBy(complaint => complaint.Received).ToList();
            var complaints = inOrder.Count(Counts);
            known += complaints;
            sameCause += inOrder.Where(complaint => complaint.Cause is not null).GroupBy(complaint => complaint.Cause).Sum(Repeats);
            sameProduct += inOrder.Where(complaint => complaint.ProductLine is not null).GroupBy(complaint => complaint.ProductLine, StringComparer.Ordinal).Sum(Repeats);
            if (Repeats(inOrder) is > 0 and var repeats)
            {
                customers.Add(new RepeatingCustomer(file.Key, complaints, repeats));
            }
        }

        return new ComplaintRepeats(
            withinDays,
            known,
            customers.Sum(customer => customer.Repeats),
            sameCause,
            sameProduct,
            cases.Count(complaint => Counts(complaint) && complaint.RefersTo is not null),
            cases.Count(complaint => Counts(complaint) && complaint.IsReopened),
            new ValueList<RepeatingCustomer>(
                customers.OrderByDescending(customer => customer.Repeats).ThenBy(customer => customer.Customer.Value, StringComparer.Ordinal), nameof(customers)));
    }

    private bool Counts(ComplaintCase complaint) => complaint.Received >= first;

    // In the order of the dates, the nearest earlier one is the one before.
    private int Repeats(IEnumerable<ComplaintCase> inOrder) =>
        inOrder.Zip(inOrder.Skip(1)).Count(pair => Counts(pair.Second) && Period.DaysBetween(pair.First.Received, pair.Second.Received) <= withinDays);
}
