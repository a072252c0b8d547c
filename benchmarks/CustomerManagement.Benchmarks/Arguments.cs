using System.Globalization;

namespace CustomerManagement.Benchmarks;

/// <summary>What the command line says: one job or all of them, and sizes other than the job's own.</summary>
internal sealed record Arguments(string? Job, int? Purchases, int? Customers, int? Runs)
{
    public const string Usage = "arguments: [p1|p2|p3|p4|p8|p9|week|year|targets|sweep|import|read|night|small|guid|text|decimals|batches] [--purchases N] [--customers N] [--runs N]";

    /// <summary>Reads the command line.</summary>
    /// <returns><c>null</c> when it is none of what <see cref="Usage"/> says.</returns>
    public static Arguments? Read(ReadOnlySpan<string> words)
    {
        var read = new Arguments(null, null, null, null);
        if (words is [var job, ..] && !job.StartsWith('-'))
        {
            read = read with { Job = job };
            words = words[1..];
        }

        for (; words is [var option, var value, ..]; words = words[2..])
        {
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            {
                return null;
            }

            switch (option)
            {
                case "--purchases": read = read with { Purchases = number }; break;
                case "--customers": read = read with { Customers = number }; break;
                case "--runs": read = read with { Runs = number }; break;
                default: return null;
            }
        }

        return words.IsEmpty ? read : null;
    }
}
