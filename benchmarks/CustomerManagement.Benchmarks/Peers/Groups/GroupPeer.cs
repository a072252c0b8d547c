using CustomerManagement.Benchmarks.Jobs;
using CustomerManagement.Domain.Rules;

namespace CustomerManagement.Benchmarks.Peers.Groups;

/// <summary>A way to tell which customers are in which groups.</summary>
internal abstract class GroupPeer : IPeer
{
    public abstract string Name { get; }

    public virtual string Version => "";

    public virtual string? InstallWith => null;

    public virtual bool IsSlow => false;

    /// <summary>Of so many customers it looks at one: 1 for all, else those of <see cref="GroupCustomers.Sample"/>.</summary>
    public virtual int Every => 1;

    /// <summary>Whether it says of a group only that it holds, so that unknown is as good as false.</summary>
    public virtual bool SaysHoldsOnly => false;

    /// <summary>What the last run said of each customer that it looked at, in their order.</summary>
    public GroupRow[] Rows { get; private set; } = [];

    /// <summary>Brings the customers and the groups into the peer's own form; not timed.</summary>
    public abstract void Load(GroupCustomers customers);

    public abstract double Run();

    public RowDigest Digest()
    {
        Rows = Read();
        return RowDigest.Of<GroupRow>(Rows);
    }

    public abstract void Dispose();

    /// <summary>Reads the result of the last run and lets go of it.</summary>
    protected abstract GroupRow[] Read();

    /// <summary>The rows of so many customers, from an outcome for each of them and each group.</summary>
    protected GroupRow[] RowsOf(int count, int groups, Func<int, int, Truth> outcome)
    {
        var rows = new GroupRow[count];
        for (var i = 0; i < count; i++)
        {
            rows[i] = new GroupRow(i * Every, 0);
            for (var group = 0; group < groups; group++)
            {
                rows[i] = rows[i].With(group, outcome(i, group));
            }
        }

        return rows;
    }
}
