using NodaTime;

namespace CustomerManagement.Domain.Tests.Support;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class FakeClock(Instant now) : IClock
{
    public Instant Now { get; set; } = now;

    public int Readings { get; private set; }

    public Instant GetCurrentInstant()
    {
        Readings++;
        return Now;
    }
}
