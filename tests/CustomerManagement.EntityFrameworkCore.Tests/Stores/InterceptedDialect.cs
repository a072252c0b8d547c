using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>A store with something between EF Core and it.</summary>
internal sealed class InterceptedDialect(StoreDialect dialect, IInterceptor interceptor) : PassingDialect(dialect)
{
    public override void Configure(DbContextOptionsBuilder<StoreContext> options)
    {
        base.Configure(options);
        options.AddInterceptors(interceptor);
    }
}
