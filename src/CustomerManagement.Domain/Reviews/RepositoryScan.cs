using System.Runtime.CompilerServices;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Reviews;

/// <summary>Scans of repositories in which some cannot be brought back.</summary>
internal static class RepositoryScan
{
    /// <summary>All that can be brought back.</summary>
    /// <param name="scan">A scan that gives all it can and says at its end what it could not.</param>
    /// <param name="unread">Takes what it says.</param>
    /// <param name="cancellation">Ends the scan early.</param>
    /// <returns>The others.</returns>
    public static async IAsyncEnumerable<TAggregate> PassingOver<TAggregate>(
        this IAsyncEnumerable<TAggregate> scan, List<BusinessRuleException> unread, [EnumeratorCancellation] CancellationToken cancellation)
        where TAggregate : class
    {
        var rows = scan.GetAsyncEnumerator(cancellation);
        await using var _ = rows.ConfigureAwait(false);
        while (await NextAsync(rows, unread).ConfigureAwait(false) is { } next)
        {
            yield return next;
        }
    }

    private static async ValueTask<TAggregate?> NextAsync<TAggregate>(IAsyncEnumerator<TAggregate> rows, List<BusinessRuleException> unread)
        where TAggregate : class
    {
        try
        {
            return await rows.MoveNextAsync().ConfigureAwait(false) ? rows.Current : null;
        }
        catch (AggregateException several) when (several.InnerExceptions.Count > 0 && several.InnerExceptions.All(error => error is BusinessRuleException))
        {
            unread.AddRange(several.InnerExceptions.Cast<BusinessRuleException>());
            return null;
        }
    }
}
