namespace CustomerManagement.Domain.Visits;

/// <summary>A draft where only the length of the day binds. The best place for each stop outside is kept up with every change.</summary>
internal sealed class FreeRouteDraft : RouteDraft
{
    // A stop fits best beside one of the nearest that are in the route; the rest need not be looked at.
    private const int Nearest = 4;

    private readonly int[][] _neighbours;
    private readonly RouteShortening _shortening;
    private readonly int[] _detour;
    private readonly int[] _before;
    private readonly bool[] _changed;
    private int _time;

    public FreeRouteDraft(RouteProblem problem, int[][] neighbours)
        : base(problem)
    {
        _neighbours = neighbours;
        _shortening = new RouteShortening(problem, neighbours);
        _detour = new int[problem.Places];
        _before = new int[problem.Places];
        _changed = new bool[problem.Places];
        _time = problem.Travel(problem.Start, problem.End);
        FindPlaces();
    }

    public override int Time => _time;

    private int Limit => Problem.Day.Ends - Problem.Day.Starts;

    public override void Remove(int stop)
    {
        var (before, after) = (Previous[stop], Next[stop]);
        _time -= Problem.Detour(before, stop, after);
        Unlink(stop);
        (_changed[before], _changed[after], _changed[stop]) = (true, true, false);
        foreach (var other in Problem.Useful)
        {
            if (Has(other))
            {
                continue;
            }

            if (other == stop || _before[other] == before || _before[other] == stop)
            {
                FindPlace(other);
            }
            else
            {
                Offer(other, before, after);
            }
        }
    }

    public override void Force(int stop) => Insert(stop);

    public override void Fill(ReadOnlySpan<double> worths, double excess) => FillUp(worths, Limit + (int)(Limit * excess));

    public override void Tighten(ReadOnlySpan<double> worths)
    {
        Shorten();
        Drop(worths);
        while (FillUp(worths, Limit) && Shorten())
        {
        }
    }

    public override void CopyFrom(RouteDraft other)
    {
        base.CopyFrom(other);
        var free = (FreeRouteDraft)other;
        free._detour.CopyTo(_detour, 0);
        free._before.CopyTo(_before, 0);
        Array.Clear(_changed);
        _time = free._time;
    }

    private bool FillUp(ReadOnlySpan<double> worths, int limit)
    {
        var any = false;
        while (BestThatFits(worths, limit - _time) is var stop and >= 0)
        {
            Insert(stop);
            any = true;
        }

        return any;
    }

    private int BestThatFits(ReadOnlySpan<double> worths, int room)
    {
        // A stop on the way costs nothing and still must be compared with others on the way.
        const double OnTheWay = 0.5;
        var (best, most) = (-1, -1.0);
        foreach (var stop in Problem.Useful)
        {
            if (_detour[stop] <= room && !Has(stop) && worths[stop] / Math.Max(_detour[stop], OnTheWay) is var rate && rate > most)
            {
                (best, most) = (stop, rate);
            }
        }

        Looks += Problem.Useful.Length;
        return best;
    }

    private void Insert(int stop)
    {
        var before = _before[stop];
        var after = Next[before];
        _time += _detour[stop];
        Link(before, stop);
        (_changed[before], _changed[after], _changed[stop]) = (true, true, true);
        foreach (var other in Problem.Useful)
        {
            if (Has(other))
            {
                continue;
            }

            if (_before[other] == before)
            {
                FindPlace(other);
            }
            else
            {
                Offer(other, before, stop);
                Offer(other, stop, after);
            }
        }
    }

    private void Offer(int stop, int before, int after)
    {
        Looks++;
        if (Problem.Detour(before, stop, after) is var detour && detour < _detour[stop])
        {
            (_detour[stop], _before[stop]) = (detour, before);
        }
    }

    private void FindPlaces()
    {
        foreach (var stop in Problem.Useful)
        {
            if (!Has(stop))
            {
                FindPlace(stop);
            }
        }
    }

    private void FindPlace(int stop)
    {
        _detour[stop] = int.MaxValue;
        var found = 0;
        foreach (var near in _neighbours[stop])
        {
            Looks++;
            if (!Has(near))
            {
                continue;
            }

            if (near != Problem.End)
            {
                Offer(stop, near, Next[near]);
            }

            if (near != Problem.Start)
            {
                Offer(stop, Previous[near], near);
            }

            if (++found == Nearest)
            {
                return;
            }
        }
    }

    private bool Shorten()
    {
        var saved = _shortening.Shorten(Next, Previous, _changed);
        Looks += _shortening.Looks;
        if (saved == 0)
        {
            return false;
        }

        _time -= saved;
        FindPlaces();
        return true;
    }

    private void Drop(ReadOnlySpan<double> worths)
    {
        while (_time > Limit)
        {
            var (least, rate) = (Next[Problem.Start], double.MaxValue);
            for (var stop = least; stop != Problem.End; stop = Next[stop])
            {
                Looks++;
                var saving = Math.Min(Problem.Detour(Previous[stop], stop, Next[stop]), _time - Limit);
                if (saving > 0 && worths[stop] / saving < rate)
                {
                    (least, rate) = (stop, worths[stop] / saving);
                }
            }

            Remove(least);
        }
    }
}
