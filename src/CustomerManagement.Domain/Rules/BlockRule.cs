namespace CustomerManagement.Domain.Rules;

/// <summary>A rule put together for one population: writes a <see cref="Truth"/> for each customer of a block.</summary>
/// <param name="block">The customers.</param>
/// <param name="outcomes">Takes the outcomes.</param>
internal delegate void BlockRule(GroupBlock block, Span<byte> outcomes);
