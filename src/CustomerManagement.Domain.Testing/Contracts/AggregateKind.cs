using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>A kind of aggregate as contracts see it: how to make, change, find and compare one.</summary>
internal sealed class AggregateKind<TAggregate, TId>
    where TAggregate : AggregateRoot<TId>
    where TId : struct
{
    public required StorePort Port { get; init; }

    public required Func<StorePorts, IRepository<TAggregate>?> Repository { get; init; }

    public required Func<StorePorts, TId, ReadScope, CancellationToken, Task<TAggregate?>> Find { get; init; }

    public required Func<string, TId> Id { get; init; }

    /// <summary>A new one. Those of different numbers belong to different customers or persons.</summary>
    public required Func<TId, int, TAggregate> New { get; init; }

    /// <summary>Changes one that was just made, with an event; another number is another change.</summary>
    public required Action<TAggregate, int> Change { get; init; }

    /// <summary>Whether it may be changed so again and again.</summary>
    public bool ChangesOften { get; init; } = true;

    /// <summary>The whole state in bytes.</summary>
    public required Func<TAggregate, byte[]> Document { get; init; }

    /// <summary>What may happen to one, step by step, so that every state is come by.</summary>
    public required IReadOnlyList<Action<TAggregate>[]> Stories { get; init; }

    /// <summary>The smallest scope in which it is seen; <c>null</c> for a kind that belongs to the house.</summary>
    public Func<TAggregate, ReadScope>? Scope { get; init; }
}
