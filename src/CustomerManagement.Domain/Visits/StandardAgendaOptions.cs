namespace CustomerManagement.Domain.Visits;

/// <summary>Settings of <see cref="StandardAgenda"/>. Immutable.</summary>
public sealed record StandardAgendaOptions
{
    /// <summary>How many customers, people, reports or products a topic names: 10.</summary>
    public const int DefaultMostNamed = 10;

    /// <summary>The settings when nothing else is said.</summary>
    public static StandardAgendaOptions Default { get; } = new();

    /// <summary>How many customers, people, reports or products a topic names, 1 or more. The item before them counts all.</summary>
    public int MostNamed { get; init; } = DefaultMostNamed;
}
