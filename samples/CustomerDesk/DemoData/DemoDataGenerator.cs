using System.Globalization;
using NodaTime;
using OrderRow = (NodaTime.LocalDate Date, string Product, long Amount, long Profit);

namespace CustomerDesk.DemoData;

/// <summary>
/// Invents the customers, orders and contacts of Harbour Supplies, a wholesale dealer of tools, fittings, paints, safety gear
/// and spare parts, from 2023-01-01 to 2025-12-31.
/// </summary>
public static class DemoDataGenerator
{
    /// <summary>The seed of the bundled files.</summary>
    public const int DefaultSeed = 20251231;

    private const int LeapDayCustomer = 229;
    private const int ReturnPercent = 4;
    private const int ReturnHandling = 3_50;
    private const int FreeSamplePercent = 2;
    private const int Workshop = 0;
    private const int Dealer = 3;
    private const string DealerRoles = "Dealer|Dealer|Reseller|Reseller|Distributor";

    private static readonly (string Product, long Price, long Profit)[] _kits =
        [("Starter kit S", 49_00, 14_70), ("Starter kit M", 89_00, 26_70), ("Starter kit L", 149_00, 44_70)];

    private static readonly (string Kind, (int Min, int Max) Cost)[] _remoteContacts =
        [("Call", (4_00, 15_00)), ("Call", (4_00, 15_00)), ("Message", (0, 50)), ("Enquiry", (0, 0))];

    // The products each trade buys, and what each month brings in percent of an average month.
    private static readonly (int Share, string Products, int[] Season)[] _trades =
    [
        (35, "Cordless drill|Spanner set|Bearing kit|Work gloves|Cutting discs", [90, 95, 105, 110, 105, 100, 90, 80, 105, 110, 110, 100]),
        (30, "Hull paint|Deck fitting|Impeller|Life vest|Mooring rope", [60, 75, 130, 165, 160, 135, 105, 95, 85, 75, 60, 55]),
        (20, "Tap fitting|Wall paint|Door closer|Smoke alarm|Boiler spare part", [130, 135, 130, 105, 80, 70, 60, 60, 85, 105, 125, 115]),
        (15, "Tool assortment|Fittings assortment|Paint pallet|Safety pallet", [85, 90, 115, 120, 115, 105, 85, 80, 105, 105, 105, 90]),
    ];

    // Who serves each region, and where from; the towns are invented, the surroundings of these places are not.
    private static readonly (string Rep, int Latitude, int Longitude)[] _territories =
    [
        ("london", 51_507, -128), ("new-york", 40_713, -74_006), ("berlin", 52_520, 13_405), ("copenhagen", 55_676, 12_568),
        ("paris", 48_857, 2_352), ("taipei", 25_033, 121_565), ("shanghai", 31_230, 121_474), ("seoul", 37_567, 126_978),
    ];

    // The words for a workshop, a boatyard, a hotel and a dealer stand in the order of the trades.
    private static readonly (int Share, string Language, string Zone, bool FamilyFirst,
        string Words, string Places, string Families, string Givens)[] _regions =
    [
        (20, "en", "Europe/London", false, "Workshop|Boatyard|Hotel|Trade Supplies",
            "Kestrel Quay|Gannet Sound|Tarnhaven|Saltmere|Eastwick Staithe|Pebblewade",
            "Marlowick|Thornbeck|Ashgrave|Fenwold|Quillby|Harrowden",
            "Ada|Bram|Cleo|Edmund|Flora|Hugo|Imogen|Jasper|Nell|Rufus"),
        (14, "en", "America/New_York", false, "Machine Shop|Marina|Inn|Supply Co.",
            "Ospreyholm|Cranberry Sill|Lanternwick|Old Ferrystone|Whitefoam Reach",
            "Baxholm|Delamoor|Orringfold|Stillbrae|Vandermarsh|Wrenslade",
            "Avery|Calvin|Dana|Ezra|Hazel|June|Miles|Opal|Reid|Tess"),
        (24, "de", "Europe/Berlin", false, "Werkstatt|Bootswerft|Hotel|Fachhandel",
            "Grauwerder|Kliffhörne|Möwensund|Altenfähr-Hafen|Schilfhagen|Krähenort",
            "Brinkhövel|Dornsiepen|Föhrmann|Käsewieter|Lüttjohann|Steenbuck",
            "Anke|Bruno|Dörte|Emil|Frieda|Henning|Jule|Malte|Silke|Thees"),
        (8, "da", "Europe/Copenhagen", false, "Værksted|Bådværft|Hotel|Engros",
            "Mågevig|Ravnstrand|Sivhavn|Østerpynt", "Bølgegård|Fyrholt|Klitager|Sundbjerre",
            "Asger|Birte|Ebbe|Freja|Liv|Mads|Signe|Øjvind"),
        (8, "fr", "Europe/Paris", false, "Atelier|Chantier naval|Hôtel|Négoce",
            "Port-Alizé|Anse-aux-Goélands|Sainte-Brume|Cap-Vermillon", "Aubrelune|Castelvent|Montrivage|Perrocéan",
            "Agnès|Basile|Célia|Émile|Lucie|Noé|Odile|Rémi"),
        (10, "zh-Hant", "Asia/Taipei", true, "機械廠|造船廠|大飯店|五金行",
            "望潮|青嶼|白鷺灣|月牙港|星礁", "林|陳|蔡|許|葉|江",
            "嘉禾|明澈|雅汐|承岳|語帆|柏舟|思渝|若嵐"),
        (8, "zh-Hans", "Asia/Shanghai", true, "机械厂|船厂|酒店|五金商行",
            "听涛|碧湾|鹭洲|银沙港|云帆", "王|李|周|沈|顾|陆",
            "嘉树|明远|清越|海宁|思齐|晨帆|若水|亦舟"),
        (8, "ko", "Asia/Seoul", true, "공업사|조선소|호텔|공구상사",
            "푸른항|해오름|은모래|별빛포구|갈매나루", "김|이|박|최|정|한",
            "가온|다솔|라온|마루|바다|서별|윤슬|하람"),
    ];

