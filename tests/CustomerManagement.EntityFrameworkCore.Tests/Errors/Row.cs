namespace CustomerManagement.EntityFrameworkCore.Tests.Errors;

internal sealed class Row
{
    public int Id { get; set; }

    public long Version { get; set; }
}
