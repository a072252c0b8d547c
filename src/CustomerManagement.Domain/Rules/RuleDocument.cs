using System.Text;
using System.Text.Json;
using CustomerManagement.Domain.Validation;
using FluentValidation.Results;

namespace CustomerManagement.Domain.Rules;

/// <summary>A document in JSON, of whatever rules. What is no JSON, too large or too deep is told and not thrown.</summary>
internal static class RuleDocument
{
    private const int MostCharacters = 1_000_000;

    // Deeper than any rule, so that what is too deep is told with its place; and not so deep that reading it is a burden.
    private const int MostJsonDepth = 256;

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a document.</summary>
    /// <param name="json">The document.</param>
    /// <param name="read">Reads its root, and tells what is wrong; <c>null</c> then.</param>
    /// <param name="rules">What was read, or <c>null</c>.</param>
    /// <returns>What is wrong.</returns>
    public static ValidationResult TryRead<TRules>(string json, Func<JsonElement, RuleErrors, TRules?> read, out TRules? rules)
        where TRules : class
    {
        ArgumentNullException.ThrowIfNull(json);
        rules = null;
        var errors = new RuleErrors();
        if (json.Length > MostCharacters)
        {
            errors.Add(RulePath.Document, InputCodes.Size);
            return errors.ToResult();
        }

        // A file may begin with a mark of its encoding.
        if (Bytes(json.AsSpan().TrimStart('\ufeff')) is not { } bytes)
        {
            errors.Add(RulePath.Document, InputCodes.Json);
            return errors.ToResult();
        }

        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MostJsonDepth });
            rules = read(document.RootElement, errors);
        }
        catch (JsonException broken)
        {
            errors.Add(RulePath.Document.At(broken.LineNumber, broken.BytePositionInLine), IsTooDeep(bytes) ? InputCodes.Depth : InputCodes.Json);
        }

        return errors.ToResult();
    }

    /// <summary>The format of a document, of which there is one so far.</summary>
    public static void CheckFormat(RuleFields fields, RuleErrors errors)
    {
        if (fields.Number("format") is { } format && format != 1)
        {
            errors.Add(RulePath.Document.Field("format"), InputCodes.Choice);
        }
    }

    /// <summary>The text in UTF-8; <c>null</c> where it has half of a pair of surrogates.</summary>
    private static byte[]? Bytes(ReadOnlySpan<char> text)
    {
        try
        {
            var bytes = new byte[_strict.GetByteCount(text)];
            _ = _strict.GetBytes(text, bytes);
            return bytes;
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsTooDeep(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MostCharacters });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth > MostJsonDepth)
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // It is no JSON before it is too deep.
        }

        return false;
    }
}
