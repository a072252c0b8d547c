namespace CustomerManagement.Domain.Columns;

/// <summary>What was counted of blocks that were let go: the memory is that of the customers and days, however many facts there were.</summary>
/// <param name="window">The days that count.</param>
/// <param name="slotBits">So many lower bits of a key are its slot, the others its piece.</param>
/// <param name="firstSlots">For how many customers of a piece room is made at first.</param>
internal sealed class TallyStore(DayWindow window, int slotBits, int firstSlots)
{
    private Dictionary<long, PieceTally> _pieces = [];
    private Int128 _largestSum;
    private DayBands _bands = new(window, mostBack: 0);

    /// <summary>A store with room for all customers of each piece.</summary>
    public TallyStore(DayWindow window, int slotBits)
        : this(window, slotBits, 1 << slotBits)
    {
    }

    public int SlotBits => slotBits;

    public int MostBack => _bands.MostBack;

    /// <summary>The numbers of the pieces that have any customer.</summary>
    public IReadOnlyCollection<long> Pieces => _pieces.Keys;

    /// <summary>How many decimals all amounts have on their own; <c>null</c> where they differ, or there are none.</summary>
    public int? Decimals { get; private set; }

    /// <summary>Whether it is noted how many decimals the amounts of each customer have, since not all have as many.</summary>
    public bool AreDecimalsNoted { get; private set; }

    /// <summary>There are not more customers than these.</summary>
    public long MostCustomers => _pieces.Values.Sum(tally => (long)tally.Slots);

    /// <summary>No customer has more facts.</summary>
    public long MostFacts { get; private set; }

    /// <summary>The key of a customer with more facts than a number of 32 bits counts; <c>null</c> for none. Nothing is taken up any more once there is one.</summary>
    public long? TooManyFacts { get; private set; }

    /// <summary>Whether sums stay in range when blocks are added.</summary>
    /// <param name="largestSum">No sum of amounts of one customer in all of them is larger.</param>
    public bool HasRoomFor(Int128 largestSum) => _largestSum + largestSum < long.MaxValue;

    /// <summary>Takes up what a block counts, for which there is room.</summary>
    public void Add(IFactBlock block, ParallelOptions parallel)
    {
        if (TooManyFacts is not null)
        {
            return;
        }

        _largestSum += block.LargestSum;
        Reach(block.MostBack);
        MixDecimals(block.Decimals);
        var first = block.LowestPiece;
        for (var piece = first; piece < first + block.Pieces; piece++)
        {
            _ = Piece(piece);
        }

        // To stop in the middle would leave some customers counted and others not.
        Workers.RunEach(
            block.Pieces,
            Workers.Count(parallel, block.Rows, RowPacker.RowsOfWorker),
            Workers.Uncancelled(parallel),
            piece =>
            {
                var tally = _pieces[first + piece];
                tally.Add(AreDecimalsNoted ? block.Decimals : null, () => block.AddTo(tally, first + piece));
            });
        NoteFacts(block.LargestPiece);
    }

    /// <summary>Takes up what another store with pieces of the same size counts, for whose sums there is room.</summary>
    public void Add(TallyStore other)
    {
        if ((TooManyFacts ??= other.TooManyFacts) is not null)
        {
            return;
        }

        _largestSum += other._largestSum;
        Reach(other.MostBack);
        Decimals ??= other.Decimals;
        foreach (var (piece, tally) in other._pieces)
        {
            Piece(piece).Add(tally);
        }

        NoteFacts(other.MostFacts);
    }

    /// <summary>Adds what is counted of a piece to a tally of the same piece that reaches as far back or further.</summary>
    public void AddTo(PieceTally tally, long piece)
    {
        if (_pieces.TryGetValue(piece, out var counted))
        {
            tally.Add(counted);
        }
    }

    /// <summary>The same counts under other keys.</summary>
    /// <param name="rekeyed">Takes the counts; it has none yet.</param>
    /// <param name="newKey">Gives the new key of a customer, for each its own.</param>
    public TallyStore RekeyTo(TallyStore rekeyed, Func<long, long> newKey)
    {
        rekeyed.Reach(MostBack);
        (rekeyed._largestSum, rekeyed.MostFacts) = (_largestSum, MostFacts);
        (rekeyed.Decimals, rekeyed.AreDecimalsNoted) = (Decimals, AreDecimalsNoted);
        rekeyed.TooManyFacts = TooManyFacts is { } most ? newKey(most) : null;
        EachCustomer((customer, tally, slot) =>
        {
            var key = newKey(customer);
            rekeyed.Piece(key >> rekeyed.SlotBits).Add((int)(key & ((1L << rekeyed.SlotBits) - 1)), tally, slot);
        });
        return rekeyed;
    }

