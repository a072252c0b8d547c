using NodaTime;

namespace CustomerManagement.Domain.Testing;

/// <summary>A clock that stands still until a test moves it, and counts who looks at it. Safe for use by several threads.</summary>
public sealed class FakeClock : IClock
{
    private readonly Lock _gate = new();
    private readonly Duration _step;
    private Instant _now;
    private int _readings;

    /// <summary>Creates a clock.</summary>
    /// <param name="now">What it shows at first.</param>
    /// <param name="step">How far it moves after each reading; zero, as by default, for a clock that stands still. May be below zero, as when a clock is set back.</param>
    public FakeClock(Instant now, Duration step = default)
    {
        _now = now;
        _step = step;
    }

    /// <summary>What the clock shows. Asking here is no reading; setting it sets the clock, also back.</summary>
    public Instant Now
    {
        get
        {
            lock (_gate)
            {
                return _now;
            }
        }

        set
        {
            lock (_gate)
            {
                _now = value;
            }
        }
    }

    /// <summary>How often the clock was read by <see cref="GetCurrentInstant"/>.</summary>
    public int Readings
    {
        get
        {
            lock (_gate)
            {
                return _readings;
            }
        }
    }

    /// <summary>Moves the clock.</summary>
    /// <param name="by">How far; below zero to set it back.</param>
    public void Advance(Duration by)
    {
        lock (_gate)
        {
            _now += by;
        }
    }

    /// <summary>Reads the clock, and then moves it by the step that it was made with.</summary>
    /// <returns>What it showed.</returns>
    public Instant GetCurrentInstant()
    {
        lock (_gate)
        {
            var shown = _now;
            _now += _step;
            _readings++;
            return shown;
        }
    }
}
