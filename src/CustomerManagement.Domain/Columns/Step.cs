namespace CustomerManagement.Domain.Columns;

/// <summary>A step that a value reaches or does not.</summary>
/// <param name="Least">The least value that reaches it.</param>
/// <param name="Adds">What reaching it adds to a sum of one byte; below zero to take away.</param>
internal readonly record struct Step(long Least, int Adds)
{
    /// <summary>A step that nothing reaches: no value is as large as the largest number.</summary>
    public static Step Never => new(long.MaxValue, 0);
}
