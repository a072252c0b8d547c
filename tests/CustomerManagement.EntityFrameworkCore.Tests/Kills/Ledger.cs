using System.Globalization;

namespace CustomerManagement.EntityFrameworkCore.Tests.Kills;

/// <summary>What the workers have said: which commands of each line are applied, and what they had to try again.</summary>
internal sealed class Ledger(int lanes)
{
    private readonly int[] _next = new int[lanes];
    private readonly bool[] _isUnknown = new bool[lanes];
    private readonly Dictionary<(int Lane, string Id), long> _versions = [];

    /// <summary>The next command of each line. All before it are acknowledged.</summary>
    public IReadOnlyList<int> Next => [.. _next];

    /// <summary>The highest acknowledged version of each aggregate.</summary>
    public IReadOnlyDictionary<(int Lane, string Id), long> Versions => _versions;

    public int Kills { get; private set; }

    /// <summary>How often a line stood at a command whose outcome nobody knew, killed or told so by the store.</summary>
    public int Unknown { get; private set; }

    /// <summary>How often the store said that a command was certainly not saved.</summary>
    public int Unsaved { get; private set; }

    /// <summary>How many commands were found applied when they were tried again.</summary>
    public int FoundApplied { get; private set; }

    /// <summary>What the workers said that cannot be.</summary>
    public List<string> Contradictions { get; } = [];

    /// <summary>Takes in a line. Safe for use by several threads.</summary>
    public void Hear(string line)
    {
        lock (_versions)
        {
            var words = line.Split(' ');
            var (lane, number) = (Number(words[1]), Number(words[2]));
            if (number != _next[lane])
            {
                Contradictions.Add($"'{line}' where {_next[lane]} was next");
            }
            else if (words[0] == "applied")
            {
                HearApplied(lane, words);
            }
            else if (words[3] == "unknown")
            {
                (_isUnknown[lane], Unknown) = (true, Unknown + 1);
            }
            else
            {
                Unsaved++;
            }
        }
    }

    /// <summary>The worker was killed: whatever each line was at may be applied or not.</summary>
    public void HearKill()
    {
        Kills++;
        Unknown += lanes;
        Array.Fill(_isUnknown, true);
    }

    private void HearApplied(int lane, string[] words)
    {
        if (words[3] == "before")
        {
            FoundApplied++;
            if (!_isUnknown[lane])
            {
                Contradictions.Add($"'{string.Join(' ', words)}': applied before, though nobody said that this could be");
            }
        }

        _isUnknown[lane] = false;
        _next[lane]++;
        var key = (lane, words[5]);
        _versions[key] = Math.Max(_versions.GetValueOrDefault(key), long.Parse(words[4], CultureInfo.InvariantCulture));
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
