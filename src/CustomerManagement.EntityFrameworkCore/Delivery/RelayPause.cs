namespace CustomerManagement.EntityFrameworkCore.Delivery;

/// <summary>How long the relay sleeps when nothing more is due.</summary>
internal sealed record RelayPause(TimeSpan Length);
