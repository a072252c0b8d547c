using System.Collections.ObjectModel;
using System.Text.Json;
using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Testing;

/// <summary>How laws are checked. Immutable.</summary>
public sealed record LawOptions
{
    /// <summary>Cases for each law when nothing else is said: 1,000.</summary>
    public const int DefaultCases = 1_000;

    /// <summary>Cases for each law in a thorough run: 10,000.</summary>
    public const int ThoroughCases = 10_000;

    /// <summary>The seed when nothing else is said. It is fixed, so that a build that was green stays green.</summary>
    public const ulong DefaultSeed = 206_020;

    /// <summary>Creates options.</summary>
    /// <param name="cases">How many cases each law is tried on, above zero.</param>
    /// <param name="seed">Where the cases come from: the same seed and number give the same cases on every machine. A broken law names it.</param>
    /// <param name="json">How the host stores boundaries, decisions and verdicts; <c>null</c> for the serialiser's own options.</param>
    /// <param name="figures">
    /// What the host knows of its customers, made up from their other figures by pure functions, since nobody knows those that are made up; <c>null</c> for nothing.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cases"/> is not above zero.</exception>
    public LawOptions(
        int cases = DefaultCases,
        ulong seed = DefaultSeed,
        JsonSerializerOptions? json = null,
        IReadOnlyDictionary<HostFigure, Func<CustomerMetrics, decimal?>>? figures = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cases, 1);
        Cases = cases;
        Seed = seed;
        Json = json;
        Figures = figures ?? ReadOnlyDictionary<HostFigure, Func<CustomerMetrics, decimal?>>.Empty;
    }

    /// <summary>1,000 cases for each law.</summary>
    public static LawOptions Default { get; } = new();

    /// <summary>10,000 cases for each law: for a nightly build, or for one last look.</summary>
    public static LawOptions Thorough { get; } = new(ThoroughCases);

    /// <summary>How many cases each law is tried on.</summary>
    public int Cases { get; }

    /// <summary>Where the cases come from.</summary>
    public ulong Seed { get; }

    /// <summary>How the host stores boundaries, decisions and verdicts; <c>null</c> for the serialiser's own options.</summary>
    public JsonSerializerOptions? Json { get; }

    /// <summary>What the host knows of its customers.</summary>
    public IReadOnlyDictionary<HostFigure, Func<CustomerMetrics, decimal?>> Figures { get; }

    internal TestPopulation Give(TestPopulation population) => Figures.Aggregate(population, (given, figure) => given.With(figure.Key, figure.Value));
}
