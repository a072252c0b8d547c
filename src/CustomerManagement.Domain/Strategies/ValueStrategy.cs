using System.Globalization;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Strategies;

/// <summary>What we want for one kind of customer. Immutable.</summary>
public sealed record ValueStrategy
{
    /// <summary>Creates a strategy.</summary>
    /// <param name="key">A stable key, as in <c>abc.a</c>.</param>
    /// <param name="title">A word or two, as in <c>Hold</c>.</param>
    /// <param name="goal">What is to be reached, in a sentence.</param>
    /// <param name="means">What is done for it; may be empty.</param>
    /// <param name="contactEveryMonths">At least how often someone is in touch, in calendar months, 1 to 120; <c>null</c> when this strategy does not say.</param>
    /// <exception cref="ArgumentException">A text is blank, or one of the means is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="contactEveryMonths"/> is out of range.</exception>
    public ValueStrategy(string key, string title, string goal, IEnumerable<string> means, int? contactEveryMonths = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(goal);
        if (contactEveryMonths is < 1 or > 120)
        {
            throw new ArgumentOutOfRangeException(nameof(contactEveryMonths));
        }

        Key = key;
        Title = title;
        Goal = goal;
        Means = new ValueList<string>(means, nameof(means));
        ContactEveryMonths = contactEveryMonths;
    }

    /// <summary>The stable key.</summary>
    public string Key { get; }

    /// <summary>A word or two.</summary>
    public string Title { get; }

    /// <summary>What is to be reached.</summary>
    public string Goal { get; }

    /// <summary>What is done for it.</summary>
    public IReadOnlyList<string> Means { get; }

    /// <summary>At least how often someone is in touch, in calendar months; <c>null</c> when this strategy does not say.</summary>
    public int? ContactEveryMonths { get; }

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
}
