using System.Text;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>A contract being checked on a fresh store: two sessions with it, and how to say that something does not hold.</summary>
internal sealed class ContractRun(RepositoryContract contract, StoreFixture fixture, StorePorts first, ulong seed)
{
    public RepositoryContract Contract => contract;

    public StoreFixture Fixture => fixture;

    public StorePorts First => first;

    /// <summary>Other repositories over the same store.</summary>
    public StorePorts Second { get; } = fixture.OpenSession();

    public ulong Seed => seed;

    public LawBrokenException Broken(string finding, Exception? thrown = null) => new(contract.Name, finding, thrown);

    public void Must(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw Broken(otherwise);
        }
    }

    public async Task<TException> MustThrowAsync<TException>(string what, Func<Task> act)
        where TException : Exception
    {
        try
        {
            await act().ConfigureAwait(false);
        }
        catch (TException expected)
        {
            return expected;
        }
        catch (Exception other)
        {
            throw Broken($"{what} threw {other.GetType().Name}, not {typeof(TException).Name}: {other.Message}", other);
        }

        throw Broken($"{what} did not throw {typeof(TException).Name}.");
    }

    /// <summary>A list has these and no other, each once.</summary>
    public void MustBe(string what, IEnumerable<string> found, params IEnumerable<string> expected)
    {
        var (has, wants) = (found.Order(StringComparer.Ordinal).ToList(), expected.Order(StringComparer.Ordinal).ToList());
        Must(has.SequenceEqual(wants, StringComparer.Ordinal), $"{what} gives [{string.Join(", ", has)}] instead of [{string.Join(", ", wants)}].");
    }

    /// <summary>A scan has these and no other, each once, and the same again when it is asked again.</summary>
    public async Task MustScanAsync<T>(string what, Func<StorePorts, IAsyncEnumerable<T>> scan, Func<T, string> id, params IEnumerable<string> expected)
    {
        var wants = expected.ToList();
        foreach (var (ports, which) in new[] { (First, ""), (First, " when asked again"), (Second, " in another session") })
        {
            MustBe(what + which, await scan(ports).Select(id).ToListAsync().ConfigureAwait(false), wants);
        }
    }

    /// <summary>All saved events as texts; nothing when the fixture does not tell.</summary>
    public async Task<List<string>> EventsAsync() => [.. (await fixture.SavedEventsAsync(default).ConfigureAwait(false) ?? []).Select(Text)];

    public static string Text(IDomainEvent happened) => $"{EventNames.Of(happened)} {Encoding.UTF8.GetString(EventJson.Write(happened))}";
}
