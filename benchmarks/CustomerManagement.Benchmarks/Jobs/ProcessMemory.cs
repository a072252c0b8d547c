using System.Globalization;

namespace CustomerManagement.Benchmarks.Jobs;

/// <summary>The physical memory of this process, where Linux tells of it.</summary>
internal static class ProcessMemory
{
    private const string Status = "/proc/self/status";
    private const string Reset = "/proc/self/clear_refs";

    // The kernel's number for "forget the peak".
    private const string Peaks = "5";

    /// <summary>Forgets the peak so far.</summary>
    /// <returns>The bytes that are in use now, or 0 when nobody says.</returns>
    public static long StartPeak()
    {
        if (!File.Exists(Reset))
        {
            return 0;
        }

        File.WriteAllText(Reset, Peaks);
        return Read("VmRSS:");
    }

    /// <summary>The most bytes since <see cref="StartPeak"/>, or 0 when nobody says.</summary>
    public static long Peak() => File.Exists(Reset) ? Read("VmHWM:") : 0;

    // A line reads "VmHWM:     1234 kB".
    private static long Read(string name)
    {
        var line = File.ReadLines(Status).First(line => line.StartsWith(name, StringComparison.Ordinal));
        return 1024 * long.Parse(line[name.Length..^2].Trim(), CultureInfo.InvariantCulture);
    }
}
