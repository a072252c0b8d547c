namespace CustomerManagement.EntityFrameworkCore.Tests.Clocks;

/// <summary>A test that needs <see cref="Faketime"/>: skipped, and counted as that, where it is not.</summary>
internal sealed class FaketimeFactAttribute : FactAttribute
{
    public FaketimeFactAttribute() => Skip = Faketime.WhyAbsent;
}
