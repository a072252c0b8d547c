namespace CustomerDesk.DemoData;

/// <summary>
/// One way of being a customer of Harbour Supplies, as a row of named parameters. Days count back from the as-of date,
/// money is in cents, and each customer draws a value of their own from every range.
/// </summary>
internal sealed record Archetype(string Name, int Count)
{
    /// <summary>The whole population.</summary>
    public static IReadOnlyList<Archetype> All { get; } =
    [
        // Not buying yet.
        new("target", 30) { ContactEvery = Never, OrderEvery = Never },
        new("potential", 48) { OrderEvery = Never, FirstContact = (120, 400), LastContact = (1, 110), ContactEvery = (20, 60) },

        // Small and recent; the kits have one price for everybody, so these customers tie.
        new("kit once", 42) { LastOrder = (2, 178), Orders = 1, BuysKits = true, PrivatePercent = 75, VisitPercent = 0 },
        new("kit twice", 52)
        {
            LastOrder = (2, 170), OrderEvery = (60, 110), Orders = 2, BuysKits = true, PrivatePercent = 75, VisitPercent = 0,
        },
        new("once", 22) { LastOrder = (1, 175), Orders = 1, Basket = (40_00, 400_00), PrivatePercent = 50, VisitPercent = 5 },
        new("once, long ago", 8) { LastOrder = (190, 900), Orders = 1, Basket = (40_00, 300_00), LastContact = (200, 700) },
        new("newcomer", 12) { FirstOrder = (70, 160), LastOrder = (2, 25), OrderEvery = (12, 30), Basket = (80_00, 500_00) },

        // Loyal.
        new("key account", 14)
        {
            LastOrder = (1, 12), OrderEvery = (6, 9), Basket = (600_00, 1_700_00), Margin = (14, 26), PrivatePercent = 0,
            LastContact = (2, 30), ContactEvery = (14, 28), VisitPercent = 35,
        },
        new("big regular", 30) { LastOrder = (1, 20), OrderEvery = (12, 22), Basket = (400_00, 950_00), PrivatePercent = 0 },
        new("big but neglected", 15)
        {
            LastOrder = (55, 150), OrderEvery = (9, 15), Basket = (450_00, 1_100_00), PrivatePercent = 0, LastContact = (160, 320),
        },
        new("monthly regular", 46) { LastOrder = (1, 45), OrderEvery = (24, 38), Basket = (120_00, 420_00) },
        new("quarterly regular", 34) { LastOrder = (1, 100), OrderEvery = (80, 98), Basket = (150_00, 600_00) },
        new("summer buyer", 28) { LastOrder = (100, 170), OrderEvery = (18, 35), Basket = (100_00, 400_00), RestsInWinter = true },
        new("slow decliner", 12) { LastOrder = (5, 40), OrderEvery = (14, 26), Basket = (400_00, 1_200_00), EndsAtPercent = 20 },
        new("fast grower", 12)
        {
            FirstOrder = (400, 800), LastOrder = (1, 15), OrderEvery = (12, 22), Basket = (90_00, 260_00), EndsAtPercent = 450,
        },

        // Costing more than they bring.
        new("bargain hunter", 8) { LastOrder = (3, 40), OrderEvery = (20, 40), Basket = (150_00, 600_00), Margin = (-3, 2) },
        new("expensive to serve", 12)
        {
            LastOrder = (2, 25), OrderEvery = (16, 30), Basket = (30_00, 90_00), Margin = (1, 6),
            LastContact = (1, 15), ContactEvery = (10, 16), VisitPercent = 70, VisitCost = (120_00, 220_00),
        },
        new("sends it back", 5) { LastOrder = (10, 90), OrderEvery = (25, 45), Basket = (150_00, 500_00), StockReturnPercent = 130 },
        new("returns only", 2) { LastOrder = (20, 160), OrderEvery = (40, 60), Orders = 2, Basket = (-250_00, -60_00) },

        // Gone, or back again.
        new("lapsed", 56) { FirstOrder = (600, 1095), LastOrder = (181, 365), OrderEvery = (20, 70), LastContact = (90, 330) },
        new("last bought on 2024-12-31", 1) { LastOrder = (365, 365) },
        new("last bought on 2025-01-01", 1) { LastOrder = (364, 364) },
        new("lost", 86) { FirstOrder = (1000, 1095), LastOrder = (366, 850), OrderEvery = (20, 80), LastContact = (200, 700) },
        new("won back", 24) { LastOrder = (2, 110), OrderEvery = (18, 50), AbsentFor = (380, 560) },
    ];

