using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Testing.Tests.Schemes;

/// <summary>The lowest amount in gold; <c>null</c> when nobody bought.</summary>
public sealed record ClubBoundaries(CalibrationBasis Basis, decimal? MinimumGold);
