using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Validation;

namespace CustomerManagement.Domain.Visits;

/// <summary>One piece of advice on listening. Immutable and compared by value.</summary>
public sealed record ListeningAdvice
{
    /// <summary>Creates the advice.</summary>
    /// <param name="code">Its stable code, as in <c>sum-up</c>: 1 to 100 letters a to z, digits, dots and hyphens.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="text">What it says, in a sentence.</param>
    /// <exception cref="ArgumentException">The code is none.</exception>
    public ListeningAdvice(string code, Labels title, Labels text)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(text);
        (Code, Title, Text) = (CodedItems.Code(code, nameof(code)), title, text);
    }

    /// <summary>Its stable code.</summary>
    public string Code { get; }

    /// <summary>What it is called.</summary>
    public Labels Title { get; }

    /// <summary>What it says, in a sentence.</summary>
    public Labels Text { get; }
}
