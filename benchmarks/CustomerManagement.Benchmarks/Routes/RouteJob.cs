using System.Diagnostics;
using System.Globalization;
using CustomerManagement.Domain.Visits;

namespace CustomerManagement.Benchmarks.Routes;

/// <summary>Routes for the instances of OPLib beside the repository, against the scores published for the heuristic EA4OP.</summary>
internal static class RouteJob
{
    private const long Effort = 150_000_000;

    private static readonly TimeSpan _limit = TimeSpan.FromMilliseconds(900);

    /// <summary>Plans every instance once, on one thread, and prints scores and times.</summary>
    /// <returns>0 when every route keeps to its instance, and when the data is absent; else 1.</returns>
    public static int Run(string name, string folder, TextWriter output)
    {
        var list = Path.Combine(folder, "published_scores.csv");
        if (!File.Exists(list))
        {
            output.WriteLine($"{name}: left out, there is no {list}");
            return 0;
        }

        output.WriteLine($"{"instance",-20}{"score",8}{"published",11}{"gap %",8}{"ms",8}");
        var (gaps, wrong) = (new List<double>(), 0);
        foreach (var cells in File.ReadLines(list).Skip(1).Select(line => line.Split(',')))
        {
            var (instance, published) = (OplibInstance.Read(Path.Combine(folder, cells[1] + ".oplib")), double.Parse(cells[4], CultureInfo.InvariantCulture));
            var watch = Stopwatch.StartNew();
            var route = Plan(instance);
            var time = watch.Elapsed.TotalMilliseconds;
            if (Score(instance, route) is { } score)
            {
                gaps.Add(100 * (published - score) / published);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cells[1],-20}{score,8}{published,11}{gaps[^1],8:0.00}{time,8:0}"));
            }
            else
            {
                wrong++;
                output.WriteLine($"{cells[1],-20} the route does not keep to the instance");
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: worst gap {gaps.Max():0.00} %, at or above the published score on {gaps.Count(gap => gap <= 0)} of {gaps.Count}, above 1 % on {gaps.Count(gap => gap > 1)}"));
        return wrong == 0 ? 0 : 1;
    }

    private static Route Plan(OplibInstance instance)
    {
        int[] nodes = [.. Enumerable.Range(1, instance.Nodes).Where(node => node != instance.Depot), instance.Depot, instance.Depot];
        var stops = nodes.Take(instance.Nodes - 1).Select(node => new RouteStop(node.ToString(CultureInfo.InvariantCulture), instance.Score(node)));
        using var enough = new CancellationTokenSource(_limit);
        return new RoutePlanner(effort: Effort).Plan(stops, (from, to) => instance.Distance(nodes[from], nodes[to]), new RouteDay(0, instance.Limit), enough.Token)
            ?? throw new InvalidDataException("An empty tour fits into every limit.");
    }

    /// <summary>The score of the tour, counted anew from the file with that of the depot; <c>null</c> when it calls twice or is too long.</summary>
    private static long? Score(OplibInstance instance, Route route)
    {
        int[] tour = [instance.Depot, .. route.Visits.Select(visit => int.Parse(visit.Stop, CultureInfo.InvariantCulture))];
        var length = tour.Zip([.. tour.Skip(1), instance.Depot], instance.Distance).Sum();
        return length <= instance.Limit && tour.Distinct().Count() == tour.Length ? tour.Sum(instance.Score) : null;
    }
}
