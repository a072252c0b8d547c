using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Metrics;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>A query of SQLite, where a column may have whole numbers, fractions and texts, handed to a population as it is.</summary>
public sealed class SqliteQueryTests
{
    private static readonly AnalysisPeriod _period = new(new LocalDate(2024, 12, 31));

    [Theory]
    [InlineData("c integer, d text, a numeric", "(1, '2024-05-06', 10), (1, '2024-05-07', 12.75), (2, '2024-05-06', 0.99)")]
    [InlineData("c integer, d text, a numeric", "(2, '2024-05-06', 0.99), (1, '2024-05-07', 12.75), (1, '2024-05-06', 10)")]
    [InlineData("c, d, a", "(1, '2024-05-06', '10'), ('1', '2024-05-07', 12.75), (2, '2024-05-06', '0.99')")]
    [InlineData("c, d, a, p", "(1, '2024-05-06', 10, null), (1, '2024-05-07', 12.75, 1), (2, '2024-05-06', 0.99, 0.75)")]
    public async Task Values_of_several_types_in_a_column(string columns, string rows)
    {
        using var measured = await MeasureAsync(columns, rows);
        Assert.Equal((2, 22.75m, 0.99m), (measured.Count, Amount(measured, "1"), Amount(measured, "2")));
    }

    [Fact]
    public async Task Ids_that_are_numbers_and_texts()
    {
        using var measured = await MeasureAsync("c, d, a", "(1, '2024-05-06', 1), ('abc', '2024-05-06', 2), ('007', '2024-05-06', 3)");
        Assert.Equal((3, 1m, 2m, 3m), (measured.Count, Amount(measured, "1"), Amount(measured, "abc"), Amount(measured, "007")));
    }

    [Theory]
    [InlineData("'12,50'")]
    [InlineData("'1,000'")]
    [InlineData("'x'")]
    public async Task A_text_that_is_no_amount_is_refused_with_its_place(string amount)
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => MeasureAsync("c integer, d text, a", $"(1, '2024-05-06', 10), (2, '2024-05-06', {amount})"));
        Assert.StartsWith("Row 2, column 3:", error.Message, StringComparison.Ordinal);
    }

    private static decimal Amount(PopulationMetrics measured, string customer) => measured.Find(new CustomerId(customer))!.Amount;

    private static async Task<PopulationMetrics> MeasureAsync(string columns, string rows)
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Both are constants of these tests.
        command.CommandText = $"create table t({columns}); insert into t values {rows}; select * from t order by rowid;";
#pragma warning restore CA2100
        using var builder = new PopulationBuilder(_period);
        await using var query = await command.ExecuteReaderAsync();
        await builder.AddAsync(query);
        return builder.Build();
    }
}