    /// <summary>How long ago the customer began to buy.</summary>
    public (int Min, int Max) FirstOrder { get; init; } = (1020, 1095);

    /// <summary>How long ago the customer bought last.</summary>
    public (int Min, int Max) LastOrder { get; init; } = Never;

    /// <summary>The days between two orders.</summary>
    public (int Min, int Max) OrderEvery { get; init; } = (25, 60);

    /// <summary>The most orders the customer places; without it, the account runs on.</summary>
    public int Orders { get; init; } = RunningAccount;

    /// <summary>The days a won-back customer stayed away before its last order.</summary>
    public (int Min, int Max) AbsentFor { get; init; } = Never;

    /// <summary>Whether the customer buys from March to September only.</summary>
    public bool RestsInWinter { get; init; }

    /// <summary>Whether the customer buys one of the starter kits instead of a basket.</summary>
    public bool BuysKits { get; init; }

    /// <summary>The usual amount of an order; below zero for goods bought before the records begin and sent back since.</summary>
    public (int Min, int Max) Basket { get; init; } = (60_00, 350_00);

    /// <summary>What the last basket is in percent of the first one.</summary>
    public int EndsAtPercent { get; init; } = 100;

    /// <summary>The margin in percent of the amount.</summary>
    public (int Min, int Max) Margin { get; init; } = (16, 40);

    /// <summary>What comes back in one go at the end, in percent of the last year's sales.</summary>
    public int StockReturnPercent { get; init; }

    /// <summary>How many of a hundred are private craftsmen.</summary>
    public int PrivatePercent { get; init; } = 20;

    /// <summary>How long ago the first contact was.</summary>
    public (int Min, int Max) FirstContact { get; init; } = (900, 1095);

    /// <summary>How long ago the last contact was.</summary>
    public (int Min, int Max) LastContact { get; init; } = (3, 120);

    /// <summary>The days between two contacts.</summary>
    public (int Min, int Max) ContactEvery { get; init; } = (60, 180);

    /// <summary>How many of a hundred contacts are visits.</summary>
    public int VisitPercent { get; init; } = 15;

    /// <summary>What a visit costs.</summary>
    public (int Min, int Max) VisitCost { get; init; } = (45_00, 130_00);

    private static (int Min, int Max) Never => (0, 0);

    private static int RunningAccount => int.MaxValue;

    /// <summary>Whether the customer orders as long as the account runs, so that returns and free samples occur too.</summary>
    public bool RunsAnAccount => Orders == RunningAccount;

    /// <summary>When a customer of this kind orders, oldest first, in days before the as-of date.</summary>
    public IReadOnlyList<int> OrderDays(SeededRandom random) => Days(random, FirstOrder, LastOrder, OrderEvery, AbsentFor, Orders);

    /// <summary>When one side gets in touch, oldest first, in days before the as-of date.</summary>
    public IReadOnlyList<int> ContactDays(SeededRandom random) =>
        Days(random, FirstContact, LastContact, ContactEvery, absentFor: Never, RunningAccount);

    // Walks back from the last day, because that is the day which decides where the customer stands today.
    private static List<int> Days(
        SeededRandom random, (int, int) first, (int, int) last, (int, int) every, (int, int) absentFor, int atMost)
    {
        var days = new List<int>();
        if (every == Never)
        {
            return days;
        }

        var (start, rhythm, absence) = (random.Between(first), random.Between(every), random.Between(absentFor));
        var day = random.Between(last);
        while (day <= start && days.Count < atMost)
        {
            days.Add(day);
            day += rhythm * random.Between(60, 140) / 100;
            if (absence > 0)
            {
                day = days[^1] + absence;
                absence = 0;
            }
        }

        days.Reverse();
        return days;
    }
}
