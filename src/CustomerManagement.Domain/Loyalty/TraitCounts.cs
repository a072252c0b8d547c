using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Loyalty;

/// <summary>How many customers of the top group and of the rest have a trait, and how many have not; for whom it is unknown is in none. Immutable and serialisable.</summary>
public sealed record TraitCounts
{
    /// <summary>Creates counts.</summary>
    /// <param name="topWith">Customers of the top group with the trait.</param>
    /// <param name="topWithout">Customers of the top group without it.</param>
    /// <param name="restWith">Other customers with it.</param>
    /// <param name="restWithout">Other customers without it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0 or above 1,000,000,000.</exception>
    public TraitCounts(long topWith, long topWithout, long restWith, long restWithout)
    {
        TopWith = Checked(topWith, nameof(topWith));
        TopWithout = Checked(topWithout, nameof(topWithout));
        RestWith = Checked(restWith, nameof(restWith));
        RestWithout = Checked(restWithout, nameof(restWithout));
    }

    /// <summary>Customers of the top group with the trait.</summary>
    public long TopWith { get; }

    /// <summary>Customers of the top group without it.</summary>
    public long TopWithout { get; }

    /// <summary>Other customers with it.</summary>
    public long RestWith { get; }

    /// <summary>Other customers without it.</summary>
    public long RestWithout { get; }

    /// <summary>Customers of the top group of whom it is known.</summary>
    [JsonIgnore]
    public long Top => TopWith + TopWithout;

    /// <summary>Other customers of whom it is known.</summary>
    [JsonIgnore]
    public long Rest => RestWith + RestWithout;

    /// <summary>The share of the top group that has it, of those of whom it is known, 0 to 1; <c>null</c> when there are none. Rounded.</summary>
    [JsonIgnore]
    public double? ShareOfTop => Share(TopWith, Top);

    /// <summary>The share of the rest that has it, of those of whom it is known, 0 to 1; <c>null</c> when there are none. Rounded.</summary>
    [JsonIgnore]
    public double? ShareOfRest => Share(RestWith, Rest);

    private static double? Share(long with, long known) => known == 0 ? null : (double)with / known;

    private static long Checked(long count, string parameter)
    {
        const long Most = 1_000_000_000;
        ArgumentOutOfRangeException.ThrowIfNegative(count, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Most, parameter);
        return count;
    }
}
