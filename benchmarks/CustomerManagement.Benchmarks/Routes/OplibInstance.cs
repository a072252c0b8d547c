using System.Globalization;

namespace CustomerManagement.Benchmarks.Routes;

/// <summary>An orienteering problem of OPLib: scores of nodes, whole distances as TSPLIB 95 defines them, a limit, and a depot where the tour begins and ends.</summary>
internal sealed class OplibInstance
{
    private readonly List<double> _weights = [];
    private readonly Dictionary<int, (double X, double Y)> _places = [];
    private readonly Dictionary<int, long> _scores = [];
    private string _type = "";
    private string _format = "";

    public int Nodes { get; private set; }

    public int Limit { get; private set; }

    /// <summary>Nodes count from 1.</summary>
    public int Depot { get; private set; }

    private Func<int, int, int>? Measure { get; set; }

    public static OplibInstance Read(string path)
    {
        var instance = new OplibInstance();
        var section = "";
        foreach (var line in File.ReadLines(path).Select(line => line.Trim()).TakeWhile(line => line != "EOF").Where(line => line.Length > 0))
        {
            if (char.IsLetter(line[0]))
            {
                section = instance.Head(line);
            }
            else
            {
                instance.Data(section, line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }
        }

        instance.Measure = instance.DistanceOfType();
        return instance;
    }

    public long Score(int node) => _scores[node];

    public int Distance(int from, int to) => from == to ? 0 : Measure!(from, to);

    private string Head(string line)
    {
        var (key, value) = line.Split(':', 2, StringSplitOptions.TrimEntries) is [var name, var text] ? (name, text) : (line, "");
        switch (key)
        {
            case "DIMENSION": Nodes = int.Parse(value, CultureInfo.InvariantCulture); break;
            case "COST_LIMIT": Limit = (int)double.Parse(value, CultureInfo.InvariantCulture); break;
            case "EDGE_WEIGHT_TYPE": _type = value; break;
            case "EDGE_WEIGHT_FORMAT": _format = value; break;
            default: break;
        }

        return key;
    }

    private void Data(string section, string[] words)
    {
        double[] numbers = Array.ConvertAll(words, word => double.Parse(word, CultureInfo.InvariantCulture));
        switch (section)
        {
            case "EDGE_WEIGHT_SECTION": _weights.AddRange(numbers); break;
            case "NODE_COORD_SECTION": _places[(int)numbers[0]] = (numbers[1], numbers[2]); break;
            case "NODE_SCORE_SECTION": _scores[(int)numbers[0]] = (long)numbers[1]; break;
            case "DEPOT_SECTION" when numbers[0] > 0 && Depot == 0: Depot = (int)numbers[0]; break;
            default: break;
        }
    }

    private Func<int, int, int> DistanceOfType() => _type switch
    {
        "EUC_2D" => (from, to) => (int)(Math.Sqrt(Square(from, to)) + 0.5),
        "CEIL_2D" => (from, to) => (int)Math.Ceiling(Math.Sqrt(Square(from, to))),
        "ATT" => (from, to) => PseudoEuclidean(Math.Sqrt(Square(from, to) / 10)),
        "GEO" => Geographical,
        "EXPLICIT" => Explicit(),
        _ => throw new InvalidDataException($"{_type} is no type of distance that is known here."),
    };

    private Func<int, int, int> Explicit() => _format switch
    {
        "FULL_MATRIX" => (from, to) => (int)_weights[((from - 1) * Nodes) + to - 1],
        "LOWER_DIAG_ROW" => (from, to) => (int)_weights[(Math.Max(from, to) * (Math.Max(from, to) - 1) / 2) + Math.Min(from, to) - 1],
        "LOWER_ROW" => (from, to) => (int)_weights[((Math.Max(from, to) - 1) * (Math.Max(from, to) - 2) / 2) + Math.Min(from, to) - 1],
        "UPPER_ROW" => (from, to) => (int)_weights[UpperRow(Math.Min(from, to), Math.Max(from, to), Nodes - 1) - 1],
        "UPPER_DIAG_ROW" => (from, to) => (int)_weights[UpperRow(Math.Min(from, to), Math.Max(from, to), Nodes)],
        _ => throw new InvalidDataException($"{_format} is no format of distances that is known here."),
    };

    // Rows of which the first is as long as given and each further one shorter by one.
    private static int UpperRow(int row, int column, int length) => ((row - 1) * length) - ((row - 1) * (row - 2) / 2) + column - row;

    private double Square(int from, int to)
    {
        var (x, y) = (_places[from].X - _places[to].X, _places[from].Y - _places[to].Y);
        return (x * x) + (y * y);
    }

    private static int PseudoEuclidean(double length)
    {
        var rounded = (int)(length + 0.5);
        return rounded < length ? rounded + 1 : rounded;
    }

    private int Geographical(int from, int to)
    {
        const double Radius = 6378.388;
        var (latitude, longitude) = (Radians(_places[from].X), Radians(_places[from].Y));
        var (otherLatitude, otherLongitude) = (Radians(_places[to].X), Radians(_places[to].Y));
        var (east, minus, plus) = (Math.Cos(longitude - otherLongitude), Math.Cos(latitude - otherLatitude), Math.Cos(latitude + otherLatitude));
        return (int)((Radius * Math.Acos(0.5 * (((1 + east) * minus) - ((1 - east) * plus)))) + 1);
    }

    // TSPLIB writes degrees and minutes as DDD.MM and sets π to this.
    private static double Radians(double value)
    {
        var degrees = Math.Truncate(value);
        return 3.141592 * (degrees + (5 * (value - degrees) / 3)) / 180;
    }
}
