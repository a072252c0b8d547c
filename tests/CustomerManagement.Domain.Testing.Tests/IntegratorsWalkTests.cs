using System.Diagnostics;
using System.Text.RegularExpressions;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Testing.Tests;

/// <summary>What an integrator does first: a new console project, the two packages as files, and the code that the documents show, nothing else.</summary>
public sealed class IntegratorsWalkTests : IDisposable
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(5);

    private readonly string _folder = Directory.CreateTempSubdirectory("integrators-walk-").FullName;

    // Like no other, so that no older copy of the packages can be taken instead.
    private readonly string _version = $"0.0.1-walk.{Guid.NewGuid():n}";

    [Fact]
    public void A_custom_scheme_and_a_rule_document_work_the_first_time_from_the_packed_packages()
    {
        var packages = Path.Combine(_folder, "packages");
        foreach (var project in (string[])["CustomerManagement.Domain", "CustomerManagement.Domain.Testing"])
        {
            Run(Repository.Root, "pack", $"src/{project}/{project}.csproj", "-c", Configuration, "--no-build", "--output", packages, $"-p:Version={_version}", $"-p:NuspecOutputPath={Path.Combine(_folder, "nuspec")}");
        }

        var shop = Directory.CreateDirectory(Path.Combine(_folder, "shop")).FullName;
        File.WriteAllText(Path.Combine(shop, "shop.csproj"), Project(packages));
        File.WriteAllText(Path.Combine(shop, "RisingScheme.cs"), $"{Usings}\n{Shown("docs/extending-segmentation.md", "scheme")}");
        File.WriteAllText(Path.Combine(shop, "Program.cs"), $"{Usings}\n{Story}\n{Shown("docs/extending-segmentation.md", "data")}\n{Answer}");
        Assert.Equal(["slipping", "Rising: Top because increase over the previous period 5000 is at least 5000", "kept"], Run(shop, "run", "-c", "Release").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private const string Usings =
        """
        using CustomerManagement.Domain.Customers;
        using CustomerManagement.Domain.Metrics;
        using CustomerManagement.Domain.Rules;
        using CustomerManagement.Domain.Segmentation;
        using CustomerManagement.Domain.Testing;
        using NodaTime;
        """;

    private const string Story =
        """
        var population = TestPopulation.Of(
            new AnalysisPeriod(new LocalDate(2024, 12, 31)),
            new CustomerStory("1").Buys(5000, "2024-11-01"),
            new CustomerStory("2").Buys(4000, "2023-02-01").Buys(2000, "2024-02-01")).Measure();
        var customer = population[1];
        """;

    private const string Answer =
        """
        Console.WriteLine(verdict.Group);
        var scheme = new RisingScheme();
        Console.WriteLine(scheme.Classify(population[0], scheme.Calibrate(PopulationSummary.Of(population, scheme.Measures))));
        TieringLaws.Check(scheme);
        RuleLaws.Check(rules, areTimeless: false);
        Console.WriteLine("kept");
        """;

    // Dependencies come from where this build had them; the two packages are unpacked apart, and nothing of this is left behind.
    private string Project(string packages) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <RestoreAdditionalProjectSources>{packages}</RestoreAdditionalProjectSources>
            <RestorePackagesPath>{Path.Combine(_folder, "restored")}</RestorePackagesPath>
            <RestoreFallbackFolders>{PackageFolder}</RestoreFallbackFolders>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="CustomerManagement.Domain" Version="{_version}" />
            <PackageReference Include="CustomerManagement.Domain.Testing" Version="{_version}" />
          </ItemGroup>
        </Project>
        """;

    private static string PackageFolder =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string Shown(string document, string name) =>
        Regex.Match(Repository.Read(document).ReplaceLineEndings("\n"), $"<!-- snippet: {name} -->\n```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline).Groups["code"].Value;

    private static string Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };

        // A build within a build: what this one was told is not meant for that one.
        foreach (var variable in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "CI").ToList())
        {
            start.Environment.Remove(variable);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        var hasEnded = process.WaitForExit(_longest);
        if (!hasEnded)
        {
            process.Kill(entireProcessTree: true);
        }

        Assert.True(hasEnded && process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{output.Result}\n{error.Result}");
        return output.Result;
    }
}
