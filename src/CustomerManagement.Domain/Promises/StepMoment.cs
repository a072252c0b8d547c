using NodaTime;

namespace CustomerManagement.Domain.Promises;

/// <summary>When a step of escalation comes.</summary>
/// <param name="Moment">Its moment in the promise's own hours.</param>
/// <param name="DueAt">When it fires.</param>
/// <param name="Timing">How that came about.</param>
internal readonly record struct StepMoment(Instant Moment, Instant DueAt, StepTiming Timing);
