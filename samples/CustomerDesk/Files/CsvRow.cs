namespace CustomerDesk.Files;

/// <summary>One row of a file: the line on which it starts, the values of the columns asked for, and what is wrong with it, if anything.</summary>
internal readonly record struct CsvRow(long Line, IReadOnlyList<string> Values, string? Fault);
