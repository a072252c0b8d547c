using CustomerManagement.Domain.Metrics;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Metrics;

/// <summary>Columns that are wrong: what is said of them, and where.</summary>
public sealed class ColumnInputTests
{
    private static readonly LocalDate _asOf = new(2024, 12, 31);
    private static readonly DateOnly _day = _asOf.ToDateOnly();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_missing_id_is_told_with_its_row(string? missing)
    {
        using var builder = new PopulationBuilder(new AnalysisPeriod(_asOf));
        var units = Assert.Throws<ArgumentException>("customers", () => builder.AddPurchases<string>(["1", "2", missing!], [_day, _day, _day], new long[] { 1, 2, 3 }));
        Assert.StartsWith("Row 2: a customer has an id.", units.Message, StringComparison.Ordinal);
        var decimals = Assert.Throws<ArgumentException>("customers", () => builder.AddPurchases<string>(["1", missing!], [_day, _day], new[] { 1.5m, 2.25m }));
        Assert.StartsWith("Row 1: a customer has an id.", decimals.Message, StringComparison.Ordinal);

        // Rows before it were added.
        using var measured = builder.Build();
        Assert.Equal((2, 2.5m), (measured.Count, measured[0].Amount));
    }

    [Fact]
    public void Ids_of_another_type_are_refused_also_where_nothing_is_added()
    {
        using var builder = new PopulationBuilder(new AnalysisPeriod(_asOf));
        var error = Assert.Throws<ArgumentException>("customers", () => builder.AddPurchases<uint>([1], [_day.AddDays(1)], new long[] { 1 }));
        Assert.StartsWith("Ids are int, long, Guid, string or CustomerId, not UInt32.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("customers", () => builder.AddPurchases<short>([], [], Array.Empty<decimal>()));
    }

    [Fact]
    public void Columns_of_different_length_are_told_with_their_lengths()
    {
        using var builder = new PopulationBuilder(new AnalysisPeriod(_asOf));
        var error = Assert.Throws<ArgumentException>(() => builder.AddPurchases<int>([1, 2], [_day], new long[] { 1, 2, 3 }));
        Assert.StartsWith("Columns of one table are equally long: there are 2 customers, 1 dates and 3 amounts.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_builder_that_was_disposed_of_takes_nothing_not_even_empty_columns()
    {
        var builder = new PopulationBuilder(new AnalysisPeriod(_asOf));
        builder.Dispose();
        Assert.Throws<ObjectDisposedException>(() => builder.AddPurchases<int>([], [], Array.Empty<long>()));
        Assert.Throws<ObjectDisposedException>(() => builder.AddPurchases<int>([], [], Array.Empty<decimal>()));
    }
}
