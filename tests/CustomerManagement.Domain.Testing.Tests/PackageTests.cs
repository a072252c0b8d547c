using System.Text.RegularExpressions;
using CustomerManagement.Domain.Tests.Architecture;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Testing.Tests;

public sealed class PackageTests
{
    private static readonly string[] _frameworks = ["xunit", "nunit", "MSTest", "Microsoft.VisualStudio.TestPlatform", "Microsoft.Testing", "TUnit", "FsCheck.Xunit", "FsCheck.NUnit"];

    /// <summary>Written down as that of the library is; set UPDATE_PUBLIC_API=1 to write it anew.</summary>
    [Fact]
    public void The_public_surface_is_the_one_that_was_committed()
    {
        const string Committed = "src/CustomerManagement.Domain.Testing/PublicApi.txt";
        var actual = PublicApi.Of(typeof(TieringLaws).Assembly);
        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_API") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, Committed), actual);
        }

        Assert.Equal(Repository.Read(Committed).ReplaceLineEndings("\n"), actual);
    }

    [Fact]
    public void The_package_needs_FsCheck_and_no_test_framework()
    {
        var references = typeof(TieringLaws).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!).ToList();
        Assert.Contains("FsCheck", references);
        Assert.DoesNotContain(references, reference => _frameworks.Any(framework => reference.StartsWith(framework, StringComparison.OrdinalIgnoreCase)));

        var project = Repository.Read("src/CustomerManagement.Domain.Testing/CustomerManagement.Domain.Testing.csproj");
        var packages = Regex.Matches(project, "PackageReference Include=\"(?<name>[^\"]+)\" (?!PrivateAssets)/>").Select(package => package.Groups["name"].Value);
        Assert.Equal(["FSharp.Core", "FsCheck"], packages.Order(StringComparer.Ordinal));
    }
}
