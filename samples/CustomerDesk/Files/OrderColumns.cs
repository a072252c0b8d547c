namespace CustomerDesk.Files;

/// <summary>Which columns of an order file hold what.</summary>
internal sealed record OrderColumns(string Customer, string Date, string Amount)
{
    public static OrderColumns Default { get; } = new("customer", "date", "amount");

    /// <summary>The column that a path of the library's input errors is about.</summary>
    public string Of(string path) => path switch
    {
        nameof(Customer) => Customer,
        nameof(Date) => Date,
        nameof(Amount) => Amount,
        _ => path,
    };
}