    /// <summary>Multiplies all sums, as when units get further decimals; those of the amounts on their own are noted.</summary>
    /// <returns><c>false</c> when sums might leave 64 bits, and are as they were.</returns>
    public bool TryMultiply(long factor)
    {
        if (_largestSum * factor >= long.MaxValue)
        {
            return false;
        }

        // What was counted has fewer decimals on its own than its units have from now on.
        _ = TryNoteDecimals(unlessAllHave: null);
        _largestSum *= factor;
        foreach (var tally in _pieces.Values)
        {
            tally.Multiply(factor);
        }

        return true;
    }

    /// <summary>Hands out all sums and their decimals and forgets them, so that there is room again; what was counted stays.</summary>
    /// <param name="take">Takes a customer's key, and its sum in the period and in the previous one, <c>null</c> where it has no fact there.</param>
    public void TakeSums(Action<long, UnitSum?, UnitSum?> take)
    {
        _largestSum = 0;
        EachCustomer((key, tally, slot) =>
        {
            var (amount, previous) = tally.TakeSums(slot);
            take(key, amount, previous);
        });
    }

    /// <summary>Forgets how many decimals amounts have.</summary>
    public void ForgetDecimals()
    {
        (Decimals, AreDecimalsNoted) = (null, false);
        foreach (var tally in _pieces.Values)
        {
            tally.ForgetDecimals();
        }
    }

    /// <summary>Tells of each customer whether it has facts in the period and in the previous one.</summary>
    public void Visit(Action<long, bool, bool> visit) => EachCustomer((key, tally, slot) =>
    {
        var (inPeriod, inPrevious) = tally.FactsOfPeriods(slot);
        visit(key, inPeriod != 0, inPrevious != 0);
    });

    /// <summary>Notes how many decimals the amounts of each customer have, unless those of all have as many as are given.</summary>
    /// <returns>Whether it is noted.</returns>
    public bool TryNoteDecimals(int? unlessAllHave)
    {
        if (Decimals is { } known && known != unlessAllHave)
        {
            foreach (var tally in _pieces.Values)
            {
                tally.NoteDecimals(known);
            }

            (Decimals, AreDecimalsNoted) = (null, true);
        }

        return AreDecimalsNoted;
    }

    /// <summary>Makes ready for amounts with so many decimals.</summary>
    private void MixDecimals(int decimals) => Decimals = TryNoteDecimals(unlessAllHave: decimals) ? null : decimals;

    private void EachCustomer(Action<long, PieceTally, int> act)
    {
        foreach (var (piece, tally) in _pieces)
        {
            foreach (var slot in tally.Present().ToArray())
            {
                act((piece << slotBits) + slot, tally, slot);
            }
        }
    }

    /// <summary>Notes how many facts more a customer may have. Only where they might be too many is each looked at.</summary>
    private void NoteFacts(long more)
    {
        MostFacts += more;
        if (MostFacts <= int.MaxValue)
        {
            return;
        }

        var (most, key) = (0L, 0L);
        EachCustomer((customer, tally, slot) =>
        {
            if (tally.Facts(slot) > most)
            {
                (most, key) = (tally.Facts(slot), customer);
            }
        });
        MostFacts = most;
        TooManyFacts = most > int.MaxValue ? key : null;
    }

    private PieceTally Piece(long piece)
    {
        if (!_pieces.TryGetValue(piece, out var tally))
        {
            _pieces.Add(piece, tally = new PieceTally(_bands, firstSlots));
        }

        return tally;
    }

    private void Reach(int mostBack)
    {
        if (mostBack <= _bands.MostBack)
        {
            return;
        }

        // All of it is made before any of it counts: memory may run out in between.
        var bands = new DayBands(window, mostBack);
        var wider = _pieces.ToDictionary(piece => piece.Key, piece =>
        {
            var tally = new PieceTally(bands, piece.Value.Slots);
            tally.Add(piece.Value);
            return tally;
        });
        (_bands, _pieces) = (bands, wider);
    }
}
