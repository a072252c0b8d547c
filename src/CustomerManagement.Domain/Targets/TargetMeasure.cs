using System.Numerics;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Targets;

/// <summary>What a target counts: an amount of money, or a number of something. Immutable and compared by value.</summary>
/// <remarks>Source: targets are of sales, gross profit, new outlets and money collected.</remarks>
public sealed record TargetMeasure
{
    /// <summary>The most decimals of a measure.</summary>
    public const int MaximumDecimals = 10;

    private const decimal Largest = 79_228_162_514_264_337_593_543_950_335m;

    /// <summary>Creates a measure.</summary>
    /// <param name="name">The host's key of it, not blank.</param>
    /// <param name="currency">The currency of an amount of money; <c>null</c> for a count.</param>
    /// <param name="decimals">Decimal places of the smallest unit in which a target is split, 0 to <see cref="MaximumDecimals"/>; <c>null</c> for the <see cref="Kernel.Currency.MinorDigits"/> of the currency, and 0 for a count.</param>
    /// <exception cref="ArgumentException">A blank name, or decimals out of range.</exception>
    public TargetMeasure(string name, Currency? currency = null, int? decimals = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var places = decimals ?? currency?.MinorDigits ?? 0;
        if (places is < 0 or > MaximumDecimals)
        {
            throw new ArgumentOutOfRangeException(nameof(decimals));
        }

        Name = name;
        Currency = currency;
        Decimals = places;
    }

    [JsonConstructor]
    internal TargetMeasure(string name, Currency? currency, int decimals)
        : this(name, currency, (int?)decimals)
    {
    }

    /// <summary>The number of customers that became new ones; the host hands in who did, and when.</summary>
    public static TargetMeasure NewCustomers { get; } = new("new-customers");

    /// <summary>The number of visits made; the host hands them in.</summary>
    public static TargetMeasure Visits { get; } = new("visits");

    /// <summary>The host's key of it.</summary>
    public string Name { get; }

    /// <summary>The currency of an amount of money; <c>null</c> for a count.</summary>
    public Currency? Currency { get; }

    /// <summary>Decimal places of the smallest unit.</summary>
    [JsonInclude]
    [JsonRequired]
    public int Decimals { get; internal init; }

    /// <summary>What was sold less what came back.</summary>
    /// <param name="currency">In which currency.</param>
    /// <returns>The measure.</returns>
    public static TargetMeasure NetSales(Currency currency) => new("net-sales", currency);

    /// <summary>What was left of net sales after the cost of the goods.</summary>
    /// <param name="currency">In which currency.</param>
    /// <returns>The measure.</returns>
    public static TargetMeasure Profit(Currency currency) => new("profit", currency);

    /// <summary>The money collected; the host hands it in.</summary>
    /// <param name="currency">In which currency.</param>
    /// <returns>The measure.</returns>
    public static TargetMeasure Collections(Currency currency) => new("collections", currency);

    /// <summary>The name, with the currency if there is one, as in <c>net-sales EUR</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Currency is { } currency ? $"{Name} {currency}" : Name;

    /// <summary>An amount as whole smallest units.</summary>
    internal BigInteger ToUnits(decimal amount, string parameter)
    {
        var rounded = decimal.Round(amount, Decimals);
        var units = ExactSum.ToInteger(rounded, Decimals);
        return rounded == amount && BigInteger.Abs(units) <= (BigInteger)Largest
            ? units
            : throw new ArgumentOutOfRangeException(parameter, "A target is a whole number of the smallest unit of its measure, of no more than 28 digits.");
    }

    /// <summary>Amounts of the measure, added up as whole smallest units.</summary>
    internal BigInteger Sum(IEnumerable<SalesTarget> targets) =>
        targets.Aggregate(BigInteger.Zero, (sum, target) => sum + ToUnits(target.Amount, nameof(targets)));

    /// <summary>The amount of so many smallest units.</summary>
    /// <exception cref="OverflowException">They do not fit a decimal.</exception>
    internal decimal FromUnits(BigInteger units)
    {
        Span<int> bits = stackalloc int[4];
        var whole = (decimal)units;
        decimal.GetBits(whole, bits);
        return new decimal(bits[0], bits[1], bits[2], units.Sign < 0, (byte)Decimals);
    }
}
