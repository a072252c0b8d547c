namespace CustomerManagement.Domain.Validation;

/// <summary>Stable codes of the errors in outside input. <see cref="InputMessages"/> has the text of each in four languages.</summary>
public static class InputCodes
{
    /// <summary>A value is missing.</summary>
    public const string Required = "input.required";

    /// <summary>The value is none of those defined.</summary>
    public const string Choice = "input.choice";

    /// <summary>A name is blank or too long.</summary>
    public const string Name = "input.name";

    /// <summary>A line of text is blank or too long.</summary>
    public const string Line = "input.line";

    /// <summary>Only a person has this.</summary>
    public const string PersonOnly = "input.person-only";

    /// <summary>The text is no birthday.</summary>
    public const string Birthday = "input.birthday";

    /// <summary>The text is no BCP 47 tag.</summary>
    public const string Language = "input.language";

    /// <summary>There is no such time zone.</summary>
    public const string Zone = "input.zone";

    /// <summary>The text is no e-mail address.</summary>
    public const string Email = "input.email";

    /// <summary>The text is no telephone number.</summary>
    public const string Phone = "input.phone";

    /// <summary>The text is no country code.</summary>
    public const string Country = "input.country";

    /// <summary>A value occurs twice.</summary>
    public const string Unique = "input.unique";

    /// <summary>The text is no date.</summary>
    public const string Date = "input.date";

    /// <summary>The text is no amount.</summary>
    public const string Amount = "input.amount";

    /// <summary>The amount has more digits than a decimal keeps.</summary>
    public const string AmountRange = "input.amount-range";

    /// <summary>The text is no currency code.</summary>
    public const string Currency = "input.currency";

    /// <summary>A number of months is out of range.</summary>
    public const string Months = "input.months";

    /// <summary>A number of days is out of range.</summary>
    public const string Days = "input.days";

    /// <summary>A share is not above 0 and below 1.</summary>
    public const string Share = "input.share";

    /// <summary>Two limits are the wrong way round.</summary>
    public const string Order = "input.order";

    /// <summary>Two shares add up to more than the whole.</summary>
    public const string ShareSum = "input.share-sum";

    /// <summary>An offset is below zero.</summary>
    public const string Offset = "input.offset";

    /// <summary>Not a number of threads.</summary>
    public const string Threads = "input.threads";

    /// <summary>The text is not JSON.</summary>
    public const string Json = "input.json";

    /// <summary>There should be an object.</summary>
    public const string Shape = "input.shape";

    /// <summary>There should be a list with at least one item.</summary>
    public const string List = "input.list";

    /// <summary>A field does not belong here.</summary>
    public const string Field = "input.field";

    /// <summary>There should be a number.</summary>
    public const string Number = "input.number";

    /// <summary>A number of things is below one.</summary>
    public const string Count = "input.count";

    /// <summary>Not the number of a version.</summary>
    public const string Version = "input.version";

    /// <summary>A rule is none, or several at once.</summary>
    public const string Rule = "input.rule";

    /// <summary>There is no fact of that name.</summary>
    public const string Fact = "input.fact";

    /// <summary>There is no hand-picked list of that id.</summary>
    public const string PickedList = "input.picked-list";

    /// <summary>A group is asked for that is not there.</summary>
    public const string Group = "input.group";

    /// <summary>A group leads back to itself.</summary>
    public const string Circle = "input.circle";

    /// <summary>A rule has too many levels.</summary>
    public const string Depth = "input.depth";

    /// <summary>A document has too many parts.</summary>
    public const string Size = "input.size";

    /// <summary>A number is out of range.</summary>
    public const string Range = "input.range";

    /// <summary>The text is no id of a follow-up rule.</summary>
    public const string RuleId = "input.rule-id";

    /// <summary>The text is no date and time with an offset.</summary>
    public const string Moment = "input.moment";

    /// <summary>A note has nothing visible in it, or is too long.</summary>
    public const string Note = "input.note";
}
