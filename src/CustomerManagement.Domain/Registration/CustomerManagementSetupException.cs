namespace CustomerManagement.Domain.Registration;

/// <summary>A host set the library up wrongly. The message lists all mistakes at once, each with the call that mends it.</summary>
public sealed class CustomerManagementSetupException : InvalidOperationException
{
    /// <summary>Creates the error.</summary>
    /// <param name="mistakes">The mistakes, at least one, each with the call that mends it.</param>
    /// <exception cref="ArgumentException">There is no mistake.</exception>
    public CustomerManagementSetupException(IReadOnlyList<string> mistakes)
        : base(Text(mistakes))
    {
        Mistakes = mistakes;
    }

    /// <summary>The mistakes, each with the call that mends it.</summary>
    public IReadOnlyList<string> Mistakes { get; }

    private static string Text(IReadOnlyList<string> mistakes)
    {
        ArgumentNullException.ThrowIfNull(mistakes);
        return mistakes.Count > 0
            ? "CustomerManagement is not set up:" + string.Concat(mistakes.Select(mistake => "\n- " + mistake))
            : throw new ArgumentException("There is at least one mistake.", nameof(mistakes));
    }
}
