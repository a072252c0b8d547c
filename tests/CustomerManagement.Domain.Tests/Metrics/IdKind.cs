namespace CustomerManagement.Domain.Tests.Metrics;

/// <summary>How customers are known.</summary>
public enum IdKind
{
    Number,
    FarNumber,
    GloballyUnique,
    Code,
    LongCode,
    Uncoded,
}
