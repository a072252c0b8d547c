using CustomerManagement.Domain.Testing.Contracts;

namespace CustomerManagement.Domain.Testing.Tests.Contracts;

/// <summary>Each repository that is wrong in one place is caught, by the contract that is about that place.</summary>
public sealed class PlantedFaultTests
{
    private static readonly Dictionary<string, (Func<StorePorts, FaultyFixture, StorePorts> Plant, string Contract, string Finding)> _faults = new()
    {
        [nameof(LosesUpdates)] = ((ports, _) => ports with { Customers = new LosesUpdates(ports.Customers!) }, "Customers.Versions", "A version that has moved did not throw"),
        [nameof(TakesNewIdsTwice)] = ((ports, _) => ports with { Customers = new TakesNewIdsTwice(ports.Customers!) }, "Customers.Versions", "A new one whose id is there did not throw"),
        [nameof(LooksBeforeItSaves)] = ((ports, _) => ports with { Customers = new LooksBeforeItSaves(ports.Customers!) }, "Customers.Writers", "the versions that they changed"),
        [nameof(SavesOneByOne)] = ((ports, _) => ports with { Customers = new SavesOneByOne(ports.Customers!) }, "Customers.AllOrNone", "Several of which one conflicts"),
        [nameof(BreaksOffHalfway)] = (Breaking((right, fixture) => new BreaksOffHalfway(right, fixture)), "Customers.AllOrNone", "A save that breaks off: one of them is not as it should be"),
        [nameof(LosesEvents)] = ((ports, _) => ports with { Customers = new LosesEvents(ports.Customers!) }, "Customers.Events", "0 times instead of 1"),
        [nameof(SavesEventsTwice)] = ((ports, fixture) => ports with { Customers = new SavesEventsTwice(ports.Customers!, fixture) }, "Customers.Events", "2 times instead of 1"),
        [nameof(SavesEventsOfConflicts)] = ((ports, fixture) => ports with { Customers = new SavesEventsOfConflicts(ports.Customers!, fixture) }, "Customers.Events", "After a conflict"),
        [nameof(IgnoresCancellation)] = ((ports, _) => ports with { Customers = new IgnoresCancellation(ports.Customers!) }, "Customers.Cancellation", "did not throw OperationCanceledException"),
        [nameof(CancelsTooLate)] = ((ports, _) => ports with { Customers = new CancelsTooLate(ports.Customers!) }, "Customers.Cancellation", "A cancelled save has saved something"),
        [nameof(ShowsEverybody)] = ((ports, _) => ports with { Customers = new ShowsEverybody(ports.Customers!) }, "Customers.Scope", "It is found by who sees another"),
        [nameof(OverlooksCase)] = ((ports, _) => ports with { Customers = new OverlooksCase(ports.Customers!) }, "Customers.Ids", "<A-1> was never saved and is found"),
        [nameof(TrimsIds)] = ((ports, _) => ports with { Customers = new TrimsIds(ports.Customers!) }, "Customers.Ids", "<a-1 > was never saved and is found"),
        [nameof(ThrowsForStrangers)] = ((ports, _) => ports with { Customers = new ThrowsForStrangers(ports.Customers!) }, "Customers.ComesBack", "threw KeyNotFoundException"),
        [nameof(RemembersInstances)] = ((ports, _) => ports with { Customers = new RemembersInstances(ports.Customers!) }, "Customers.SharesNothing", "changes what was loaded by another"),
        [nameof(ForgetsKeys)] = ((ports, _) => ports with { Customers = new ForgetsKeys(ports.Customers!) }, "Customers.Keys", "is not kept"),
        [nameof(ForgetsKeysOfNothing)] = ((ports, _) => ports with { Customers = new ForgetsKeysOfNothing(ports.Customers!) }, "Customers.Keys", "changed nothing is not kept"),
        [nameof(UsesKeysUp)] = ((ports, _) => ports with { Customers = new UsesKeysUp(ports.Customers!) }, "Customers.Keys", "A save that met a conflict has used its key up"),
        [nameof(ConflictsBeforeKeys)] = ((ports, _) => ports with { Customers = new ConflictsBeforeKeys(ports.Customers!) }, "Customers.Keys", "threw ConcurrencyException, not CommandAppliedException"),
        [nameof(SharesKeysWithComplaints)] = (
            (ports, _) => ports with { Customers = new SharesKeysWithComplaints(ports.Customers!, ports.Complaints!) }, "Complaints.KindOfKey", "counts as one of a customer"),
        [nameof(MarksSavedBeforeItFails)] = ((ports, _) => ports with { Customers = new MarksSavedBeforeItFails(ports.Customers!) }, "Customers.Versions", "and yet MarkSaved was called"),
        [nameof(NeverMarksSaved)] = ((ports, _) => ports with { Customers = new NeverMarksSaved(ports.Customers!) }, "Customers.ComesBack", "MarkSaved was not called once"),
        [nameof(HasAClockOfItsOwn)] = ((ports, _) => ports with { Complaints = new HasAClockOfItsOwn(ports.Complaints!) }, "Complaints.Due", "A scan a nanosecond before"),
        [nameof(KeepsMicroseconds)] = ((ports, _) => ports with { Complaints = new KeepsMicroseconds(ports.Complaints!) }, "Complaints.Due", "A scan a nanosecond before"),
        [nameof(FindsDueBefore)] = ((ports, _) => ports with { Complaints = new FindsDueBefore(ports.Complaints!) }, "Complaints.Due", "A scan at the moment at which something is due"),
        [nameof(OverlooksWhoPassedItOn)] = ((ports, _) => ports with { Complaints = new OverlooksWhoPassedItOn(ports.Complaints!) }, "Complaints.OfCustomer", "Those of a dealer"),
        [nameof(ShowsComplaintsOfNobody)] = ((ports, _) => ports with { Complaints = new ShowsComplaintsOfNobody(ports.Complaints!) }, "Complaints.OfCustomer", "A scan of those of a dealer"),
        [nameof(ScansTwice)] = ((ports, _) => ports with { FollowUps = new ScansTwice(ports.FollowUps!) }, "FollowUps.Due", "A scan of what is due gives"),
        [nameof(FollowsACursor)] = ((ports, _) => ports with { FollowUps = new FollowsACursor(ports.FollowUps!) }, "FollowUps.Due", "when asked again"),
        [nameof(ReadsByPages)] = ((ports, _) => ports with { FollowUps = new ReadsByPages(ports.FollowUps!) }, "FollowUps.Due", "during which each is saved"),
        [nameof(ForgetsEndedOnes)] = ((ports, _) => ports with { FollowUps = new ForgetsEndedOnes(ports.FollowUps!) }, "FollowUps.OfCustomer", "What is known of a customer"),
        [nameof(EndsADayEarly)] = ((ports, _) => ports with { VisitPlans = new EndsADayEarly(ports.VisitPlans!) }, "VisitPlans.OfPerson", "From a date to a date"),
        [nameof(TakesTwoPlansOfADay)] = ((ports, _) => ports with { VisitPlans = new TakesTwoPlansOfADay(ports.VisitPlans!) }, "VisitPlans.OfPerson", "A second one of a person and date did not throw"),
        [nameof(BetweenBothEnds)] = ((ports, _) => ports with { SalesMeetings = new BetweenBothEnds(ports.SalesMeetings!) }, "SalesMeetings.Between", "A scan of a nanosecond"),
        [nameof(LooksAtTheLastVisit)] = ((ports, _) => ports with { VisitPlans = new LooksAtTheLastVisit(ports.VisitPlans!) }, "VisitPlans.OfCustomers", "A scan of those that name a customer"),
        [nameof(SearchesWithoutCase)] = ((ports, _) => ports with { SalesMeetings = new SearchesWithoutCase(ports.SalesMeetings!) }, "SalesMeetings.OfCustomers", "A scan of those that name a customer"),
        [nameof(CutsNotes)] = ((ports, _) => ports with { MarketReports = new CutsNotes(ports.MarketReports!) }, "MarketReports.ComesBack", "not what was saved when it was new"),
        [nameof(KeepsTheLogToItself)] = ((ports, _) => ports with { PlanningLog = new KeepsTheLogToItself() }, "PlanningLog.ComesBack", "not found by another session"),
        [nameof(OverlooksCaseOfSeveral)] = ((ports, _) => ports with { Customers = new OverlooksCaseOfSeveral(ports.Customers!) }, "Customers.Several", "One file among several"),
        [nameof(ShowsFactsOfSeveral)] = ((ports, _) => ports with { Facts = new ShowsFactsOfSeveral(ports.Facts!) }, "Facts.Several", "asked for with others"),
        [nameof(OverlooksCurrencies)] = ((ports, _) => ports with { Facts = new OverlooksCurrencies(ports.Facts!) }, "Facts.Population", "handed over in columns give other figures"),
        [nameof(LosesDigits)] = ((ports, _) => ports with { Facts = new LosesDigits(ports.Facts!) }, "Facts.ComesBack", "A scan of all facts"),
        [nameof(DropsPurchases)] = ((ports, _) => ports with { Facts = new DropsPurchases(ports.Facts!) }, "Facts.Purchases", "Another purchase of a stored id did not throw"),
        [nameof(StoresFactsOneByOne)] = ((ports, _) => ports with { Facts = new StoresFactsOneByOne(ports.Facts!) }, "Facts.Purchases", "Another purchase of a stored id: a scan"),
        [nameof(ForgetsKeysOfFacts)] = ((ports, _) => ports with { Facts = new ForgetsKeysOfFacts(ports.Facts!) }, "Facts.Keys", "stored before count as stored"),
        [nameof(StoresEqualFactsOnce)] = ((ports, _) => ports with { Facts = new StoresEqualFactsOnce(ports.Facts!) }, "Facts.ComesBack", "A scan of all facts"),
    };

