using System.Text.Json.Serialization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Movement;

/// <summary>Customers as a resource, as stock and flow between two dates. Immutable, compared by value and serialisable.</summary>
/// <remarks>
/// Source: target customers are the whole reserve, potential ones what can be won, one-time customers what is in ordinary use and loyal ones what is in
/// best use; customers who come back show that the resource can be renewed, and it is to be known like the stock of goods.
/// </remarks>
public sealed record CustomerReservoir
{
    private static readonly LifecycleStage[] _renewable = [LifecycleStage.OneTime, LifecycleStage.Lapsed, LifecycleStage.Lost, LifecycleStage.WonBack];

    /// <summary>Creates it.</summary>
    /// <param name="movements">How customers moved between the stages of the lifecycle.</param>
    public CustomerReservoir(MovementMatrix<LifecycleStage> movements)
    {
        ArgumentNullException.ThrowIfNull(movements);
        Movements = movements;
        Flows = new ValueList<SegmentFlow<LifecycleStage>>(Enum.GetValues<LifecycleStage>().Select(movements.FlowOf), nameof(movements));
    }

    /// <summary>How customers moved between the stages of the lifecycle.</summary>
    public MovementMatrix<LifecycleStage> Movements { get; }

    /// <summary>Stock and flow of each stage, in the order of the stages, also of those in which nobody was.</summary>
    [JsonIgnore]
    public IReadOnlyList<SegmentFlow<LifecycleStage>> Flows { get; }

    /// <summary>
    /// Customers whom another purchase would renew: at the start one-time, lapsed, lost or won back. Those who are gone since are among them.
    /// </summary>
    [JsonIgnore]
    public long Renewable => Flows.Where(flow => _renewable.Contains(flow.Segment)).Sum(flow => flow.AtStart);

    /// <summary>
    /// Those of them who bought again for sure: one-time, lapsed or lost at the start and loyal or won back at the end, or won back at the start and loyal
    /// at the end. Who bought again and fell silent again before the end is not seen.
    /// </summary>
    [JsonIgnore]
    public long Renewed => Movements.Moves
        .Where(move => _renewable.Contains(move.From) && move.From != move.To && move.To is (LifecycleStage.Loyal or LifecycleStage.WonBack))
        .Sum(move => move.Customers);

    /// <summary>
    /// <see cref="Renewed"/> ÷ <see cref="Renewable"/>, 0 to 1, rounded only where a decimal has no further digits; <c>null</c> when nobody was renewable.
    /// </summary>
    [JsonIgnore]
    public decimal? RenewalRate => Renewable > 0 ? (decimal)Renewed / Renewable : null;
}
