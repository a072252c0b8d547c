namespace CustomerManagement.EntityFrameworkCore.Tests.Kills;

/// <summary>What was found when all was over.</summary>
/// <param name="Wrong">What is wrong, by kind, a few of each; empty when all is right.</param>
/// <param name="Seen">What there was, in words.</param>
internal sealed record Verdict(IReadOnlyList<string> Wrong, string Seen);
