using CustomerDesk.Files;
using NodaTime;

namespace CustomerDesk.Commands;

/// <summary>What the segment command was asked for.</summary>
internal sealed record SegmentRequest(string Orders, OrderColumns Columns, LocalDate? AsOf, int Months, bool Json, bool SkipBadRows);
