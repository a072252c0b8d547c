using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using NodaTime;

namespace CustomerDesk.Commands;

/// <summary>What was seen while reading an order file.</summary>
internal sealed class RecordedSales
{
    private readonly Dictionary<CustomerId, long> _firstLines = [];

    public int Rows { get; private set; }

    public LocalDate? FirstDate { get; private set; }

    public LocalDate? LastDate { get; private set; }

    public void Saw(long line, Purchase purchase)
    {
        Rows++;
        FirstDate = FirstDate is { } first ? LocalDate.Min(first, purchase.Date) : purchase.Date;
        LastDate = LastDate is { } last ? LocalDate.Max(last, purchase.Date) : purchase.Date;
        _firstLines.TryAdd(purchase.Customer, line);
    }

    public long FirstLineOf(CustomerId customer) => _firstLines[customer];
}
