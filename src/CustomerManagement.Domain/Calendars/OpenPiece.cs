using NodaTime;

namespace CustomerManagement.Domain.Calendars;

/// <summary>A stretch of open time under one offset, never empty.</summary>
/// <param name="Date">The date on which its window opens.</param>
/// <param name="Start">From this moment on.</param>
/// <param name="End">Up to this moment, exclusive.</param>
/// <param name="Offset">The offset of the zone meanwhile.</param>
internal readonly record struct OpenPiece(LocalDate Date, Instant Start, Instant End, Offset Offset)
{
    public Duration Length => End - Start;
}
