using System.Text;
using CustomerManagement.Domain.Delivery;

namespace CustomerManagement.Worker;

/// <summary>Notes the id of each message in a file before it says that it is done with. What was written outlives the process.</summary>
internal sealed class FileReceiver(string path) : IEventReceiver, IDisposable
{
    private readonly FileStream _file = new(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    public string Name => "file";

    public Task<Reception> ReceiveAsync(OutboxMessage message, CancellationToken cancellation)
    {
        _file.Write(Encoding.UTF8.GetBytes($"{message.Id}\n"));
        return Task.FromResult(Reception.Done);
    }

    public void Dispose() => _file.Dispose();
}
