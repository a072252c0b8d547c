namespace CustomerManagement.Domain.Metrics;

/// <summary>Counts, and reports every few thousand and at the end.</summary>
internal sealed class ProgressCount(IProgress<long>? progress)
{
    private const int Step = 4096;

    public long Count { get; private set; }

    public void One()
    {
        if (++Count % Step == 0)
        {
            progress?.Report(Count);
        }
    }

    public void End()
    {
        if (Count == 0 || Count % Step != 0)
        {
            progress?.Report(Count);
        }
    }
}
