namespace CustomerManagement.Domain.Tests.Metrics;

/// <summary>How customers are known.</summary>
public enum IdKind
{
    Number,
    FarNumber,
    Guid,
    Code,
    LongCode,
    Uncoded,
}
