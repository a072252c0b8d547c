namespace CustomerManagement.Domain.Columns;

/// <summary>
/// Where in a customer's tally each day is counted. The days of the period, of the previous period, and those before are a band each; a band keeps its
/// sum, its counts and a bit for each day side by side, so that counting a fact touches one line of the cache.
/// </summary>
internal sealed class DayBands
{
    /// <summary>Within a band: the sum of the amounts.</summary>
    public const int Sum = 0;

    /// <summary>Within a band: how many facts (low half) and purchases (high half).</summary>
    public const int Counts = 1;

    private const int Days = 2;
    private const int BitsOfWord = 64;
    private const int WordsOfLine = 8;

    private readonly int[] _places;
    private readonly int[] _wordPlaces;
    private readonly int[] _wordBacks;

    /// <summary>Bands for days back from 0 to the most.</summary>
    public DayBands(DayWindow window, int mostBack)
    {
        MostBack = mostBack;
        _places = new int[mostBack + 1];
        var (words, backs) = (new List<int>(), new List<int>());
        Span<int> ends = [Math.Min(window.PeriodDays, mostBack + 1), Math.Min(window.BothDays, mostBack + 1), mostBack + 1];
        Span<int> bands = [0, 0, 0];
        var (first, place) = (0, 0);
        for (var band = 0; band < ends.Length; band++)
        {
            bands[band] = place;
            for (var back = first; back < ends[band]; back++)
            {
                var word = place + Days + ((back - first) / BitsOfWord);
                if ((back - first) % BitsOfWord == 0)
                {
                    words.Add(word);
                    backs.Add(back);
                }

                _places[back] = (word << 16) | ((back - first) % BitsOfWord << 10) | place;
            }

            place = ends[band] == first ? place : NextLine(place + Days + ((ends[band] - first + BitsOfWord - 1) / BitsOfWord));
            PeriodWords = band == 0 ? words.Count : PeriodWords;
            first = ends[band];
        }

        (Period, Previous, Before) = (bands[0], bands[1], bands[2]);
        Words = place;
        Bands = 1 + (Previous < Words ? 1 : 0) + (Before < Words ? 1 : 0);
        _wordPlaces = [.. words];
        _wordBacks = [.. backs];
    }

    public int MostBack { get; }

    /// <summary>How many bands have days: those after them have no place.</summary>
    public int Bands { get; }

    /// <summary>Where the band of the period begins.</summary>
    public int Period { get; }

    /// <summary>Where the band of the previous period begins.</summary>
    public int Previous { get; }

    /// <summary>Where the band of the days before both begins.</summary>
    public int Before { get; }

    /// <summary>Words a customer: whole lines of the cache.</summary>
    public int Words { get; }

    /// <summary>Where each word of days stands, the latest days first; a day is the bit <see cref="WordBacks"/> says, and those above it.</summary>
    public ReadOnlySpan<int> WordPlaces => _wordPlaces;

    /// <summary>Days back of the lowest bit of each word of days.</summary>
    public ReadOnlySpan<int> WordBacks => _wordBacks;

    /// <summary>How many words of days, from the first, are of the period.</summary>
    public int PeriodWords { get; }

    /// <summary>For each day back: the place of its band (10 bits), its bit (6 bits) and the place of its word.</summary>
    public ReadOnlySpan<int> Places => _places;

    public static int BandOf(int place) => place & 0x3FF;

    public static int BitOf(int place) => place >> 10;

    public static int WordOf(int place) => place >> 16;

    private static int NextLine(int words) => (words + WordsOfLine - 1) / WordsOfLine * WordsOfLine;
}
