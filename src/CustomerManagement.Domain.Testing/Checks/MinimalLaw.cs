namespace CustomerManagement.Domain.Testing.Checks;

internal static class MinimalLaw
{
    public static void Hold<TSegment, TBoundaries>(SchemeUnderTest<TSegment, TBoundaries> scheme, TieringCase tried)
    {
        var top = scheme.Promises.Top!;
        var measured = tried.Population.Measure();
        var boundaries = scheme.Calibrate(measured);
        var everyone = measured.Select(customer => (
            Customer: customer,
            Value: top.Value(customer, boundaries),
            IsTop: EqualityComparer<TSegment>.Default.Equals(scheme.Classify(customer, boundaries).Segment, top.Segment))).ToList();

        if (everyone.Find(customer => customer.IsTop && customer.Value is null) is { IsTop: true } stray)
        {
            throw Breach.Of(TieringLaw.Minimal, $"Customer {stray.Customer.Customer} is in {top.Segment} without being counted.");
        }

        var counted = everyone.Where(customer => customer.Value is not null)
            .Select(customer => (customer.Value, Weight: top.Weight(customer.Customer, boundaries), customer.IsTop)).ToList();
        var inTop = counted.FindAll(customer => customer.IsTop);
        if (counted.Count == 0)
        {
            return;
        }

        var whole = counted.Sum(customer => customer.Weight);
        var reached = inTop.Sum(customer => customer.Weight);
        if (inTop.Count == 0 || reached < top.Share * whole)
        {
            throw Breach.Of(TieringLaw.Minimal, $"{top.Segment} has {inTop.Count} customers who hold {reached} of {whole}: it does not reach its share of {top.Share}.");
        }

        var lowest = inTop.Min(customer => customer.Value);
        var without = inTop.FindAll(customer => customer.Value > lowest).Sum(customer => customer.Weight);
        if (without >= top.Share * whole)
        {
            throw Breach.Of(
                TieringLaw.Minimal, $"{top.Segment} is too large: without its customers of the lowest value {lowest} it would hold {without} of {whole}, and reach its share of {top.Share} all the same.");
        }
    }
}
