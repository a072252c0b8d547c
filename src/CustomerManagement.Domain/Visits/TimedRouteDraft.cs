namespace CustomerManagement.Domain.Visits;

/// <summary>A draft with opening windows, a break, or roads that are longer one way. It always keeps to the day.</summary>
/// <remarks>
/// Waiting is allowed, so being earlier never hurts: each place has an earliest departure (counted forwards) and a latest arrival (counted backwards), each
/// once for a break still to come and once for a break taken. Whether a stop fits between two others is then seen without walking the route.
/// </remarks>
internal sealed class TimedRouteDraft : RouteDraft
{
    // One place in so many is overlooked, or the second best could never be taken (Christiaens and Vanden Berghe 2020, "Slack induction by string removals").
    private const int Overlooked = 10;

    private readonly RouteClock _clock;
    private readonly RouteMoment[] _leaves;
    private readonly RouteMoment[] _reached;
    private readonly int[] _shift;
    private readonly int[] _before;
    private Chance _chance = new(seed: 0);

    public TimedRouteDraft(RouteProblem problem)
        : base(problem)
    {
        _clock = new RouteClock(problem);
        _leaves = new RouteMoment[problem.Places];
        _reached = new RouteMoment[problem.Places];
        _shift = new int[problem.Places];
        _before = new int[problem.Places];
        Retime();
    }

    public override int Time => _leaves[Problem.End].Rested - Problem.Day.Starts;

    public override void Remove(int stop)
    {
        Unlink(stop);
        Retime();
    }

    public override void Force(int stop)
    {
        FindPlace(stop);
        if (_before[stop] != Out)
        {
            Link(_before[stop], stop);
            Retime();
        }
    }

    public override void Fill(ReadOnlySpan<double> worths, double excess)
    {
        FindPlaces();
        while (BestThatFits(worths) is var stop and >= 0)
        {
            // What was found before others came in may no longer hold: look again, and take it only if it is as good.
            var shiftFound = _shift[stop];
            FindPlace(stop);
            if (_before[stop] == Out || (_shift[stop] > shiftFound && BestThatFits(worths) != stop))
            {
                continue;
            }

            var before = _before[stop];
            Link(before, stop);
            Retime();
            OfferBeside(before, stop);
        }
    }

    public override void Tighten(ReadOnlySpan<double> worths)
    {
        // A draft of this kind never overruns, and Fill takes what fits where it looks.
    }

    public override void CopyFrom(RouteDraft other)
    {
        base.CopyFrom(other);
        var timed = (TimedRouteDraft)other;
        timed._leaves.CopyTo(_leaves, 0);
        timed._reached.CopyTo(_reached, 0);
    }

    private void Retime()
    {
        var (start, end) = (Problem.Start, Problem.End);
        _leaves[start] = _clock.Leaving;
        for (var place = start; place != end; place = Next[place])
        {
            _leaves[Next[place]] = _clock.Leave(Next[place], _leaves[place].Plus(Problem.Travel(place, Next[place])));
        }

        _reached[end] = _clock.Reaching;
        for (var place = end; place != start; place = Previous[place])
        {
            var before = Previous[place];
            _reached[before] = _clock.Reach(before, _reached[place].Plus(-Problem.Travel(before, place)));
        }

        Looks += Count + 1;
    }

    private int BestThatFits(ReadOnlySpan<double> worths)
    {
        var (best, most) = (-1, -1.0);
        foreach (var stop in Problem.Useful)
        {
            if (!Has(stop) && _before[stop] != Out && worths[stop] / Math.Max(_shift[stop], 1) is var rate && rate > most)
            {
                (best, most) = (stop, rate);
            }
        }

        Looks += Problem.Useful.Length;
        return best;
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
        (_before[stop], _shift[stop]) = (Out, int.MaxValue);
        for (var before = Problem.Start; before != Problem.End; before = Next[before])
        {
            if (Count == 0 || _chance.Below(Overlooked) != 0)
            {
                Offer(stop, before);
            }
        }
    }

    private void OfferBeside(int before, int inserted)
    {
        foreach (var stop in Problem.Useful)
        {
            if (!Has(stop))
            {
                if (_before[stop] == before)
                {
                    FindPlace(stop);
                }
                else
                {
                    Offer(stop, before);
                    Offer(stop, inserted);
                }
            }
        }
    }

    private void Offer(int stop, int before)
    {
        Looks++;
        var after = Next[before];
        var left = _clock.Leave(stop, _leaves[before].Plus(Problem.Travel(before, stop)));
        var arrival = left.Plus(Problem.Travel(stop, after));
        if (!arrival.IsInTimeFor(_reached[after]))
        {
            return;
        }

        var usual = _leaves[before].Plus(Problem.Travel(before, after));
        var shift = arrival.Rested <= _reached[after].Rested && usual.Rested < RouteMoment.Never
            ? arrival.Rested - usual.Rested
            : Math.Min(arrival.Fresh, arrival.Rested) - Math.Min(usual.Fresh, usual.Rested);
        if (shift < _shift[stop])
        {
            (_before[stop], _shift[stop]) = (before, shift);
        }
    }
}
