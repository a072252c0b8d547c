using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Validation;

namespace CustomerManagement.Domain.Services;

/// <summary>A kind of service: advice, training, repair. Immutable and compared by value.</summary>
public sealed record ServiceAct
{
    /// <summary>Creates an act.</summary>
    /// <param name="code">Its stable code, as in <c>operator-training</c>: 1 to 100 letters a to z, digits, dots and hyphens.</param>
    /// <param name="labels">What it is called.</param>
    /// <param name="phase">The phase to which it belongs.</param>
    /// <param name="isOwed">Whether that phase owes it to every customer; <c>false</c> for what is done only when asked for, as a repair.</param>
    /// <exception cref="ArgumentException">The code is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The phase is not a defined one.</exception>
    public ServiceAct(string code, Labels labels, ServicePhase phase, bool isOwed = true)
    {
        ArgumentNullException.ThrowIfNull(labels);
        Code = CodedItems.Code(code, nameof(code));
        Phase = Enum.IsDefined(phase) ? phase : throw new ArgumentOutOfRangeException(nameof(phase));
        (Labels, IsOwed) = (labels, isOwed);
    }

    /// <summary>Its stable code.</summary>
    public string Code { get; }

    /// <summary>What it is called.</summary>
    public Labels Labels { get; }

    /// <summary>The phase to which it belongs.</summary>
    public ServicePhase Phase { get; }

    /// <summary>Whether its phase owes it to every customer; else it is done only when asked for.</summary>
    public bool IsOwed { get; }
}
