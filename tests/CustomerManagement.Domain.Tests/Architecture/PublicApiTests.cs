using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Architecture;

/// <summary>What is public is written down; a change of it is a change of that file, to be seen in review.</summary>
public sealed class PublicApiTests
{
    private const string Committed = "src/CustomerManagement.Domain/PublicApi.txt";

    [Fact]
    public void The_public_surface_is_the_one_that_was_committed()
    {
        var actual = PublicApi.Of(typeof(Money).Assembly);
        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_API") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, Committed), actual);
        }

        Assert.Equal(Repository.Read(Committed).ReplaceLineEndings("\n"), actual);
    }

    [Fact]
    public void Every_enumeration_is_numbered_by_hand()
    {
        var sources = Directory.GetFiles(Path.Combine(Repository.Root, "src", "CustomerManagement.Domain"), "*.cs", SearchOption.AllDirectories);
        var enumerations = typeof(Money).Assembly.GetExportedTypes().Where(type => type.IsEnum).ToList();
        Assert.NotEmpty(enumerations);
        Assert.All(enumerations, enumeration =>
        {
            var source = File.ReadAllText(sources.Single(file => Path.GetFileNameWithoutExtension(file) == enumeration.Name));
            Assert.All(Enum.GetNames(enumeration), name => Assert.Contains($"    {name} = ", source, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Values_are_sealed()
    {
        var open = typeof(Money).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false });

        // A broken rule may be of a kind that says more.
        Assert.Equal([typeof(BusinessRuleException)], open);
    }
}
