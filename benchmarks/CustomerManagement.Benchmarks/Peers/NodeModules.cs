namespace CustomerManagement.Benchmarks.Peers;

/// <summary>Where npm brought packages to: <c>artifacts/peers/node_modules</c> of the repository.</summary>
internal static class NodeModules
{
    private const string Solution = "CustomerManagement.sln";

    /// <summary>The command that brings a package there.</summary>
    public static string Install(string package) => $"npm install --prefix artifacts/peers {package}";

    /// <summary>The folder, or <c>null</c> when there is none.</summary>
    public static string? Find()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, Solution)))
        {
            root = root.Parent;
        }

        return root is not null && Path.Combine(root.FullName, "artifacts", "peers", "node_modules") is var modules && Directory.Exists(modules) ? modules : null;
    }
}
