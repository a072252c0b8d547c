namespace CustomerManagement.Domain.Visits;

/// <summary>A call of a route, in seconds of the day. Immutable and compared by value.</summary>
/// <param name="Stop">The stop's id.</param>
/// <param name="Arrives">When the route gets there.</param>
/// <param name="Begins">When the visit begins: later than the arrival where it waits for opening or has the break first.</param>
/// <param name="Ends">When the visit ends.</param>
public sealed record RouteVisit(string Stop, int Arrives, int Begins, int Ends);
