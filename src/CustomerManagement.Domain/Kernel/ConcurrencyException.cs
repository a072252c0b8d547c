namespace CustomerManagement.Domain.Kernel;

/// <summary>Someone else saved the aggregate since it was loaded. Load it again and repeat the command.</summary>
public sealed class ConcurrencyException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="aggregate">The kind of aggregate, as in <c>Customer</c>.</param>
    /// <param name="id">The id of the aggregate.</param>
    /// <param name="innerException">What the store said; <c>null</c> when it said nothing.</param>
    /// <exception cref="ArgumentException"><paramref name="aggregate"/> or <paramref name="id"/> is empty.</exception>
    public ConcurrencyException(string aggregate, string id, Exception? innerException = null)
        : base($"{aggregate} was saved by someone else since it was loaded; load it again and repeat the command.", innerException)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(aggregate);
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Aggregate = aggregate;
        Id = id;
    }

    /// <summary>The kind of aggregate.</summary>
    public string Aggregate { get; }

    /// <summary>The id of the aggregate. Not part of the message.</summary>
    public string Id { get; }
}
