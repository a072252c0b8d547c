using System.Runtime.CompilerServices;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;
using NodaTime;

namespace CustomerManagement.Domain.Reviews;

/// <summary>Gathers what follow-ups depend on, of one customer or of everyone.</summary>
internal sealed class FollowUpSituations(
    CustomerReviews reviews, ICustomerRepository customers, IFactRepository facts, IFollowUpRepository followUps, IFollowUpContexts contexts, IExchangeRates rates)
{
    // To ask a store once for so many costs a small part of asking so often.
    private const int ReadAtOnce = 250;

    /// <summary>Of those among some customers that are on file.</summary>
    /// <param name="ids">The customers, each once.</param>
    /// <param name="boundaries">The boundaries between segments.</param>
    /// <param name="since">From which occasion on ended follow-ups count.</param>
    /// <param name="now">The moment.</param>
    /// <param name="broken">Takes the broken rules of customers of whom nothing can be said; they are left aside.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>The situations, in the order of the ids.</returns>
    public async IAsyncEnumerable<FollowUpSituation> OfAsync(
        IAsyncEnumerable<CustomerId> ids, SegmentBoundaries boundaries, LocalDate since, Instant now, List<BusinessRuleException> broken, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var some in ids.Chunk(ReadAtOnce).WithCancellation(cancellation).ConfigureAwait(false))
        {
            foreach (var stored in await ReadAsync(some, since, broken, cancellation).ConfigureAwait(false))
            {
                if (await TryGatherAsync(stored, boundaries, now, broken, cancellation).ConfigureAwait(false) is { } situation)
                {
                    yield return situation;
                }
            }
        }
    }

    /// <summary>Of one customer; <c>null</c> when it is not on file.</summary>
    public async Task<FollowUpSituation?> OfAsync(CustomerId customer, SegmentBoundaries boundaries, LocalDate since, Instant now, CancellationToken cancellation) =>
        await ReadAsync([customer], since, cancellation).ConfigureAwait(false) is [var stored] ? await GatherAsync(stored, boundaries, now, cancellation).ConfigureAwait(false) : null;

    /// <summary>What is stored of some customers; of each by itself where something cannot be brought back.</summary>
    private async Task<IReadOnlyList<Stored>> ReadAsync(CustomerId[] ids, LocalDate since, List<BusinessRuleException> broken, CancellationToken cancellation)
    {
        try
        {
            return await ReadAsync(ids, since, cancellation).ConfigureAwait(false);
        }
        catch (BusinessRuleException error)
        {
            if (ids.Length == 1)
            {
                broken.Add(new BusinessRuleException(error.Code, error.Message, ids[0].Value, error));
                return [];
            }
        }

        var stored = new List<Stored>();
        foreach (var id in ids)
        {
            stored.AddRange(await ReadAsync([id], since, broken, cancellation).ConfigureAwait(false));
        }

        return stored;
    }

    private async Task<IReadOnlyList<Stored>> ReadAsync(CustomerId[] ids, LocalDate since, CancellationToken cancellation)
    {
        var scope = new ReadScope(ids);
        var files = (await customers.FindAsync(ids, scope, cancellation).ConfigureAwait(false)).ToDictionary(customer => customer.Id, customer => customer.ToSnapshot());
        var onFile = ids.Where(files.ContainsKey).ToArray();
        if (onFile.Length == 0)
        {
            return [];
        }

        var factsOf = await facts.OfCustomersAsync(onFile, scope, cancellation).ConfigureAwait(false);
        var known = (await followUps.OfCustomersAsync(onFile, since, scope, cancellation).ConfigureAwait(false)).ToLookup(followUp => followUp.Customer);
        return [.. factsOf.Select(each => new Stored(files[each.Customer], each, [.. known[each.Customer]]))];
    }

    private async Task<FollowUpSituation?> TryGatherAsync(Stored stored, SegmentBoundaries boundaries, Instant now, List<BusinessRuleException> broken, CancellationToken cancellation)
    {
        try
        {
            return await GatherAsync(stored, boundaries, now, cancellation).ConfigureAwait(false);
        }
        catch (BusinessRuleException error)
        {
            broken.Add(new BusinessRuleException(error.Code, error.Message, stored.File.Id.Value, error));
            return null;
        }
    }

    private async Task<FollowUpSituation> GatherAsync(Stored stored, SegmentBoundaries boundaries, Instant now, CancellationToken cancellation)
    {
        var (file, facts, known) = stored;
        var review = await reviews.ReviewAsync(facts, boundaries, reviews.DateOf(now), cancellation).ConfigureAwait(false);
        var context = await contexts.OfAsync(file, cancellation).ConfigureAwait(false);
        var standing = review.Segments.Standing;
        var situation = new ContactSituation(context.Calendar, standing.Lifecycle, file, context.HasOpenComplaint, Touches(facts, known));
        var subject = new FollowUpSubject(facts, standing, situation, context.Since)
        {
            Groups = context.Groups, Events = context.Events, Team = context.Team, Rates = rates,
        };
        return new FollowUpSituation(review, subject, known);
    }

    private static IEnumerable<LocalDate> Touches(CustomerFacts facts, IEnumerable<FollowUp> known)
    {
        var noted = facts.All.OfType<ContactMade>().Where(contact => contact.Kind != ContactKind.Enquiry).Select(contact => contact.Date).ToList();

        // A host may note a follow-up that was done as a contact too; it is one approach.
        var done = known.Where(followUp => followUp.Status == FollowUpStatus.Done).GroupBy(followUp => followUp.EndedOn!.Value);
        return noted.Concat(done.SelectMany(day => Enumerable.Repeat(day.Key, Math.Max(0, day.Count() - noted.Count(date => date == day.Key)))));
    }

    private sealed record Stored(CustomerSnapshot File, CustomerFacts Facts, IReadOnlyList<FollowUp> Known);
}
