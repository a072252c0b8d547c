using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Validation;

namespace CustomerManagement.Domain.Complaints;

/// <summary>Something that helps against one kind of cause. Immutable and compared by value.</summary>
public sealed record RemedySuggestion
{
    /// <summary>Creates a suggestion.</summary>
    /// <param name="cause">Against which cause.</param>
    /// <param name="code">A stable code: 1 to 100 letters a to z, digits, dots and hyphens.</param>
    /// <param name="labels">What it is called, as the customer may read it.</param>
    /// <exception cref="ArgumentException">The code is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cause is not a defined one.</exception>
    public RemedySuggestion(CauseKind cause, string code, Labels labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        Cause = Enum.IsDefined(cause) ? cause : throw new ArgumentOutOfRangeException(nameof(cause));
        Code = StableCode.Is(code) ? code : throw new ArgumentException("A code has 1 to 100 letters a to z, digits, dots and hyphens.", nameof(code));
        Labels = labels;
    }

    /// <summary>Against which cause.</summary>
    public CauseKind Cause { get; }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>What it is called, as the customer may read it.</summary>
    public Labels Labels { get; }
}
