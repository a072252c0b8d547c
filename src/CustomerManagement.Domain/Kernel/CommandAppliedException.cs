namespace CustomerManagement.Domain.Kernel;

/// <summary>A command with that key was saved before, so nothing was saved now. For a caller who tried again this is success: what is stored is the outcome.</summary>
public sealed class CommandAppliedException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="command">The key.</param>
    /// <param name="innerException">What the store said; <c>null</c> when it said nothing.</param>
    /// <exception cref="ArgumentException"><paramref name="command"/> is the default value.</exception>
    public CommandAppliedException(CommandKey command, Exception? innerException = null)
        : base("The command was applied before; load what it changed again.", innerException)
    {
        if (command == default)
        {
            throw new ArgumentException("A command has a key.", nameof(command));
        }

        Command = command;
    }

    /// <summary>The key. Not part of the message.</summary>
    public CommandKey Command { get; }
}
