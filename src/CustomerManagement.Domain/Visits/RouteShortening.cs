namespace CustomerManagement.Domain.Visits;

/// <summary>
/// Shortens a route without changing what it calls at, where roads are as long in both directions: 2-opt and Or-opt between near places,
/// from the places at which the route changed (Bentley 1992, "Fast algorithms for geometric traveling salesman problems").
/// </summary>
internal sealed class RouteShortening(RouteProblem problem, int[][] neighbours)
{
    private const int Nearest = 8;
    private const int LongestSegment = 3;

    private readonly int[] _order = new int[problem.Places];
    private readonly int[] _at = new int[problem.Places];
    private readonly int[] _segment = new int[LongestSegment];
    private readonly Stack<int> _open = new();
    private int _count;
    private int _saved;

    /// <summary>How many places the last call looked at.</summary>
    public long Looks { get; private set; }

    /// <summary>Shortens a chain and clears the marks of what changed.</summary>
    /// <returns>How much shorter it became.</returns>
    public int Shorten(int[] next, int[] previous, bool[] changed)
    {
        Read(next, changed);
        (_saved, Looks) = (0, _count);
        while (_open.TryPop(out var place))
        {
            changed[place] = false;
            while (Move(place, next, changed))
            {
            }
        }

        if (_saved > 0)
        {
            for (var i = 0; i + 1 < _count; i++)
            {
                next[_order[i]] = _order[i + 1];
                previous[_order[i + 1]] = _order[i];
            }
        }

        return _saved;
    }

    private void Read(int[] next, bool[] changed)
    {
        _count = 0;
        for (var place = problem.Start; ; place = next[place])
        {
            _order[_count] = place;
            _at[place] = _count++;
            if (changed[place])
            {
                _open.Push(place);
            }

            if (place == problem.End)
            {
                return;
            }
        }
    }

    private bool Move(int place, int[] next, bool[] changed)
    {
        var i = _at[place];
        var after = i + 1 < _count ? problem.Travel(place, _order[i + 1]) : -1;
        var before = i > 0 ? problem.Travel(_order[i - 1], place) : -1;
        var seen = 0;
        foreach (var near in neighbours[place])
        {
            Looks++;
            if (problem.Travel(place, near) is var apart && apart >= Math.Max(after, before))
            {
                return false;
            }

            // Only a stop can be outside, and the chain was not changed as to what is in it.
            if (next[near] < 0 && near != problem.End)
            {
                continue;
            }

            var j = _at[near];
            if ((after > apart && j + 1 < _count && TwoOpt(i, j, 1, changed)) || (before > apart && j > 0 && TwoOpt(i, j, -1, changed)) || OrOpt(i, j, changed))
            {
                return true;
            }

            if (++seen == Nearest)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Joins two places and those that follow each of them on one side.</summary>
    private bool TwoOpt(int i, int j, int side, bool[] changed)
    {
        var (a, b, c, d) = (_order[i], _order[i + side], _order[j], _order[j + side]);
        var saving = problem.Travel(a, b) + problem.Travel(c, d) - problem.Travel(a, c) - problem.Travel(b, d);
        if (saving <= 0)
        {
            return false;
        }

        var (from, to) = side > 0 ? (Math.Min(i, j) + 1, Math.Max(i, j)) : (Math.Min(i, j), Math.Max(i, j) - 1);
        Array.Reverse(_order, from, to - from + 1);
        Number(from, to);
        _saved += saving;
        Open([a, b, c, d], changed);
        return true;
    }

    /// <summary>Moves up to three places, of which one end is at i, so that this end stands beside the place at j.</summary>
    private bool OrOpt(int i, int j, bool[] changed)
    {
        for (var reach = 1 - LongestSegment; reach < LongestSegment; reach++)
        {
            Looks++;
            var (from, to) = (Math.Min(i, i + reach), Math.Max(i, i + reach));
            if (from < 1 || to > _count - 2 || (j >= from && j <= to))
            {
                continue;
            }

            var (left, right) = (_order[from - 1], _order[to + 1]);
            var freed = problem.Travel(left, _order[from]) + problem.Travel(_order[to], right) - problem.Travel(left, right);
            if ((j + 1 < _count && j + 1 != from && TryMove(from, to, i, j, j + 1, freed, changed))
                || (j > 0 && j - 1 != to && TryMove(from, to, i, j, j - 1, freed, changed)))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryMove(int from, int to, int i, int j, int beyond, int freed, bool[] changed)
    {
        var (end, other) = (_order[i], _order[from + to - i]);
        var (near, far, left, right) = (_order[j], _order[beyond], _order[from - 1], _order[to + 1]);
        var saving = freed - problem.Travel(end, near) - problem.Travel(other, far) + problem.Travel(near, far);
        if (saving <= 0)
        {
            return false;
        }

        var length = to - from + 1;
        var segment = _segment.AsSpan(0, length);
        _order.AsSpan(from, length).CopyTo(segment);
        if (segment[0] == end != beyond > j)
        {
            segment.Reverse();
        }

        var gap = Math.Min(j, beyond);
        if (gap > to)
        {
            Array.Copy(_order, to + 1, _order, from, gap - to);
            segment.CopyTo(_order.AsSpan(gap - length + 1));
            Number(from, gap);
        }
        else
        {
            Array.Copy(_order, gap + 1, _order, gap + 1 + length, from - gap - 1);
            segment.CopyTo(_order.AsSpan(gap + 1));
            Number(gap + 1, to);
        }

        _saved += saving;
        Open([left, right, end, other, near, far], changed);
        return true;
    }

    private void Number(int from, int to)
    {
        for (var at = from; at <= to; at++)
        {
            _at[_order[at]] = at;
        }

        Looks += to - from + 1;
    }

    private void Open(ReadOnlySpan<int> places, bool[] changed)
    {
        foreach (var place in places)
        {
            if (!changed[place])
            {
                changed[place] = true;
                _open.Push(place);
            }
        }
    }
}
