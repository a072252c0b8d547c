using System.Runtime.InteropServices;
using System.Text.Json;
using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Benchmarks.Peers.Scripts;
using CustomerManagement.Domain.Rules;

namespace CustomerManagement.Benchmarks.Peers.Groups;

/// <summary>json-rules-engine in Node.js, with the same document put into its own form.</summary>
/// <remarks>
/// Its logic is two-valued, and a comparison with nothing does not hold. So a group becomes a rule that says when it holds for sure, which is all
/// that most users would ask it. To tell unknown from false takes a second rule for each group, that says when it does not hold for sure.
/// </remarks>
/// <param name="holdsOnly">Whether one rule a group is enough.</param>
internal sealed class RulesEnginePeer(bool holdsOnly) : GroupPeer
{
    private const string Package = "json-rules-engine";

    private readonly string? _modules = NodeModules.Find();
    private string? _node;
    private ScriptChild? _child;
    private int _groups;

    public override string Name => holdsOnly ? Package : "… with unknown";

    public override string Version => holdsOnly ? _child?.Version ?? "" : "";

    public override string? InstallWith => Node is null ? $"apt-get install nodejs npm; {NodeModules.Install($"{Package}@7.3.1")}" : null;

    public override bool IsSlow => true;

    public override int Every => GroupCustomers.SampleEvery;

    public override bool SaysHoldsOnly => holdsOnly;

    private string? Node => _modules is null ? null : _node ??= Interpreter.Find(["node"], "-e", $"require({JsonSerializer.Serialize(Path.Combine(_modules, Package))})");

    public override void Load(GroupCustomers customers)
    {
        Dispose();
        _groups = customers.Rules.Groups.Count;
        var folder = Directory.CreateTempSubdirectory("groups-");
        File.WriteAllText(Path.Combine(folder.FullName, "document"), customers.Document);
        foreach (var fact in FactCatalogue.Figures.Facts)
        {
            // Doubles keep amounts and rates apart that decimals keep apart, at this size.
            var column = Array.ConvertAll(customers.Sample, customer => (double?)fact.Measure.Of(customer) ?? double.NaN);
            File.WriteAllBytes(Path.Combine(folder.FullName, fact.Name), MemoryMarshal.AsBytes(column.AsSpan()));
        }

        var node = Node ?? throw new InvalidOperationException($"There is no {Package} here.");
        _child = new ScriptChild(
            Package, node, "groups.js", folder, new Dictionary<string, string>(StringComparer.Ordinal) { ["NODE_PATH"] = _modules! }, holdsOnly ? "holds" : "unknown", string.Join(',', FactCatalogue.Figures.Facts));
    }

    public override double Run() => _child!.Run();

    public override void Dispose()
    {
        _child?.Dispose();
        _child = null;
    }

    protected override GroupRow[] Read()
    {
        var rows = _child!.Write();
        var outcomes = File.ReadAllBytes(_child.Result);
        return outcomes.Length == rows * _groups
            ? RowsOf(rows, _groups, (customer, group) => (Truth)outcomes[(customer * _groups) + group])
            : throw new InvalidOperationException("The script wrote another number of rows than it says.");
    }
}
