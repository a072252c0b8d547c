using System.Globalization;
using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Targets;

/// <summary>For whom, where, what and when a target holds, or of what someone sees results. What is not stated is not limited.</summary>
/// <remarks>Immutable and compared by value; ordered by person, dealer, area, product line (ordinal) and dates, what is not stated first.</remarks>
public sealed record TargetScope : IComparable<TargetScope>
{
    /// <summary>Creates a scope.</summary>
    /// <param name="person">Who is to reach it; <c>null</c> for anyone.</param>
    /// <param name="dealer">With which customer; <c>null</c> for any.</param>
    /// <param name="area">In which area, by the host's key; <c>null</c> for any.</param>
    /// <param name="productLine">With which product line, as purchases name it; <c>null</c> for any.</param>
    /// <param name="span">On which dates; <c>null</c> for any.</param>
    /// <exception cref="ArgumentException">An id is the default value, or a text is blank.</exception>
    [JsonConstructor]
    public TargetScope(StaffId? person = null, CustomerId? dealer = null, string? area = null, string? productLine = null, TargetSpan? span = null)
    {
        if (person == default(StaffId) || dealer == default(CustomerId))
        {
            throw new ArgumentException("An id is given or null.", person == default(StaffId) ? nameof(person) : nameof(dealer));
        }

        ThrowIfBlank(area, nameof(area));
        ThrowIfBlank(productLine, nameof(productLine));
        Person = person;
        Dealer = dealer;
        Area = area;
        ProductLine = productLine;
        Span = span;
    }

    /// <summary>Everything.</summary>
    public static TargetScope Everything { get; } = new();

    /// <summary>Who is to reach it; <c>null</c> for anyone.</summary>
    public StaffId? Person { get; }

    /// <summary>With which customer; <c>null</c> for any.</summary>
    public CustomerId? Dealer { get; }

    /// <summary>In which area; <c>null</c> for any.</summary>
    public string? Area { get; }

    /// <summary>With which product line; <c>null</c> for any.</summary>
    public string? ProductLine { get; }

    /// <summary>On which dates; <c>null</c> for any.</summary>
    public TargetSpan? Span { get; }

    /// <summary>The part of this scope that is one person's.</summary>
    /// <param name="person">Who.</param>
    /// <returns>The scope, with all else as it is.</returns>
    public TargetScope For(StaffId person) => new(person, Dealer, Area, ProductLine, Span);

    /// <summary>The part of this scope that is one dealer's.</summary>
    /// <param name="dealer">Which customer.</param>
    /// <returns>The scope, with all else as it is.</returns>
    public TargetScope With(CustomerId dealer) => new(Person, dealer, Area, ProductLine, Span);

    /// <summary>The part of this scope that lies in one area.</summary>
    /// <param name="area">The host's key of it.</param>
    /// <returns>The scope, with all else as it is.</returns>
    public TargetScope In(string area) => new(Person, Dealer, area, ProductLine, Span);

    /// <summary>The part of this scope that is of one product line.</summary>
    /// <param name="productLine">As purchases name it.</param>
    /// <returns>The scope, with all else as it is.</returns>
    public TargetScope Of(string productLine) => new(Person, Dealer, Area, productLine, Span);

    /// <summary>The part of this scope on some dates.</summary>
    /// <param name="span">Which.</param>
    /// <returns>The scope, with all else as it is.</returns>
    public TargetScope During(TargetSpan span) => new(Person, Dealer, Area, ProductLine, span);

    /// <summary>Whether this scope is another one or a part of it.</summary>
    /// <param name="whole">The other scope.</param>
    /// <returns><c>true</c> when all that the other states is stated here too, with dates that lie in its dates.</returns>
    public bool IsWithin(TargetScope whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        return (whole.Person is null || whole.Person == Person)
            && (whole.Dealer is null || whole.Dealer == Dealer)
            && (whole.Area is null || whole.Area == Area)
            && (whole.ProductLine is null || whole.ProductLine == ProductLine)
            && (whole.Span is null || (Span is not null && Span.First >= whole.Span.First && Span.Last <= whole.Span.Last));
    }

