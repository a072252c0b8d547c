using System.Globalization;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Strategies;

/// <summary>What we want for one kind of customer. Immutable.</summary>
public sealed record ValueStrategy
{
    /// <summary>Creates a strategy with a plain rhythm: a call of a salesperson at least so often. For more to say there is the other constructor.</summary>
    /// <param name="key">A stable key, as in <c>abc.a</c>.</param>
    /// <param name="title">A word or two, as in <c>Hold</c>.</param>
    /// <param name="goal">What is to be reached, in a sentence.</param>
    /// <param name="means">What is done for it; may be empty.</param>
    /// <param name="contactEveryMonths">At least how often someone is in touch, in calendar months, 1 to 120; <c>null</c> when this strategy does not say.</param>
    /// <exception cref="ArgumentException">A text is blank, or one of the means is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="contactEveryMonths"/> is out of range.</exception>
    public ValueStrategy(string key, string title, string goal, IEnumerable<string> means, int? contactEveryMonths = null)
        : this(key, title, goal, means, Plain(contactEveryMonths))
    {
    }

    /// <summary>Creates a strategy.</summary>
    /// <param name="key">A stable key, as in <c>abc.a</c>.</param>
    /// <param name="title">A word or two, as in <c>Hold</c>.</param>
    /// <param name="goal">What is to be reached, in a sentence.</param>
    /// <param name="means">What is done for it; may be empty.</param>
    /// <param name="cadence">How often someone is in touch, how and by whom; <c>null</c> when this strategy does not say.</param>
    /// <exception cref="ArgumentException">A text is blank, or one of the means is missing.</exception>
    public ValueStrategy(string key, string title, string goal, IEnumerable<string> means, ContactCadence? cadence)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(goal);
        Key = key;
        Title = title;
        Goal = goal;
        Means = new ValueList<string>(means, nameof(means));
        Cadence = cadence;
    }

    /// <summary>The stable key.</summary>
    public string Key { get; }

    /// <summary>A word or two.</summary>
    public string Title { get; }

    /// <summary>What is to be reached.</summary>
    public string Goal { get; }

    /// <summary>What is done for it.</summary>
    public IReadOnlyList<string> Means { get; }

    /// <summary>How often someone is in touch, how and by whom; <c>null</c> when this strategy does not say.</summary>
    public ContactCadence? Cadence { get; }

    /// <summary>At least how often someone is in touch, in calendar months: the longest interval of <see cref="Cadence"/>; <c>null</c> when this strategy does not say.</summary>
    public int? ContactEveryMonths => Cadence?.LongestMonths;

    /// <summary><see cref="ContactEveryMonths"/> in words, as in <c>every month</c>; empty when this strategy does not say.</summary>
    public string Rhythm => ContactEveryMonths switch
    {
        null => "",
        1 => "every month",
        { } months => string.Create(CultureInfo.InvariantCulture, $"every {months} months"),
    };

    /// <summary>The title.</summary>
    /// <returns><see cref="Title"/>.</returns>
    public override string ToString() => Title;

    private static ContactCadence? Plain(int? contactEveryMonths) => contactEveryMonths switch
    {
        null => null,
        < 1 or > ContactCadence.MostMonths => throw new ArgumentOutOfRangeException(nameof(contactEveryMonths)),
        { } months => new ContactCadence(months),
    };
}
