using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Rules;

/// <summary>One of the words that a fact may be. Immutable and compared by value.</summary>
public sealed record FactChoice
{
    /// <summary>Creates it.</summary>
    /// <param name="name">How documents and traces say it; no other choice of the fact has it.</param>
    /// <param name="labels">What it is called, where a user picks it; <c>null</c> for its name in every language.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public FactChoice(string name, Labels? labels = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Labels = labels ?? new Labels(name, name, name, name);
    }

    /// <summary>How documents and traces say it.</summary>
    public string Name { get; }

    /// <summary>What it is called, where a user picks it.</summary>
    public Labels Labels { get; }
}