    /// <summary>Whether a result counts for this scope.</summary>
    /// <param name="result">The result; what it does not name lies in no scope that names one.</param>
    /// <returns><c>true</c> when it agrees with all that is stated.</returns>
    public bool Contains(Achievement result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return (Person is null || Person == result.Person)
            && (Dealer is null || Dealer == result.Dealer)
            && (Area is null || Area == result.Area)
            && (ProductLine is null || ProductLine == result.ProductLine)
            && (Span is null || Span.Contains(result.Date));
    }

    /// <summary>What two scopes have in common.</summary>
    /// <param name="other">The other scope.</param>
    /// <returns>All that either states; <c>null</c> when they state different things, so that no result lies in both.</returns>
    public TargetScope? Intersect(TargetScope other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var span = Span is null || other.Span is null ? Span ?? other.Span : Span.Intersect(other.Span);
        return Differ(Person, other.Person) || Differ(Dealer, other.Dealer) || Differ(Area, other.Area) || Differ(ProductLine, other.ProductLine)
            || (span is null && Span is not null)
            ? null
            : new TargetScope(Person ?? other.Person, Dealer ?? other.Dealer, Area ?? other.Area, ProductLine ?? other.ProductLine, span);
    }

    /// <summary>Orders scopes; by code units, not by language.</summary>
    /// <param name="other">The other scope; <c>null</c> comes first.</param>
    /// <returns>Below, at or above zero.</returns>
    public int CompareTo(TargetScope? other)
    {
        if (other is null)
        {
            return 1;
        }

        var texts = (string.CompareOrdinal(Person?.Value, other.Person?.Value), string.CompareOrdinal(Dealer?.Value, other.Dealer?.Value),
            string.CompareOrdinal(Area, other.Area), string.CompareOrdinal(ProductLine, other.ProductLine));
        return texts switch
        {
            (not 0, _, _, _) => texts.Item1,
            (_, not 0, _, _) => texts.Item2,
            (_, _, not 0, _) => texts.Item3,
            (_, _, _, not 0) => texts.Item4,
            _ => Comparer<(LocalDate?, LocalDate?)>.Default.Compare((Span?.First, Span?.Last), (other.Span?.First, other.Span?.Last)),
        };
    }

    /// <summary>Whether the left scope comes before the right one.</summary>
    public static bool operator <(TargetScope? left, TargetScope? right) => Comparer<TargetScope>.Default.Compare(left, right) < 0;

    /// <summary>Whether the left scope comes after the right one.</summary>
    public static bool operator >(TargetScope? left, TargetScope? right) => Comparer<TargetScope>.Default.Compare(left, right) > 0;

    /// <summary>Whether the left scope does not come after the right one.</summary>
    public static bool operator <=(TargetScope? left, TargetScope? right) => Comparer<TargetScope>.Default.Compare(left, right) <= 0;

    /// <summary>Whether the left scope does not come before the right one.</summary>
    public static bool operator >=(TargetScope? left, TargetScope? right) => Comparer<TargetScope>.Default.Compare(left, right) >= 0;

    /// <summary>What is stated, as in <c>person 7, area north, 2024-01-01 to 2024-03-31</c>.</summary>
    /// <returns>The text; <c>everything</c> when nothing is stated.</returns>
    public override string ToString()
    {
        string?[] parts =
        [
            Person is { } person ? $"person {person}" : null, Dealer is { } dealer ? $"dealer {dealer}" : null,
            Area is null ? null : $"area {Area}", ProductLine is null ? null : $"product line {ProductLine}",
            Span is null ? null : string.Create(CultureInfo.InvariantCulture, $"{Span}"),
        ];
        var text = string.Join(", ", parts.OfType<string>());
        return text.Length == 0 ? "everything" : text;
    }

    private static bool Differ<T>(T? left, T? right) => left is not null && right is not null && !left.Equals(right);

    private static void ThrowIfBlank(string? text, string parameter)
    {
        if (text is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(text, parameter);
        }
    }
}
