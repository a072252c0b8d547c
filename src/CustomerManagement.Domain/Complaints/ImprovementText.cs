using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;

namespace CustomerManagement.Domain.Complaints;

/// <summary>
/// Text written for staff to read: what is done about a finding, or why it is not. Whoever writes it names no customer and no person in it; the library cannot see to that, and so
/// <c>ToString</c> and serialisers withhold it. Immutable and compared by value.
/// </summary>
[JsonConverter(typeof(WithheldJsonConverter<ImprovementText>))]
public sealed record ImprovementText
{
    /// <summary>The longest text: 4,000 UTF-16 code units.</summary>
    public const int MaximumLength = PrivateNote.MaximumLength;

    /// <summary>Creates a text.</summary>
    /// <param name="text">Well-formed text with something visible in it, at most <see cref="MaximumLength"/> long, white space at its ends included; of control characters only tabs and line breaks. It is trimmed.</param>
    /// <exception cref="ArgumentException">The text is none of that kind.</exception>
    public ImprovementText(string text)
    {
        if (!PrivateNote.IsValid(text))
        {
            throw new ArgumentException("A text has 1 to 4000 characters, at least one of them visible.", nameof(text));
        }

        Text = text.Trim();
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Withholds the text.</summary>
    /// <returns>A fixed text.</returns>
    public override string ToString() => PersonalText.Withheld;
}
