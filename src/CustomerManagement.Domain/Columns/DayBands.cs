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

    private DayPlace[] _places;
    private readonly DayWord[] _dayWords;
    private readonly int[] _backs;

    /// <summary>Bands for days back from 0 to the most.</summary>
    public DayBands(DayWindow window, int mostBack)
    {
        MostBack = mostBack;

        // A place for every day that a row can have: whatever a row says, counting it stays within the tally. Rented, since so many are far more than
        // the figures of a small population; nobody else rents any, and they are all empty when they are returned.
        _places = ArrayPool<DayPlace>.Shared.Rent(FactWord.AllButAmount + 1);

        // The previous period begins with a word, so that a year takes six of them, which fill a line with the sum and counts.
        var shift = (BitsOfWord - (window.PeriodDays % BitsOfWord)) % BitsOfWord;
        var words = new List<DayWord>();
        Span<int> ends = [Math.Min(window.PeriodDays, mostBack + 1), Math.Min(window.BothDays, mostBack + 1), mostBack + 1];
        Span<int> bands = [0, 0, 0];
        var (first, end) = (0, 0);
        for (var band = 0; band < ends.Length; band++)
        {
            bands[band] = end;
            var word = 0;
            for (var back = first; back < ends[band]; back++)
            {
                word = bands[band] + Days + ((back + shift) / BitsOfWord) - ((first + shift) / BitsOfWord);
                if (words.Count == 0 || words[^1].Word != word)
                {
                    words.Add(new DayWord(word, back));
                }

                var (bandBytes, wordBytes) = (bands[band] * sizeof(long), word * sizeof(long));
                _places[back] = new DayPlace(bandBytes, wordBytes, DayBit: 0, Vector128.Create(0, OneFact));
                _places[back | FactWord.Purchase] = new DayPlace(bandBytes, wordBytes, 1L << ((back + shift) % BitsOfWord), Vector128.Create(0, OneFact + OnePurchase));
            }

            end = ends[band] == first ? end : NextLine(word + 1);
            first = ends[band];
        }

        _dayWords = [.. words];
        _backs = new int[end];
        _backs.AsSpan().Fill(NoDays);
        words.ForEach(word => _backs[word.Word] = word.First - ((word.First + shift) % BitsOfWord));
        var mask = words.Where(word => word.Word < BitsOfWord).Aggregate(0UL, (mask, word) => mask | (1UL << word.Word));
        Lines = new BandLines(bands[0], bands[1], bands[2], end, mask);
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

    /// <summary>For all but the amount of a <see cref="FactWord"/>: what counting it adds, and where.</summary>
    public ReadOnlySpan<DayPlace> Places => _places;

    /// <summary>Hands the memory on, once nothing is counted any more. Bands of a store stay as long as that and are collected with it.</summary>
    public void Return()
    {
        var places = Interlocked.Exchange(ref _places, []);
        if (places.Length > 0)
        {
            places.AsSpan(0, MostBack + 1).Clear();
            places.AsSpan(FactWord.Purchase, MostBack + 1).Clear();
            ArrayPool<DayPlace>.Shared.Return(places);
        }
    }

    private static int NextLine(int words) => (words + CacheLine.Words - 1) / CacheLine.Words * CacheLine.Words;
}
