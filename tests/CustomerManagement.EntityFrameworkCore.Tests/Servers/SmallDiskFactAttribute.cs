namespace CustomerManagement.EntityFrameworkCore.Tests.Servers;

/// <summary>A test that needs <see cref="SmallDisk"/>: skipped, and counted as that, where none can be mounted.</summary>
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.WhyAbsent;
}
