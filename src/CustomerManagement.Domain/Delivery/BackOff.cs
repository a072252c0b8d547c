using NodaTime;

namespace CustomerManagement.Domain.Delivery;

/// <summary>How long a message waits that failed: twice as long each time up to a ceiling, less a part that follows from the message.</summary>
internal static class BackOff
{
    private const int MostDoublings = 62;
    private const uint HashStart = 2_166_136_261;
    private const uint HashStep = 16_777_619;

    /// <summary>How long a message waits: up to the doubled delay or the ceiling, and more than that less the jitter.</summary>
    public static Duration After(int failures, string message, RelayOptions options)
    {
        var delay = options.FirstDelay;
        for (var doubled = 1; doubled < Math.Min(failures, MostDoublings) && delay < options.LongestDelay; doubled++)
        {
            delay += delay;
        }

        var whole = Duration.Min(delay, options.LongestDelay);
        var part = (double)options.Jitter * ShareOf(message, failures);
        return whole - Duration.FromNanoseconds(Math.Floor(whole.TotalNanoseconds * part));
    }

    /// <summary>A number from 0 and below 1 that is the same on every machine, unlike a hash code of the platform's.</summary>
    private static double ShareOf(string message, int failures)
    {
        var hash = (HashStart ^ (uint)failures) * HashStep;
        foreach (var letter in message)
        {
            hash = (hash ^ letter) * HashStep;
        }

        // The last letters alone would barely move the upper digits.
        hash = (hash ^ (hash >> 15)) * 0x85EB_CA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2_AE35;
        return (hash ^ (hash >> 16)) / (uint.MaxValue + 1.0);
    }
}
