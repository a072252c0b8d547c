namespace CustomerManagement.Domain.Tests.Support;

/// <summary>A test on real data that lies beside the repository; skipped, and said so, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string file)
    {
        if (!File.Exists(PathOf(file)))
        {
            Skip = $"needs {file} in ../shared/data";
        }
    }

    public static string PathOf(string file) => Path.Combine(Repository.Root, "..", "shared", "data", file);
}
