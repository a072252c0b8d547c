using System.Numerics;

namespace CustomerManagement.Domain.Targets;

/// <summary>Rounds the table row × column ÷ total so that all its rows and columns keep their sums. Linear in the cells, times the length of a cycle.</summary>
internal sealed class ControlledRounding
{
    private readonly BigInteger _total;
    private readonly BigInteger[,] _whole;

    // What stands above the whole number, in parts of the total: 0 or the total once it is decided, else in between.
    private readonly BigInteger[,] _part;

    // Rows, then columns; with each the others whose common cell may be undecided.
    private readonly List<int>[] _open;

    private ControlledRounding(BigInteger[] rows, BigInteger[] columns, BigInteger total)
    {
        _total = total;
        _whole = new BigInteger[rows.Length, columns.Length];
        _part = new BigInteger[rows.Length, columns.Length];
        _open = [.. Enumerable.Range(0, rows.Length + columns.Length).Select(_ => new List<int>())];
        for (var row = rows.Length - 1; row >= 0; row--)
        {
            for (var column = columns.Length - 1; column >= 0; column--)
            {
                (_whole[row, column], _part[row, column]) = BigInteger.DivRem(rows[row] * columns[column], total);
                if (!_part[row, column].IsZero)
                {
                    _open[row].Add(rows.Length + column);
                    _open[rows.Length + column].Add(row);
                }
            }
        }
    }

    /// <summary>The cells as whole numbers, each the share rounded down or up.</summary>
    /// <param name="rows">Not negative; their sum is the total.</param>
    /// <param name="columns">Not negative; their sum is the total.</param>
    /// <param name="total">Not negative.</param>
    public static BigInteger[,] Of(BigInteger[] rows, BigInteger[] columns, BigInteger total)
    {
        if (total.IsZero)
        {
            return new BigInteger[rows.Length, columns.Length];
        }

        var rounding = new ControlledRounding(rows, columns, total);
        rounding.Decide();
        return rounding._whole;
    }

    private void Decide()
    {
        var place = new int[_open.Length];
        Array.Fill(place, -1);
        for (var start = 0; start < _whole.GetLength(0); start++)
        {
            var path = new List<int> { start };
            place[start] = 0;
            while (Next(path) is { } next)
            {
                if (place[next] < 0)
                {
                    place[next] = path.Count;
                    path.Add(next);
                    continue;
                }

                // As sums are whole, no row or column has just one undecided cell: the path ends only where it began.
                Turn(path[place[next]..]);
                foreach (var left in path[(place[next] + 1)..])
                {
                    place[left] = -1;
                }

                path.RemoveRange(place[next] + 1, path.Count - place[next] - 1);
            }

            place[start] = -1;
        }

        for (var row = 0; row < _whole.GetLength(0); row++)
        {
            for (var column = 0; column < _whole.GetLength(1); column++)
            {
                _whole[row, column] += _part[row, column] / _total;
            }
        }
    }

    /// <summary>The end of an undecided cell that goes on from the path without going back.</summary>
    private int? Next(List<int> path)
    {
        var (here, from) = (path[^1], path.Count > 1 ? path[^2] : -1);
        var open = _open[here];
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (open[i] == from)
            {
                continue;
            }

            if (IsOpen(here, open[i]))
            {
                return open[i];
            }

            // The order within changes only in a way that follows from what is given, so the outcome stays the same.
            open[i] = open[^1];
            open.RemoveAt(open.Count - 1);
        }

        return null;
    }

    /// <summary>Raises and lowers the cells of a cycle by turns, until one is decided.</summary>
    private void Turn(List<int> cycle)
    {
        var most = _total;
        for (var i = 0; i < cycle.Count; i++)
        {
            var part = Part(cycle[i], cycle[(i + 1) % cycle.Count]);
            most = BigInteger.Min(most, i % 2 == 0 ? _total - part : part);
        }

        for (var i = 0; i < cycle.Count; i++)
        {
            Part(cycle[i], cycle[(i + 1) % cycle.Count]) += i % 2 == 0 ? most : -most;
        }
    }

    private bool IsOpen(int one, int other) => Part(one, other) is var part && !part.IsZero && part != _total;

    private ref BigInteger Part(int one, int other) => ref _part[Math.Min(one, other), Math.Max(one, other) - _whole.GetLength(0)];
}
