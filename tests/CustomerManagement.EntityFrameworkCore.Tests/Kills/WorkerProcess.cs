using System.Diagnostics;
using CustomerManagement.Worker;

namespace CustomerManagement.EntityFrameworkCore.Tests.Kills;

/// <summary>A worker in a process of its own, and the lines that it says.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly Task _reading;
    private readonly Action<string> _heard;
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _works = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isDone;

    /// <param name="options">What it is to do.</param>
    /// <param name="heard">Is given each line, one at a time.</param>
    public WorkerProcess(WorkerOptions options, Action<string> heard)
    {
        _heard = heard;
        var program = Path.Combine(AppContext.BaseDirectory, "CustomerManagement.Worker.dll");
        _process = Process.Start(new ProcessStartInfo("dotnet", [program, .. options.ToArguments()]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        _errors = _process.StandardError.ReadToEndAsync();
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>Waits until it is about to open the store.</summary>
    public Task OpensAsync() => _opened.Task.WaitAsync(_patience);

    /// <summary>Waits until it has applied a command.</summary>
    public Task WorksAsync() => _works.Task.WaitAsync(_patience);

    /// <summary>Kills it at once, and waits until all that it said was heard.</summary>
    public async Task KillAsync()
    {
        if (_process.HasExited)
        {
            throw new InvalidOperationException($"The worker ended: {await _errors}");
        }

        _process.Kill();
        await _reading.WaitAsync(_patience);
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits until it has done all that it was to do.</summary>
    /// <returns>Why it could not; <c>null</c> when it could.</returns>
    public async Task<string?> FinishAsync()
    {
        await _reading.WaitAsync(_patience);
        await _process.WaitForExitAsync();
        return _isDone && _process.ExitCode == 0 ? null : $"the worker failed: {await _errors}";
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == "opening")
            {
                _opened.TrySetResult();
            }
            else if (line == "done")
            {
                _isDone = true;
            }
            else
            {
                _heard(line);
                if (line.StartsWith("applied", StringComparison.Ordinal))
                {
                    _works.TrySetResult();
                }
            }
        }

        // One that ends has no more to say.
        var error = new InvalidOperationException($"The worker ended: {await _errors}");
        _opened.TrySetException(error);
        _works.TrySetException(error);
    }
}