    /// <summary>The day on which the story ends and the demo looks back.</summary>
    public static LocalDate AsOf { get; } = new(2025, 12, 31);

    /// <summary>Generates the three files; the same seed gives the same text everywhere.</summary>
    public static DemoFiles Generate(int seed)
    {
        var random = new SeededRandom(seed);
        var customers = new List<string[]>();
        var orders = new List<(LocalDate Date, string Customer, string Product, long Amount, long Profit)>();
        var contacts = new List<(LocalDate Date, string Customer, string Kind, long Cost)>();
        var takenNames = new HashSet<string>(StringComparer.Ordinal);

        foreach (var archetype in random.Shuffle(Archetype.All.SelectMany(each => Enumerable.Repeat(each, each.Count))))
        {
            var number = customers.Count + 1;
            var id = $"C{number:0000}";
            var own = random.Fork();
            var isPrivate = own.Chance(archetype.PrivatePercent);
            var trade = isPrivate ? Workshop : own.PickByShare([.. _trades.Select(each => each.Share)]);

            var (region, identity) = Identity(number, isPrivate, trade, takenNames, own);
            orders.AddRange(Orders(archetype, trade, own).Select(row => (row.Date, id, row.Product, row.Amount, row.Profit)));
            contacts.AddRange(Contacts(archetype, own).Select(row => (row.Date, id, row.Kind, row.Cost)));
            customers.Add([id, .. identity, .. Place(_territories[region], own)]);
        }

        return DemoFiles.Write(customers, orders, contacts);
    }

    /// <summary>Who serves it and where it is, up to some 30 kilometres from where that one starts; in thousandths of a degree.</summary>
    private static string[] Place((string Rep, int Latitude, int Longitude) territory, SeededRandom random) =>
        [territory.Rep, Degrees(territory.Latitude + random.Between(-200, 200)), Degrees(territory.Longitude + random.Between(-300, 300))];

    private static string Degrees(int thousandths) => (thousandths / 1_000m).ToString("0.000", CultureInfo.InvariantCulture);

    private static (int Region, string[] Fields) Identity(int number, bool isPrivate, int trade, HashSet<string> takenNames, SeededRandom random)
    {
        var region = random.PickByShare([.. _regions.Select(each => each.Share)]);
        var name = Untaken(takenNames, () => isPrivate ? PersonName(region, random) : OrganisationName(region, trade, random));
        var bornOnLeapDay = number == LeapDayCustomer;
        var contact = !isPrivate && (bornOnLeapDay || random.Chance(85)) ? PersonName(region, random) : "";
        var birthday = bornOnLeapDay ? "1988-02-29" : isPrivate || contact.Length > 0 ? Birthday(random) : "";
        return (region,
        [
            name, isPrivate ? "Person" : "Organisation", trade == Dealer ? random.PickFrom(DealerRoles) : "EndCustomer",
            _regions[region].Language, _regions[region].Zone, contact, birthday,
        ]);
    }

    private static string Untaken(HashSet<string> taken, Func<string> propose)
    {
        string name;
        do
        {
            name = propose();
        }
        while (!taken.Add(name));

        return name;
    }

