using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Visits;

/// <summary>A figure to talk about, perhaps against a target. Immutable and compared by value; can be stored.</summary>
/// <param name="Result">What was reached: an amount, a count, or a share (0.25 for 25 %), as the topic says.</param>
/// <param name="Target">What was to be reached, in the same unit; <c>null</c> when nothing was set.</param>
/// <param name="Currency">The currency of an amount; <see cref="Currency.None"/> for what is no amount, or where nobody stated one.</param>
public sealed record AgendaFigure(decimal Result, decimal? Target = null, Currency Currency = default);
