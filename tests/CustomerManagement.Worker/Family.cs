using System.Globalization;
using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Visits;
using NodaTime;

namespace CustomerManagement.Worker;

/// <summary>A customer with all that belongs to it. Each line of commands goes from family to family, so that no document grows for ever.</summary>
public sealed class Family(int lane, int number)
{
    /// <summary>How many commands a family has.</summary>
    public const int Commands = 40;

    public CustomerId Customer { get; } = new(Id("c", lane, number));

    public StaffId Person { get; } = new(Id("s", lane, number));

    public FollowUpId FollowUp { get; } = new(Id("f", lane, number));

    public IReadOnlyList<ComplaintId> Complaints { get; } = [.. Enumerable.Range(0, 3).Select(each => new ComplaintId(Id($"q{each}", lane, number)))];

    public IReadOnlyList<VisitPlanId> Plans { get; } = [.. Enumerable.Range(0, 2).Select(each => new VisitPlanId(Id($"p{each}", lane, number)))];

    public IReadOnlyList<VisitId> Visits { get; } = [.. Enumerable.Range(0, 3).Select(each => new VisitId(Id($"v{each}", lane, number)))];

    public static LocalDate Day { get; } = new(2026, 3, 2);

    private static string Id(string kind, int lane, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{lane}-{number}");
}
