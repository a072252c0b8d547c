using System.Globalization;
using NodaTime;

namespace CustomerManagement.Domain.Strategies;

/// <summary>An action worth doing, with the reckoning that put it where it is. Immutable and compared by value.</summary>
/// <param name="Rank">Its place, 1 for the best.</param>
/// <param name="Proposal">What is to be done, and who asks for it.</param>
/// <param name="Way">The way that is free.</param>
/// <param name="From">From when on it can be done.</param>
/// <param name="Urgency">How many times its return it is worth now.</param>
public sealed record RankedAction(int Rank, ActionProposal Proposal, ActionWay Way, Instant From, decimal Urgency)
{
    /// <summary>What it is worth now: its expected return × <see cref="Urgency"/>; <c>null</c> when the return is not known.</summary>
    public decimal? Value => Way.Worth.ExpectedReturn * Urgency;

    /// <summary>The value for an hour of work, the way to a visit not counted; <c>null</c> when the return is not known.</summary>
    public decimal? ValuePerHour => Value * NodaConstants.MinutesPerHour / Way.Worth.Minutes;

    /// <summary>The reckoning in words, as in <c>1. Visit 12347 for abc.a: 500.00 × 1.5 in 60 minutes is 750.00 an hour</c>.</summary>
    /// <returns>The text, English and the same in every culture.</returns>
    public override string ToString()
    {
        var worth = ValuePerHour is { } hourly
            ? string.Create(CultureInfo.InvariantCulture, $"{Way.Worth.ExpectedReturn:0.00} × {Urgency:0.##} in {Way.Worth.Minutes} minutes is {hourly:0.00} an hour")
            : string.Create(CultureInfo.InvariantCulture, $"return not known, {Way.Worth.Minutes} minutes");
        return string.Create(CultureInfo.InvariantCulture, $"{Rank}. {Way.Form} {Proposal.Customer} for {Proposal.Reference}: {worth}");
    }
}
