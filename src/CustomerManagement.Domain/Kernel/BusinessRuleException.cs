namespace CustomerManagement.Domain.Kernel;

/// <summary>A business rule was broken. The code is stable and documented; the message is English and free of personal data.</summary>
public class BusinessRuleException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="code">The stable code of the rule, as in <c>money.rate-missing</c>.</param>
    /// <param name="message">What must hold, in a sentence without personal data.</param>
    /// <param name="subject">The id of the aggregate or customer it is about; <c>null</c> when it is about none.</param>
    /// <param name="innerException">What led to it; <c>null</c> when nothing did.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is empty.</exception>
    public BusinessRuleException(string code, string message, string? subject = null, Exception? innerException = null)
        : base(message, innerException)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        Code = code;
        Subject = subject;
    }

    /// <summary>The stable code of the rule that was broken.</summary>
    public string Code { get; }

    /// <summary>The id of the aggregate or customer it is about; <c>null</c> when it is about none. Not part of the message.</summary>
    public string? Subject { get; }
}
