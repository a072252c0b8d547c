namespace CustomerManagement.Domain.Kernel;

/// <summary>The caller's own name for one command, so that trying it again applies it once.</summary>
/// <remarks>
/// A caller makes the key before the first try and gives the same one each time: a new GUID, the id of the message or form that asked for it, or the place of a row in a file.
/// A key is not secret: it appears in the store, so do not use a name or an e-mail address as one. The default value is no key and is refused everywhere.
/// </remarks>
public readonly record struct CommandKey
{
    /// <summary>The longest key: 200 UTF-16 code units.</summary>
    public const int MaximumLength = 200;

    /// <summary>Creates a key.</summary>
    /// <param name="value">At least one character that is not white space, at most <see cref="MaximumLength"/>. Kept as it is, not trimmed.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty, white space or too long.</exception>
    public CommandKey(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        if (value.Length > MaximumLength)
        {
            throw new ArgumentException("A key has at most 200 characters.", nameof(value));
        }

        Value = value;
    }

    /// <summary>The key; <c>null</c> only in the default value.</summary>
    public string Value { get; }

    /// <summary>The key.</summary>
    /// <returns><see cref="Value"/>, or nothing for the default value.</returns>
    public override string ToString() => Value ?? "";
}
