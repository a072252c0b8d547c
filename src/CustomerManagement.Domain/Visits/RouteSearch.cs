namespace CustomerManagement.Domain.Visits;

/// <summary>
/// Ruin and recreate under simulated annealing (Schrimpf and others 2000): takes neighbouring stops out, fills up, beyond the day where a draft allows it,
/// tightens, and keeps what is better or, by chance, a little worse. Doubles only steer; what is better is decided in whole numbers.
/// </summary>
internal sealed class RouteSearch(RouteProblem problem, int[][] neighbours, Func<RouteDraft> draft, ulong seed)
{
    // By trial on the 68 instances of OPLib of up to 200 places, as is all below.
    private const double HotDegrees = 3;
    private const double ColdDegrees = 0.3;
    private const double TimeInPrize = 0.5;
    private const double OverrunShare = 0.9;
    private const double MostOverrun = 0.3;
    private const double ForcedShare = 0.3;
    private const double Noise = 0.2;
    private const int MostRemoved = 12;
    private const double PromiseWorth = 1e12;

    private readonly double[] _worths = new double[problem.Places];
    private readonly int[] _removed = new int[MostRemoved];
    private Chance _chance = new(seed);

    /// <summary>Searches until the effort is spent or the token is cancelled.</summary>
    /// <returns>The best route found; from the first on it keeps to the day.</returns>
    public RouteDraft Run(long effort, CancellationToken stop)
    {
        var (trial, current, best) = (draft(), draft(), draft());
        WeighStops(1, noise: 0);
        trial.Fill(_worths, excess: 0);
        trial.Tighten(_worths);
        current.CopyFrom(trial);
        best.CopyFrom(trial);
        var degree = Math.Max(1.0, (double)problem.TotalPrize / problem.Useful.Length);
        while (trial.Looks < effort && !stop.IsCancellationRequested)
        {
            var temperature = degree * HotDegrees * Math.Pow(ColdDegrees / HotDegrees, (double)trial.Looks / effort);
            Vary(trial);
            if (trial.IsBetterThan(best))
            {
                best.CopyFrom(trial);
            }

            if (IsAccepted(trial, current, temperature))
            {
                current.CopyFrom(trial);
            }
            else
            {
                trial.CopyFrom(current);
            }
        }

        return best;
    }

    private void Vary(RouteDraft trial)
    {
        Ruin(trial);
        WeighStops(_chance.Below(3) switch { 0 => 0.7, 1 => 1.0, _ => 1.5 }, Noise);
        if (_chance.Unit() < ForcedShare && problem.Useful[_chance.Below(problem.Useful.Length)] is var forced && !trial.Has(forced))
        {
            trial.Force(forced);
        }

        trial.Fill(_worths, _chance.Unit() < OverrunShare ? MostOverrun * _chance.Unit() : 0);
        trial.Tighten(_worths);
    }

    private bool IsAccepted(RouteDraft trial, RouteDraft current, double temperature)
    {
        if (trial.Promises != current.Promises)
        {
            return trial.Promises > current.Promises;
        }

        var day = Math.Max(1, problem.Day.Ends - problem.Day.Starts);
        var gain = trial.Prize - current.Prize - (TimeInPrize * current.Prize / day * (trial.Time - current.Time));
        return gain >= 0 || _chance.Unit() < Math.Exp(gain / temperature);
    }

    private void WeighStops(double exponent, double noise)
    {
        foreach (var stop in problem.Useful)
        {
            _worths[stop] = (Math.Pow(problem.Prizes[stop], exponent) * (1 + (noise * ((2 * _chance.Unit()) - 1))))
                + (problem.Stops[stop].Promised ? PromiseWorth * (1 + Math.Pow(problem.TotalPrize, exponent)) : 0);
        }
    }

    /// <summary>Takes out a stretch of the route, or stops around a place.</summary>
    private void Ruin(RouteDraft trial)
    {
        if (trial.Count == 0)
        {
            return;
        }

        var wanted = 1 + _chance.Below(Math.Min(MostRemoved, trial.Count));
        var centre = problem.Useful[_chance.Below(problem.Useful.Length)];
        var count = _chance.Below(3) == 0 ? Stretch(trial, centre, wanted) : Around(trial, centre, wanted);
        foreach (var stop in _removed.AsSpan(0, count))
        {
            trial.Remove(stop);
        }
    }

    private int Stretch(RouteDraft trial, int centre, int wanted)
    {
        var from = trial.Has(centre) ? centre : Array.Find(neighbours[centre], near => near < problem.Count && trial.Has(near));
        var count = 0;
        for (var stop = from; count < wanted && stop < problem.Count; stop = trial.Next[stop])
        {
            _removed[count++] = stop;
        }

        return count;
    }

    private int Around(RouteDraft trial, int centre, int wanted)
    {
        var count = 0;
        if (trial.Has(centre))
        {
            _removed[count++] = centre;
        }

        foreach (var near in neighbours[centre])
        {
            if (count == wanted)
            {
                break;
            }

            if (near < problem.Count && trial.Has(near) && _chance.Below(4) != 0)
            {
                _removed[count++] = near;
            }
        }

        return count;
    }
}
