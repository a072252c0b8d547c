using Microsoft.EntityFrameworkCore;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>A store at the other end of a line that may break.</summary>
internal sealed class BreakingDialect(StoreDialect dialect, LineBreaker line) : PassingDialect(dialect)
{
    public override void Configure(DbContextOptionsBuilder<StoreContext> options)
    {
        base.Configure(options);
        options.AddInterceptors(line);
    }
}