    public static TheoryData<string> Names => [.. _faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_planted_fault_is_caught(string name)
    {
        var (plant, contract, finding) = _faults[name];
        var broken = await Assert.ThrowsAsync<LawBrokenException>(() => RepositoryContracts.CheckAsync(RepositoryContracts.Named(contract), () => new FaultyFixture(plant), seed: 42));
        Assert.Equal(contract, broken.Law);
        Assert.Contains(finding, broken.Finding, StringComparison.Ordinal);
        Assert.Equal(42UL, broken.Seed);
        Assert.Contains("seed 42", broken.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Customers.AllOrNone")]
    public async Task A_save_that_breaks_off_and_saves_nothing_keeps_the_contract(string contract)
    {
        FaultyFixture? fixture = null;
        await RepositoryContracts.CheckAsync(
            RepositoryContracts.Named(contract), () => fixture = new FaultyFixture(Breaking((right, broken) => new BreaksOffCleanly(right, broken))));
        Assert.True(fixture!.WasBroken);
        Assert.False(fixture.IsBroken);
    }

    private static Func<StorePorts, FaultyFixture, StorePorts> Breaking(Func<Customers.ICustomerRepository, FaultyFixture, Customers.ICustomerRepository> with) => (ports, fixture) =>
    {
        fixture.IsBroken ??= false;
        return ports with { Customers = with(ports.Customers!, fixture) };
    };
}
