namespace CustomerManagement.Benchmarks.Peers.Dictionary;

/// <summary>Scores 1 to 5 by the share of values that are worse; equal values have equal scores.</summary>
internal sealed class Quintiles
{
    private const int Scores = 5;

    private readonly long[] _least = new long[Scores - 1];

    /// <summary>Finds the least value of each score from 2 up.</summary>
    /// <param name="values">The values, more is better; they are sorted in place.</param>
    public Quintiles(long[] values)
    {
        Array.Sort(values);
        for (var score = 1; score < Scores; score++)
        {
            var place = (int)((((long)score * values.Length) + Scores - 1) / Scores);
            while (place > 0 && place < values.Length && values[place] == values[place - 1])
            {
                place++;
            }

            _least[score - 1] = place < values.Length ? values[place] : long.MaxValue;
        }
    }

    public byte Score(long value)
    {
        var score = 1;
        foreach (var least in _least)
        {
            score += value >= least ? 1 : 0;
        }

        return (byte)score;
    }
}