    private static string PersonName(int region, SeededRandom random)
    {
        var (given, family) = (random.PickFrom(_regions[region].Givens), random.PickFrom(_regions[region].Families));
        return _regions[region].FamilyFirst ? family + given : $"{given} {family}";
    }

    private static string OrganisationName(int region, int trade, SeededRandom random)
    {
        var (_, _, _, familyFirst, words, places, families, givens) = _regions[region];
        var (word, place, family) = (words.Split('|')[trade], random.PickFrom(places), random.PickFrom(families));
        return (familyFirst, random.Between(1, 4)) switch
        {
            (true, _) => place + random.PickFrom(givens) + word,
            (_, 1) => $"{word} \"{place}\"",
            (_, 2) => $"{family} & {random.PickFrom(givens)} {word}",
            _ => $"{family} {word}, {place}",
        };
    }

    private static string Birthday(SeededRandom random)
    {
        var (year, monthAndDay) = (random.Between(1955, 2002), $"{random.Between(1, 12):00}-{random.Between(1, 28):00}");
        return random.PickByShare([40, 40, 20]) switch
        {
            0 => "",
            1 => $"{year}-{monthAndDay}",
            _ => $"--{monthAndDay}",
        };
    }

    private static List<OrderRow> Orders(Archetype archetype, int trade, SeededRandom random)
    {
        var dates = archetype.OrderDays(random).Select(day => AsOf.PlusDays(-day))
            .Where(date => !archetype.RestsInWinter || date.Month is >= 3 and <= 9)
            .ToList();
        var sales = archetype.BuysKits ? Kits(dates, random) : Baskets(archetype, trade, dates, random);
        return archetype.RunsAnAccount
            ? [.. sales, .. Returns(sales, random), .. FreeSamples(sales, random), .. StockReturn(archetype, sales)]
            : sales;
    }

    private static List<OrderRow> Kits(List<LocalDate> dates, SeededRandom random)
    {
        var (product, price, profit) = random.Pick(_kits);
        return [.. dates.Select(date => (date, product, price, profit))];
    }

    private static List<OrderRow> Baskets(Archetype archetype, int trade, List<LocalDate> dates, SeededRandom random)
    {
        long usual = random.Between(archetype.Basket);
        var margin = random.Between(archetype.Margin);
        return [.. dates.Select((date, index) =>
        {
            var trend = 100 + (archetype.EndsAtPercent - 100) * index / Math.Max(1, dates.Count - 1);
            var amount = Percent(Percent(Percent(usual, trend), _trades[trade].Season[date.Month - 1]), random.Between(60, 140));
            return (date, random.PickFrom(_trades[trade].Products), amount, Percent(amount, margin + random.Between(-3, 3)));
        })];
    }

    // Goods come back with the next delivery, so a return never moves the day of the last purchase.
    private static IEnumerable<OrderRow> Returns(List<OrderRow> sales, SeededRandom random)
    {
        foreach (var (sold, next) in sales.Zip(sales.Skip(1)))
        {
            if (random.Chance(ReturnPercent))
            {
                var share = random.Between(20, 100);
                var lostProfit = Percent(Math.Abs(sold.Profit), share) + ReturnHandling;
                yield return (next.Date, sold.Product, -Percent(sold.Amount, share), -lostProfit);
            }
        }
    }

    private static IEnumerable<OrderRow> FreeSamples(List<OrderRow> sales, SeededRandom random) =>
        sales.Where(_ => random.Chance(FreeSamplePercent))
            .Select(sale => (sale.Date, "Free sample", 0L, -(long)random.Between(1_00, 6_00)));

    private static IEnumerable<OrderRow> StockReturn(Archetype archetype, List<OrderRow> sales)
    {
        if (archetype.StockReturnPercent > 0)
        {
            var lastYear = sales.Where(sale => sale.Date > AsOf.PlusYears(-1)).ToList();
            yield return (
                sales[^1].Date,
                "Stock return",
                -Percent(lastYear.Sum(sale => sale.Amount), archetype.StockReturnPercent),
                -Percent(lastYear.Sum(sale => sale.Profit), archetype.StockReturnPercent));
        }
    }

    private static IEnumerable<(LocalDate Date, string Kind, long Cost)> Contacts(Archetype archetype, SeededRandom random) =>
        archetype.ContactDays(random).Select(day =>
        {
            var (kind, cost) = random.Chance(archetype.VisitPercent)
                ? ("Visit", archetype.VisitCost)
                : random.Pick(_remoteContacts);
            return (AsOf.PlusDays(-day), kind, (long)random.Between(cost));
        });

    private static long Percent(long cents, int percent) => cents * percent / 100;
}
