using System.Text.Json;
using CustomerManagement.Domain.Validation;
using NodaTime;

namespace CustomerManagement.Domain.Rules;

/// <summary>The fields of one object of a document. Whatever is wrong with them is told with its place.</summary>
internal sealed class RuleFields
{
    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);
    private readonly RulePath _path;
    private readonly RuleErrors _errors;
    private readonly bool _isObject;

    /// <summary>Looks at an object.</summary>
    /// <param name="element">What should be one.</param>
    /// <param name="path">Its place.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="known">The fields that may be there.</param>
    public RuleFields(JsonElement element, RulePath path, RuleErrors errors, params ReadOnlySpan<string> known)
    {
        _path = path;
        _errors = errors;
        _isObject = element.ValueKind == JsonValueKind.Object;
        if (!_isObject)
        {
            errors.Add(path, InputCodes.Shape);
            return;
        }

        foreach (var field in element.EnumerateObject())
        {
            Add(field, known);
        }
    }

    public bool Has(string name) => _fields.ContainsKey(name);

    /// <summary>The only one of some fields that is there; <c>null</c> when it is none or several.</summary>
    public string? OneOf(params ReadOnlySpan<string> names)
    {
        string? only = null;
        var count = 0;
        foreach (var name in names)
        {
            if (Has(name))
            {
                only = name;
                count++;
            }
        }

        if (count != 1)
        {
            if (_isObject)
            {
                _errors.Add(_path, InputCodes.Rule);
            }

            return null;
        }

        return only;
    }

    /// <summary>Fields that do not go together with others that are there.</summary>
    public void MustNotHave(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Has(name))
            {
                _errors.Add(_path.Field(name), InputCodes.Field);
            }
        }
    }

    public JsonElement? Element(string name)
    {
        if (_fields.TryGetValue(name, out var element))
        {
            return element;
        }

        if (_isObject)
        {
            _errors.Add(_path.Field(name), InputCodes.Required);
        }

        return null;
    }

    /// <summary>A text that is not blank.</summary>
    public string? Text(string name)
    {
        if (Element(name) is not { } element)
        {
            return null;
        }

        return Line(element, _path.Field(name));
    }

    /// <summary>Texts that are not blank, of a list that has at least one; <c>null</c> in the place of one that is wrong.</summary>
    public List<string?> Texts(string name, int most) => [.. Items(name, most).Select((item, index) => Line(item, _path.Field(name).Item(index)))];

    /// <summary>Texts as <see cref="Texts"/> has them, each of them once.</summary>
    public List<string?> UniqueTexts(string name, int most)
    {
        var texts = Texts(name, most);
        for (var i = 1; i < texts.Count; i++)
        {
            if (texts[i] is not null && texts.IndexOf(texts[i], 0, i) >= 0)
            {
                _errors.Add(_path.Field(name).Item(i), InputCodes.Unique);
            }
        }

        return texts;
    }

    /// <summary>With what a fact is compared, as the number that stands for it.</summary>
    public decimal? Value(string name, CustomerFact fact) => Element(name) is { } element ? RuleValue.Read(element, fact, _path.Field(name), _errors) : null;

    /// <summary>With what a fact is compared, one of several; none when one of them is wrong.</summary>
    public List<decimal> Values(string name, int most, CustomerFact fact)
    {
        var values = Items(name, most).Select((item, index) => RuleValue.Read(item, fact, _path.Field(name).Item(index), _errors)).ToList();
        return values.Contains(null) ? [] : [.. values.OfType<decimal>()];
    }

    public decimal? Number(string name)
    {
        if (Element(name) is not { } element)
        {
            return null;
        }

        var number = RuleValue.Number(element);
        if (number is null)
        {
            _errors.Add(_path.Field(name), InputCodes.Number);
        }

        return number;
    }

    /// <summary>A whole number within limits, both inclusive.</summary>
    /// <param name="name">The field.</param>
    /// <param name="least">The lowest.</param>
    /// <param name="most">The highest.</param>
    /// <param name="code">What it is when it is something else.</param>
    /// <param name="missing">What it is when there is none; <c>null</c> when there must be one.</param>
    public int? Whole(string name, int least, int most, string code = InputCodes.Range, int? missing = null)
    {
        if (missing is not null && !Has(name))
        {
            return missing;
        }

        if (Number(name) is not { } number)
        {
            return null;
        }

        if (number >= least && number <= most && number == decimal.Truncate(number))
        {
            return (int)number;
        }

        _errors.Add(_path.Field(name), code);
        return null;
    }

    /// <summary>One of several values, by its word; what is missing is as given, and <c>null</c> there means that it must be said.</summary>
    public TValue? Choice<TValue>(string name, Func<TValue, string> word, TValue? missing = null)
        where TValue : struct, Enum =>
        missing is not null && !Has(name) ? missing : Element(name) is { } element ? Chosen(element, _path.Field(name), word) : null;

    /// <summary>Several values by their words, each once, of a list that has at least one; none when one of them is wrong.</summary>
    public List<TValue> Choices<TValue>(string name, Func<TValue, string> word)
        where TValue : struct, Enum
    {
        var chosen = new List<TValue>();
        foreach (var (item, index) in Items(name, 2 * Enum.GetValues<TValue>().Length).Select((item, index) => (item, index)))
        {
            var place = _path.Field(name).Item(index);
            if (Chosen(item, place, word) is not { } value)
            {
                continue;
            }

            if (chosen.Contains(value))
            {
                _errors.Add(place, InputCodes.Unique);
            }

            chosen.Add(value);
        }

        return chosen;
    }

    /// <summary>A date; <c>null</c> when there is none, or when it is wrong.</summary>
    public LocalDate? OptionalDate(string name)
    {
        if (!Has(name))
        {
            return null;
        }

        var day = RuleValue.Day(_fields[name]);
        if (day is null)
        {
            _errors.Add(_path.Field(name), InputCodes.Date);
        }

        return day;
    }

    /// <summary>The items of a list that has at least one, unless said otherwise.</summary>
    public IEnumerable<JsonElement> Items(string name, int most, int least = 1)
    {
        if (Element(name) is not { } element)
        {
            return [];
        }

        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() < least)
        {
            _errors.Add(_path.Field(name), InputCodes.List);
            return [];
        }

        if (element.GetArrayLength() > most)
        {
            _errors.Add(_path.Field(name), InputCodes.Size);
            return [];
        }

        return element.EnumerateArray();
    }

    private TValue? Chosen<TValue>(JsonElement element, RulePath path, Func<TValue, string> word)
        where TValue : struct, Enum
    {
        var value = RuleValue.Choice(element, word);
        if (value is null)
        {
            _errors.Add(path, InputCodes.Choice);
        }

        return value;
    }

    private void Add(JsonProperty field, ReadOnlySpan<string> known)
    {
        foreach (var name in known)
        {
            if (IsNamed(field, name))
            {
                if (!_fields.TryAdd(name, field.Value))
                {
                    _errors.Add(_path.Field(name), InputCodes.Unique);
                }

                return;
            }
        }

        // The name of an unknown field is the author's: it is not repeated.
        _errors.Add(_path, InputCodes.Field);
    }

    private static bool IsNamed(JsonProperty field, string name)
    {
        try
        {
            return field.NameEquals(name);
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of surrogates, written as an escape.
            return false;
        }
    }

    private string? Line(JsonElement element, RulePath path)
    {
        const int Most = 200;
        var text = RuleValue.Text(element);
        if (string.IsNullOrWhiteSpace(text) || text.Length > Most || text.Any(char.IsControl))
        {
            _errors.Add(path, InputCodes.Line);
            return null;
        }

        return text;
    }
}
