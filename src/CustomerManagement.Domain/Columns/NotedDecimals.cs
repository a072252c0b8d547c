namespace CustomerManagement.Domain.Columns;

/// <summary>
/// How many decimals the amounts of each customer of a piece have at most, in the period and in the previous one. Where amounts are alike nothing is noted, and
/// no memory taken.
/// </summary>
internal sealed class NotedDecimals
{
    // Two places a customer: of the period, and of the previous one. Notes are one more than the decimals, so that zero is none. Customers who came after the
    // last note have no place.
    private byte[] _notes = [];
    private long[] _factsBefore = [];

    public bool IsEmpty => _notes.Length == 0;

    /// <summary>What is noted of a customer; <c>null</c> where nothing is.</summary>
    public (int? Amount, int? PreviousAmount) At(int slot) => (Decimals(NoteAt(2 * slot)), Decimals(NoteAt((2 * slot) + 1)));

    /// <summary>Takes up what is noted of a customer elsewhere.</summary>
    public void Add(int slot, NotedDecimals other, int otherSlot)
    {
        if (!other.IsEmpty)
        {
            Reserve(ref _notes, slot + 1);
            Raise(2 * slot, other.NoteAt(2 * otherSlot));
            Raise((2 * slot) + 1, other.NoteAt((2 * otherSlot) + 1));
        }
    }

    /// <summary>Notes the decimals of all facts that a tally has counted.</summary>
    public void NoteAll(PieceTally tally, int decimals)
    {
        // Nothing was before, unless it is said; nor of customers who have come meanwhile.
        Reserve(ref _factsBefore, tally.Slots);
        Reserve(ref _notes, tally.Slots);
        for (var slot = 0; slot < tally.Slots; slot++)
        {
            var (inPeriod, inPrevious) = tally.FactsOfPeriods(slot);
            Raise(2 * slot, inPeriod != _factsBefore[2 * slot] ? decimals + 1 : 0);
            Raise((2 * slot) + 1, inPrevious != _factsBefore[(2 * slot) + 1] ? decimals + 1 : 0);
        }
    }

    /// <summary>Has facts counted by a tally, and notes their decimals.</summary>
    public void NoteCounted(PieceTally tally, int decimals, Action count)
    {
        Reserve(ref _factsBefore, tally.Slots);
        for (var slot = 0; slot < tally.Slots; slot++)
        {
            (_factsBefore[2 * slot], _factsBefore[(2 * slot) + 1]) = tally.FactsOfPeriods(slot);
        }

        count();
        NoteAll(tally, decimals);
        _factsBefore.AsSpan().Clear();
    }

    public void Forget(int slot)
    {
        if (2 * slot < _notes.Length)
        {
            (_notes[2 * slot], _notes[(2 * slot) + 1]) = (0, 0);
        }
    }

    public void ForgetAll() => _notes = [];

    private static void Reserve<T>(ref T[] places, int slots)
    {
        if (places.Length < 2 * slots)
        {
            Array.Resize(ref places, Math.Max(2 * slots, 2 * places.Length));
        }
    }

    private static int? Decimals(int note) => note > 0 ? note - 1 : null;

    private int NoteAt(int place) => place < _notes.Length ? _notes[place] : 0;

    private void Raise(int place, int note) => _notes[place] = Math.Max(_notes[place], (byte)note);
}
