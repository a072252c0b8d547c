using System.Buffers;
using System.Runtime.Intrinsics;

namespace CustomerManagement.Domain.Columns;

/// <summary>
/// Where in a customer's tally each day is counted. The days of the period, of the previous period, and those before are a band each; a band keeps its
/// sum, its counts and a bit for each day side by side, so that counting a fact touches one line of the cache where a band has no more than a year, else two.
/// Behind the days of a band there are only zeros up to the end of its last line.
/// </summary>
internal sealed class DayBands
{
    /// <summary>Within a band: the sum of the amounts.</summary>
    public const int Sum = 0;

    /// <summary>Within a band: how many facts (low half) and purchases (high half).</summary>
    public const int Counts = 1;

    /// <summary>Within a band: the first word of days.</summary>
    public const int Days = 2;

    /// <summary>Within the counts: by how much that of purchases is shifted.</summary>
    public const int PurchasesShift = 32;

    /// <summary>What <see cref="Backs"/> says of words that are no days.</summary>
    public const int NoDays = int.MinValue;

    private const int BitsOfWord = 64;
    private const long OneFact = 1;
    private const long OnePurchase = 1L << PurchasesShift;

    private readonly DayWindow _window;
    private readonly int _shift;
    private readonly DayWord[] _dayWords;
    private readonly int[] _backs;
    private readonly Lock _lock = new();
    private volatile DayPlace[]? _places;

    /// <summary>Bands for days back from 0 to the most.</summary>
    public DayBands(DayWindow window, int mostBack)
    {
        (_window, MostBack) = (window, mostBack);

        // The previous period begins with a word, so that a year takes six of them, which fill a line with the sum and counts.
        _shift = (BitsOfWord - (window.PeriodDays % BitsOfWord)) % BitsOfWord;
        var previous = End(0, 0, window.PeriodDays);
        var before = End(previous, window.PeriodDays, window.BothDays);
        var end = End(before, window.BothDays, mostBack + 1);
        Lines = new BandLines(0, previous, before, end, DayWords: 0);

        var words = new List<DayWord>();
        for (var back = 0; back <= mostBack; back++)
        {
            if (words.Count == 0 || words[^1].Word != WordOf(back))
            {
                words.Add(new DayWord(WordOf(back), back));
            }
        }

        _dayWords = [.. words];
        _backs = new int[end];
        _backs.AsSpan().Fill(NoDays);
        words.ForEach(word => _backs[word.Word] = word.First - ((word.First + _shift) % BitsOfWord));
        Lines = Lines with { DayWords = words.Where(word => word.Word < BitsOfWord).Aggregate(0UL, (mask, word) => mask | (1UL << word.Word)) };

        int End(int start, int first, int next) =>
            Math.Min(next, mostBack + 1) <= first ? start : NextLine(start + Days + WordsBetween(first, Math.Min(next, mostBack + 1) - 1) + 1);
    }

    public int MostBack { get; }

    /// <summary>Where the bands begin.</summary>
    public BandLines Lines { get; }

    /// <summary>Words a customer: whole lines of the cache.</summary>
    public int Words => Lines.End;

    /// <summary>The words that hold days, the latest days first.</summary>
    public ReadOnlySpan<DayWord> DayWords => _dayWords;

    /// <summary>For each word of a tally, the days back of its lowest bit, the bits above it being earlier days. <see cref="NoDays"/> for words that are no days.</summary>
    public ReadOnlySpan<int> Backs => _backs;

    /// <summary>For all but the amount of a <see cref="FactWord"/>: what counting it adds, and where. Made when it is asked for first.</summary>
    public ReadOnlySpan<DayPlace> Places => _places ?? Made();

    /// <summary>The word of a tally that holds a day, of those from 0 to the most.</summary>
    public int WordOf(int back)
    {
        var (band, first) = BandOf(back);
        return band + Days + WordsBetween(first, back);
    }

    /// <summary>Hands the memory on, once nothing is counted any more. Bands of a store stay as long as that and are collected with it.</summary>
    public void Return()
    {
        lock (_lock)
        {
            if (_places is { } places)
            {
                _places = null;
                places.AsSpan(0, MostBack + 1).Clear();
                places.AsSpan(FactWord.Purchase, MostBack + 1).Clear();
                ArrayPool<DayPlace>.Shared.Return(places);
            }
        }
    }

    private DayPlace[] Made()
    {
        lock (_lock)
        {
            return _places ??= MakePlaces();
        }
    }

    private DayPlace[] MakePlaces()
    {
        // A place for every day that a row can have: whatever a row says, counting it stays within the tally. Rented, since so many are far more than
        // the figures of a small population; nobody else rents any, and they are all empty when they are returned.
        var places = ArrayPool<DayPlace>.Shared.Rent(FactWord.AllButAmount + 1);
        for (var back = 0; back <= MostBack; back++)
        {
            var (bandBytes, wordBytes) = (BandOf(back).Start * sizeof(long), WordOf(back) * sizeof(long));
            places[back] = new DayPlace(bandBytes, wordBytes, DayBit: 0, Vector128.Create(0, OneFact));
            places[back | FactWord.Purchase] = new DayPlace(bandBytes, wordBytes, 1L << ((back + _shift) % BitsOfWord), Vector128.Create(0, OneFact + OnePurchase));
        }

        return places;
    }

    private (int Start, int FirstDay) BandOf(int back)
    {
        if (back < _window.PeriodDays)
        {
            return (Lines.Period, 0);
        }

        return back < _window.BothDays ? (Lines.Previous, _window.PeriodDays) : (Lines.Before, _window.BothDays);
    }

    private int WordsBetween(int first, int back) => ((back + _shift) / BitsOfWord) - ((first + _shift) / BitsOfWord);

    private static int NextLine(int words) => (words + CacheLine.Words - 1) / CacheLine.Words * CacheLine.Words;
}
