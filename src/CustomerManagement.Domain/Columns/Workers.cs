using System.Runtime.ExceptionServices;

namespace CustomerManagement.Domain.Columns;

/// <summary>Shares work over threads that the host's scheduler lends; the caller's is one of them. The first error of a worker comes as it was thrown.</summary>
internal static class Workers
{
    /// <summary>How many workers are worth their while: never more than the host allows or the machine has processors.</summary>
    public static int Count(ParallelOptions parallel, long items, long itemsOfWorker)
    {
        // Read once: a host may change it meanwhile.
        var most = parallel.MaxDegreeOfParallelism;
        var allowed = most == -1 ? Environment.ProcessorCount : Math.Min(most, Environment.ProcessorCount);
        return (int)Math.Clamp(items / itemsOfWorker, 1, allowed);
    }

    /// <summary>The same options for work that is done whole or not at all.</summary>
    public static ParallelOptions Uncancelled(ParallelOptions parallel) =>
        new() { MaxDegreeOfParallelism = parallel.MaxDegreeOfParallelism, TaskScheduler = parallel.TaskScheduler };

    /// <summary>Runs the work once for each worker's number.</summary>
    public static void Run(int workers, ParallelOptions parallel, Action<int> work)
    {
        parallel.CancellationToken.ThrowIfCancellationRequested();
        if (workers == 1)
        {
            work(0);
            return;
        }

        try
        {
            Parallel.For(0, workers, parallel, work);
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
        }
    }

    /// <summary>Runs work for each number below a count, each number once, by so many workers.</summary>
    public static void RunEach(int count, int workers, ParallelOptions parallel, Action<int> work)
    {
        var last = -1;
        Run(workers, parallel, _ =>
        {
            for (var number = Interlocked.Increment(ref last); number < count; number = Interlocked.Increment(ref last))
            {
                parallel.CancellationToken.ThrowIfCancellationRequested();
                work(number);
            }
        });
    }
}
