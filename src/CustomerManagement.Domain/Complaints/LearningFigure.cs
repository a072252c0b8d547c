using System.Text.Json.Serialization;

namespace CustomerManagement.Domain.Complaints;

/// <summary>How many complaints there were, set against their exposure. Immutable, compared by value and serialisable.</summary>
public sealed record LearningFigure
{
    /// <summary>Creates a figure.</summary>
    /// <param name="complaints">How many complaints, 0 or more.</param>
    /// <param name="exposure">What they are set against, 0 or more; <c>null</c> when unknown.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 0.</exception>
    [JsonConstructor]
    public LearningFigure(int complaints, decimal? exposure)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(complaints);
        ArgumentOutOfRangeException.ThrowIfNegative(exposure.GetValueOrDefault(), nameof(exposure));
        (Complaints, Exposure) = (complaints, exposure);
    }

    /// <summary>How many complaints.</summary>
    public int Complaints { get; }

    /// <summary>What they are set against; <c>null</c> when unknown.</summary>
    public decimal? Exposure { get; }

    /// <summary>
    /// Complaints for one of the exposure, with the exact interval of a Poisson count (Garwood 1936); <c>null</c> when the exposure is unknown or nothing. Computed each time.
    /// </summary>
    [JsonIgnore]
    public LearningEstimate? Rate
    {
        get
        {
            if (Exposure is not > 0)
            {
                return null;
            }

            var exposure = (double)Exposure.Value;
            var (atLeast, atMost) = LearningIntervals.OfCount(Complaints);
            return new LearningEstimate(Complaints / exposure, atLeast / exposure, atMost / exposure);
        }
    }
}
