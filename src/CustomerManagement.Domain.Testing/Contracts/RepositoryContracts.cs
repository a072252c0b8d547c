using CustomerManagement.Domain.Calendars;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>What every port guarantees, as contracts that your own repositories can be checked against, one test for each.</summary>
/// <remarks>
/// A test of any framework calls <c>RepositoryContracts.CheckAsync(contract, () => new MyStore())</c> for each of <see cref="All"/>, or for each of <see cref="Of"/> where the host implements some ports only.
/// A contract that is not kept is a <see cref="LawBrokenException"/> that names it, what was seen, and the seed. What is stored is made up.
/// </remarks>
public static class RepositoryContracts
{
    /// <summary>The calendars that the promises of complaints and services in the contracts name.</summary>
    public static ICalendarBook Calendars { get; } = new CalendarBook([MadeUp.Hours]);

    /// <summary>All contracts of all ports.</summary>
    public static IReadOnlyList<RepositoryContract> All { get; } =
    [
        .. new AggregateContracts<Customers.Customer, Customers.CustomerId>(CustomerKinds.Customer).All, .. CustomerContracts.All,
        .. FactContracts.All,
        .. new AggregateContracts<FollowUps.FollowUp, FollowUps.FollowUpId>(CustomerKinds.FollowUp).All, .. FollowUpContracts.All,
        .. PlanningLogContracts.All,
        .. new AggregateContracts<Complaints.Complaint, Complaints.ComplaintId>(ComplaintKinds.Complaint).All, .. ComplaintContracts.All,
        .. new AggregateContracts<Complaints.Improvement, Complaints.ImprovementId>(ComplaintKinds.Improvement).All,
        .. new AggregateContracts<Services.ServiceDuty, Services.ServiceDutyId>(ComplaintKinds.ServiceDuty).All, .. ServiceContracts.All,
        .. new AggregateContracts<Surveys.Survey, Surveys.SurveyId>(HouseKinds.Survey).All,
        .. new AggregateContracts<Targets.TargetPlan, Targets.TargetPlanId>(HouseKinds.TargetPlan).All,
        .. new AggregateContracts<Visits.VisitPlan, Visits.VisitPlanId>(FieldKinds.VisitPlan).All,
        .. new AggregateContracts<Visits.DailyReport, Visits.DailyReportId>(FieldKinds.DailyReport).All,
        .. new AggregateContracts<Visits.MarketReport, Visits.MarketReportId>(FieldKinds.MarketReport).All,
        .. new AggregateContracts<Visits.SalesMeeting, Visits.SalesMeetingId>(FieldKinds.SalesMeeting).All, .. FieldContracts.All, .. NamingContracts.All,
    ];

    /// <summary>The contracts of some ports: those that a host implements.</summary>
    /// <param name="ports">The ports.</param>
    /// <returns>Their contracts.</returns>
    public static IReadOnlyList<RepositoryContract> Of(params IEnumerable<StorePort> ports)
    {
        var wanted = ports.ToHashSet();
        return [.. All.Where(contract => wanted.Contains(contract.Port))];
    }

    /// <summary>Finds a contract, for frameworks whose rows are texts.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The contract.</returns>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static RepositoryContract Named(string name) =>
        All.FirstOrDefault(contract => contract.Name == name) ?? throw new ArgumentException("There is no such contract.", nameof(name));

    /// <summary>Checks one contract.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="open">Opens a fresh store, which is disposed of in the end.</param>
    /// <param name="seed">Where made-up customers and facts come from.</param>
    /// <returns>A task that ends when it was kept.</returns>
    /// <exception cref="LawBrokenException">It is not kept.</exception>
    /// <exception cref="ContractNotApplicableException">The store has no such port, or does not tell events and the contract is about them.</exception>
    public static async Task CheckAsync(RepositoryContract contract, Func<StoreFixture> open, ulong seed = LawOptions.DefaultSeed)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(open);
        var fixture = open();
        await using (fixture.ConfigureAwait(false))
        {
            var first = fixture.OpenSession();
            if (!first.Has(contract.Port))
            {
                throw new ContractNotApplicableException(contract, $"port {contract.Port}");
            }

            if (contract.NeedsEvents && await fixture.SavedEventsAsync(default).ConfigureAwait(false) is null)
            {
                throw new ContractNotApplicableException(contract, "saved events");
            }

            try
            {
                await contract.Hold(new ContractRun(contract, fixture, first, seed)).ConfigureAwait(false);
            }
            catch (LawBrokenException broken)
            {
                throw new LawBrokenException(contract, broken.Finding, seed, broken.InnerException);
            }
            catch (Exception thrown) when (thrown is not ContractNotApplicableException)
            {
                throw new LawBrokenException(contract, $"What is guaranteed threw {thrown.GetType().Name}: {thrown.Message}", seed, thrown);
            }
        }
    }
}
