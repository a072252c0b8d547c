using System.Diagnostics;

namespace CustomerManagement.EntityFrameworkCore.Tests.Servers;

/// <summary>A disk of a few pages, in memory: it fills up for real, and can be made larger or read-only. Needs root on Linux, and the right to mount.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    /// <summary>Why there can be none here; <c>null</c> where there can.</summary>
    public static string? WhyAbsent { get; } = TryMount();

    public string Folder { get; }

    public static SmallDisk Mount(int kilobytes)
    {
        var disk = new SmallDisk(Directory.CreateTempSubdirectory("customers-disk-").FullName);
        if (Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", disk.Folder))
        {
            return disk;
        }

        Directory.Delete(disk.Folder);
        throw new InvalidOperationException("The small disk could not be mounted.");
    }

    public void Resize(int kilobytes) => Assert.True(Run("mount", "-o", $"remount,size={kilobytes}k", Folder));

    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", Folder));

    public void MakeWritable() => Assert.True(Run("mount", "-o", "remount,rw", Folder));

    /// <summary>Of one file alone.</summary>
    public void MakeReadOnly(string file)
    {
        var path = Path.Combine(Folder, file);
        Assert.True(Run("mount", "--bind", path, path));
        Assert.True(Run("mount", "-o", "remount,bind,ro", path));
    }

    /// <summary>Undoes <see cref="MakeReadOnly(string)"/>.</summary>
    public void MakeWritable(string file) => Assert.True(Run("umount", "-l", Path.Combine(Folder, file)));

    public void Dispose()
    {
        // Also where a test that fails still holds a file open, lest that hides why it fails.
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static string? TryMount()
    {
        const string Reason = "a small disk can only be mounted on Linux, by root, where that is permitted";
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
        {
            return Reason;
        }

        try
        {
            Mount(64).Dispose();
            return null;
        }
        catch (InvalidOperationException)
        {
            return Reason;
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
