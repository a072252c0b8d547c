namespace CustomerManagement.Domain.Visits;

/// <summary>A route under construction: a chain of places from start to end, and the best place for each stop that is not in it.</summary>
internal abstract class RouteDraft
{
    protected const int Out = -1;

    protected RouteDraft(RouteProblem problem)
    {
        Problem = problem;
        Next = new int[problem.Places];
        Previous = new int[problem.Places];
        Array.Fill(Next, Out);
        Next[problem.Start] = problem.End;
        Previous[problem.End] = problem.Start;
    }

    public RouteProblem Problem { get; }

    public int[] Next { get; }

    public int[] Previous { get; }

    public int Count { get; private set; }

    public int Promises { get; private set; }

    public long Prize { get; private set; }

    /// <summary>How long the route takes from its start to its end.</summary>
    public abstract int Time { get; }

    /// <summary>How many places were looked at: the measure of effort that is the same on every machine.</summary>
    public long Looks { get; protected set; }

    /// <summary>Whether a place is in the route; start and end always are.</summary>
    public bool Has(int place) => Next[place] != Out || place == Problem.End;

    /// <summary>Takes a stop out.</summary>
    public abstract void Remove(int stop);

    /// <summary>Puts a stop in where it fits best, if it does.</summary>
    public abstract void Force(int stop);

    /// <summary>Puts stops in while one fits, best worth for its time first.</summary>
    /// <param name="worths">What each stop is worth to this call.</param>
    /// <param name="excess">The part of the day by which a draft may overrun it until it is tightened.</param>
    public abstract void Fill(ReadOnlySpan<double> worths, double excess);

    /// <summary>Shortens the route, drops what overruns the day, and fills what became free.</summary>
    public abstract void Tighten(ReadOnlySpan<double> worths);

    /// <summary>Becomes the same route as another draft of the problem.</summary>
    public virtual void CopyFrom(RouteDraft other)
    {
        other.Next.CopyTo(Next, 0);
        other.Previous.CopyTo(Previous, 0);
        (Count, Promises, Prize) = (other.Count, other.Promises, other.Prize);
    }

    /// <summary>More promises kept, then more prize, then less time.</summary>
    public bool IsBetterThan(RouteDraft other) => (Promises, Prize, -Time).CompareTo((other.Promises, other.Prize, -other.Time)) > 0;

    protected void Link(int before, int stop)
    {
        var after = Next[before];
        (Next[before], Previous[stop], Next[stop], Previous[after]) = (stop, before, after, stop);
        Count++;
        Prize += Problem.Prizes[stop];
        Promises += Problem.Stops[stop].Promised ? 1 : 0;
    }

    protected void Unlink(int stop)
    {
        var (before, after) = (Previous[stop], Next[stop]);
        (Next[before], Previous[after], Next[stop]) = (after, before, Out);
        Count--;
        Prize -= Problem.Prizes[stop];
        Promises -= Problem.Stops[stop].Promised ? 1 : 0;
    }
}
