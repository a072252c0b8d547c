namespace CustomerManagement.Domain.Tests.Movement;

/// <summary>The segments of a host's own scheme.</summary>
public enum Level
{
    Unrated = 0,
    Low = 1,
    Middle = 2,
    High = 3,
}
