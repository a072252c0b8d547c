namespace CustomerManagement.Domain.Visits;

/// <summary>A second of the day at a place of a route: with the break still to come, and with the break taken.</summary>
/// <param name="Fresh">With the break still to come.</param>
/// <param name="Rested">With the break taken, or with none to take.</param>
internal readonly record struct RouteMoment(int Fresh, int Rested)
{
    /// <summary>An arrival that does not happen. Half of the range, so that travel can be added to it.</summary>
    public const int Never = int.MaxValue / 2;

    /// <summary>A latest arrival that nothing can keep. Travel can be taken from it.</summary>
    public const int TooLate = -Never;

    public RouteMoment Plus(int seconds) => new(Moved(Fresh, seconds), Moved(Rested, seconds));

    public bool IsInTimeFor(RouteMoment latest) => Fresh <= latest.Fresh || Rested <= latest.Rested;

    private static int Moved(int moment, int seconds) => moment is Never or TooLate ? moment : moment + seconds;
}
