using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Validation;

namespace CustomerManagement.Domain.Surveys;

/// <summary>Something that customers need or expect, of which a survey asks. Immutable and compared by value.</summary>
public sealed record SurveyTopic
{
    /// <summary>Creates a topic.</summary>
    /// <param name="code">Its stable code, as in <c>delivery-on-time</c>: 1 to 100 letters a to z, digits, dots and hyphens.</param>
    /// <param name="labels">What it is called.</param>
    /// <exception cref="ArgumentException">The code is none.</exception>
    public SurveyTopic(string code, Labels labels)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(labels);
        Code = StableCode.Is(code) ? code : throw new ArgumentException("A code has 1 to 100 letters a to z, digits, dots and hyphens.", nameof(code));
        Labels = labels;
    }

    /// <summary>Its stable code.</summary>
    public string Code { get; }

    /// <summary>What it is called.</summary>
    public Labels Labels { get; }
}
