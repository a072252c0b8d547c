using CustomerManagement.Domain.Rules;

namespace CustomerManagement.Benchmarks.Jobs;

/// <summary>In which groups a customer is: two bits a group, from the first one up.</summary>
/// <param name="Customer">The place of the customer.</param>
/// <param name="Outcomes">What is said of each group.</param>
internal readonly record struct GroupRow(int Customer, uint Outcomes) : IRow
{
    private const int Bits = 2;

    /// <summary>The row with what is said of one group.</summary>
    public GroupRow With(int group, Truth outcome) => this with { Outcomes = Outcomes | ((uint)outcome << (Bits * group)) };

    /// <summary>What is said of one group.</summary>
    public Truth this[int group] => (Truth)((Outcomes >> (Bits * group)) & ((1 << Bits) - 1));

    /// <summary>The row that says of each group only whether it holds: what is unknown does not.</summary>
    public GroupRow HoldsOnly()
    {
        var unknown = Outcomes & 0x5555_5555;
        return this with { Outcomes = Outcomes & ~unknown };
    }

    /// <inheritdoc/>
    public ulong Fingerprint() => Fingerprints.Of(Customer, [Outcomes]);
}
