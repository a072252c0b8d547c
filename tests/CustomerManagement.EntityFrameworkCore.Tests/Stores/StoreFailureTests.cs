using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Delivery;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Registration;
using CustomerManagement.EntityFrameworkCore.Tests.Servers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace CustomerManagement.EntityFrameworkCore.Tests.Stores;

/// <summary>Disks that fill up, files that may only be read or are damaged, through the ports: one clear error, nothing by halves, and it works again in the same process.</summary>
public sealed class StoreFailureTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly Instant _at = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly ResponseBook _promises = ResponseBook.BuiltIn();

    [SmallDiskFact]
    public async Task A_disk_that_fills_up_is_full_and_nothing_is_saved_by_halves()
    {
        using var disk = SmallDisk.Mount(kilobytes: 1_024);
        await using (var services = Services(disk.Folder))
        {
            await FillsUpAsync(services, () => disk.Resize(kilobytes: 8_192));
        }

        await CloseAsync(disk.Folder);
    }

    [SmallDiskFact]
    public async Task A_disk_with_no_room_for_the_schema_is_full_and_has_it_made_later()
    {
        using var disk = SmallDisk.Mount(kilobytes: 64);
        await using (var services = Services(disk.Folder))
        {
            var customers = services.GetRequiredService<ICustomerRepository>();
            await FailsAsync(StoreFailure.Full, () => SaveAsync(customers, "one"));
            disk.Resize(kilobytes: 4_096);
            await SaveAsync(customers, "one");
            Assert.NotNull(await customers.FindAsync(new CustomerId("one"), ReadScope.Everything, default));
        }

        await CloseAsync(disk.Folder);
    }

    // SQLite writes beside a file in order to read it, so that on such a disk it does neither.
    [SmallDiskFact]
    public async Task A_disk_that_may_only_be_read_is_out_of_reach_and_works_again_later()
    {
        using var disk = SmallDisk.Mount(kilobytes: 4_096);
        await using (var services = Services(disk.Folder))
        {
            var customers = services.GetRequiredService<ICustomerRepository>();
            await SaveAsync(customers, "one");
            SqliteConnection.ClearAllPools();
            disk.MakeReadOnly();
            await FailsAsync(StoreFailure.Unreachable, () => SaveAsync(customers, "two"));
            await FailsAsync(StoreFailure.Unreachable, () => customers.FindAsync(new CustomerId("one"), ReadScope.Everything, default));
            disk.MakeWritable();
            await SaveAsync(customers, "two");
            Assert.Equal(2, await customers.ScanIdsAsync(ReadScope.Everything, default).CountAsync());
        }

        await CloseAsync(disk.Folder);
    }

    [SmallDiskFact]
    public async Task A_file_that_may_only_be_read_is_read_only_and_written_again_later()
    {
        using var disk = SmallDisk.Mount(kilobytes: 4_096);
        await using (var services = Services(disk.Folder))
        {
            var customers = services.GetRequiredService<ICustomerRepository>();
            await SaveAsync(customers, "one");
            SqliteConnection.ClearAllPools();
            disk.MakeReadOnly("customers.db");
            await FailsAsync(StoreFailure.ReadOnly, () => SaveAsync(customers, "two"));
            Assert.NotNull(await customers.FindAsync(new CustomerId("one"), ReadScope.Everything, default));
            Assert.Null(await customers.FindAsync(new CustomerId("two"), ReadScope.Everything, default));
            disk.MakeWritable("customers.db");

            // A connection that was kept since the last read still may only read; it is given up as it fails.
            await FailsAsync(StoreFailure.ReadOnly, () => SaveAsync(customers, "two"));
            await SaveAsync(customers, "two");
            Assert.Equal(2, await customers.ScanIdsAsync(ReadScope.Everything, default).CountAsync());
        }

        await CloseAsync(disk.Folder);
    }

    [PostgresFact]
    public async Task A_database_that_may_only_be_read_is_read_only_and_written_again_later()
    {
        using var store = TestStore.Postgres(postgres);
        await using var services = store.Services();
        var customers = services.GetRequiredService<ICustomerRepository>();
        await SaveAsync(customers, "one");
        SetReadOnly(store, isReadOnly: true);
        await FailsAsync(StoreFailure.ReadOnly, () => SaveAsync(customers, "two"));
        Assert.NotNull(await customers.FindAsync(new CustomerId("one"), ReadScope.Everything, default));
        SetReadOnly(store, isReadOnly: false);
        await SaveAsync(customers, "two");
        Assert.Equal(2, await customers.ScanIdsAsync(ReadScope.Everything, default).CountAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_with_a_torn_page_is_damaged_and_works_again_once_it_is_restored(bool isReplaced)
    {
        using var store = TestStore.Sqlite();
        await using var services = store.Services();
        var complaints = services.GetRequiredService<IComplaintRepository>();
        for (var number = 0; number < 100; number++)
        {
            await complaints.SaveAsync([Complaint($"c-{number}")], command: null, default);
        }

        await store.ScalarAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        var copy = await File.ReadAllBytesAsync(store.File);
        var torn = copy.ToArray();
        Array.Fill(torn, (byte)0xA5, 4096 * 2, torn.Length - (4096 * 4));
        await File.WriteAllBytesAsync(store.File, torn);

        await FailsAsync(StoreFailure.Damaged, () => complaints.ScanAsync(ReadScope.Everything, default).CountAsync().AsTask());
        await FailsAsync(StoreFailure.Damaged, () => complaints.SaveAsync([Complaint("new")], new CommandKey("k"), default));

        if (isReplaced)
        {
            File.Delete(store.File);
            File.Delete($"{store.File}-wal");
            File.Delete($"{store.File}-shm");
        }

        await File.WriteAllBytesAsync(store.File, copy);
        await complaints.SaveAsync([Complaint("new")], new CommandKey("k"), default);
        Assert.Equal(101, await complaints.ScanAsync(ReadScope.Everything, default).CountAsync());

        // It is in the file, and not in one that only this process still holds.
        SqliteConnection.ClearAllPools();
        await using var other = store.Services();
        Assert.Equal(101, await other.GetRequiredService<IComplaintRepository>().ScanAsync(ReadScope.Everything, default).CountAsync());
        await store.CheckIntegrityAsync(fault => Assert.Fail(fault));
    }

    private static Task SaveAsync(ICustomerRepository customers, string id) => customers.SaveAsync([Customer.OpenAtSale(new CustomerId(id), _at)], new CommandKey(id), default);

    private static async Task FailsAsync(StoreFailure failure, Func<Task> act)
    {
        var error = await Assert.ThrowsAsync<StoreUnavailableException>(act);
        Assert.Equal((failure, false), (error.Failure, error.IsOutcomeUnknown));
    }

    private static async Task FillsUpAsync(ServiceProvider services, Action makeRoom)
    {
        var complaints = services.GetRequiredService<IComplaintRepository>();
        var facts = services.GetRequiredService<IFactRepository>();
        var saved = 0;
        StoreUnavailableException? full = null;
        while (full is null)
        {
            Assert.True(saved < 10_000, "The disk never filled up.");
            try
            {
                await complaints.SaveAsync([Complaint($"c-{saved}-a"), Complaint($"c-{saved}-b")], new CommandKey($"k-{saved}"), default);
                saved++;
            }
            catch (StoreUnavailableException error)
            {
                full = error;
            }
        }

        Assert.Equal((StoreFailure.Full, false), (full.Failure, full.IsOutcomeUnknown));
        var many = Enumerable.Range(0, 20_000).Select(number => new Purchase(new CustomerId("one"), new LocalDate(2026, 3, 2), new Money(number, new Currency("EUR")))).ToList();
        await FailsAsync(StoreFailure.Full, () => facts.AppendAsync(many, new CommandKey("many"), default));

        // What is there can be read, and of what failed nothing is there.
        Assert.Equal(2 * saved, await complaints.ScanAsync(ReadScope.Everything, default).CountAsync());
        Assert.False(await complaints.WasAppliedAsync(new CommandKey($"k-{saved}"), default));
        Assert.Empty((await facts.OfCustomerAsync(new CustomerId("one"), ReadScope.Everything, default)).All);
        var unsent = (await services.GetRequiredService<IOutbox>().CountAsync(_at, default)).Unsent;
        Assert.Equal(0, unsent % saved);

        makeRoom();
        await complaints.SaveAsync([Complaint($"c-{saved}-a"), Complaint($"c-{saved}-b")], new CommandKey($"k-{saved}"), default);
        Assert.True(await facts.AppendAsync(many, new CommandKey("many"), default));
        Assert.Equal(2 * (saved + 1), await complaints.ScanAsync(ReadScope.Everything, default).CountAsync());
        Assert.Equal(many.Count, (await facts.OfCustomerAsync(new CustomerId("one"), ReadScope.Everything, default)).All.Count);
        Assert.Equal(unsent / saved * (saved + 1), (await services.GetRequiredService<IOutbox>().CountAsync(_at, default)).Unsent);
    }

    private static Complaint Complaint(string id) => Domain.Complaints.Complaint.Receive(
        new ComplaintId(id), new ComplaintIntake(_at, ComplaintChannel.Web) { Text = new PrivateNote(new string('x', 4_000)) }, new ComplaintSubject(ComplaintSeverity.Major), new CustomerId("one"),
        intermediary: null, _promises, _at);

    private static ServiceProvider Services(string folder)
    {
        var services = new ServiceCollection();
        services.AddCustomerManagement().UseClock(SystemClock.Instance).UseSqlite(Path.Combine(folder, "customers.db"));
        return services.BuildServiceProvider();
    }

    private void SetReadOnly(TestStore store, bool isReadOnly)
    {
        postgres.Server.Execute($"alter database {new NpgsqlConnectionStringBuilder(store.Connection).Database} set default_transaction_read_only = {(isReadOnly ? "on" : "off")}");

        // It counts for sessions that begin from now on.
        NpgsqlConnection.ClearAllPools();
    }

    // Whole, and nobody holds it open, so that the disk can go.
    private static async Task CloseAsync(string folder)
    {
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "customers.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            Assert.Equal("ok", await command.ExecuteScalarAsync());
        }

        SqliteConnection.ClearAllPools();
    }
}
