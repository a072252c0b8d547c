namespace CustomerManagement.Domain.Customers;

/// <summary>A telephone number as it comes from outside; see <see cref="PhoneNumber"/>.</summary>
/// <remarks><c>ToString</c> withholds what is personal; a serialiser does not, since drafts are read from what comes from outside: log none.</remarks>
public sealed record PhoneNumberDraft
{
    /// <summary>What it reaches; required.</summary>
    public PhoneKind? Kind { get; init; }

    /// <summary>The number; required.</summary>
    public string? Value { get; init; }

    /// <summary>What it reaches; withholds the number.</summary>
    /// <returns>A text without personal data.</returns>
    public override string ToString() => $"{Kind} {PersonalText.Withheld}";

    internal PhoneNumber ToPhone() => new(Kind!.Value, Value!);
}
