using CustomerManagement.Domain.Tests.Architecture;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.EntityFrameworkCore.Tests;

public sealed class PackageTests
{
    /// <summary>Written down as that of the library is; set UPDATE_PUBLIC_API=1 to write it anew.</summary>
    [Fact]
    public void The_public_surface_is_the_one_that_was_committed()
    {
        const string Committed = "src/CustomerManagement.EntityFrameworkCore/PublicApi.txt";
        var actual = PublicApi.Of(typeof(StoreRegistration).Assembly);
        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_API") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, Committed), actual);
        }

        Assert.Equal(Repository.Read(Committed).ReplaceLineEndings("\n"), actual);
    }
}
