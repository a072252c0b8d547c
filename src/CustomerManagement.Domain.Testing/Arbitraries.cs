using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Loyalty;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Movement;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Testing.Generators;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerManagement.Domain.Testing;

/// <summary>
/// Generators and shrinkers for every type of the domain that a test is likely to ask for, hostile and odd values among them. With FsCheck.Xunit:
/// <c>[Property(Arbitrary = [typeof(Arbitraries)])]</c>; without: <c>Check.QuickThrowOnFailure(Prop.ForAll(Arbitraries.Populations(), population => …))</c>,
/// or <c>Arbitraries.Populations().Generator</c> in a generator of your own. Enumerations and the rest of the platform's types FsCheck knows itself.
/// </summary>
/// <remarks>FsCheck takes every static method here, private ones too, that gives an <c>Arbitrary</c>: helpers live elsewhere.</remarks>
public static class Arbitraries
{
    /// <summary>Ids of customers: numbers, and texts that trip over trimming, case, culture and code units.</summary>
    /// <returns>Generator and shrinker.</returns>
    public static Arbitrary<CustomerId> CustomerIds() => ScalarGenerators.Ids(text => new CustomerId(text), id => id.Value);

    /// <summary>Ids of contact persons.</summary>
    /// <returns>Generator and shrinker.</returns>
    public static Arbitrary<ContactId> ContactIds() => ScalarGenerators.Ids(text => new ContactId(text), id => id.Value);

    /// <summary>Ids of who works for the host, hostile ones among them.</summary>
    /// <returns>Generator and shrinker.</returns>
    public static Arbitrary<StaffId> StaffIds() => ScalarGenerators.Ids(text => new StaffId(text), id => id.Value);

    /// <summary>Words of customers and their contacts about being approached.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<Consent> Consents() => Arb.From(CustomerGenerators.Consent);

    /// <summary>Ids of purchases.</summary>
    /// <returns>Generator and shrinker.</returns>
    public static Arbitrary<PurchaseId> PurchaseIds() => ScalarGenerators.Ids(text => new PurchaseId(text), id => id.Value);

    /// <summary>Dates of the ISO calendar, leap days and the ends of years and of the calendar among them.</summary>
    /// <returns>Generator and shrinker.</returns>
    public static Arbitrary<LocalDate> Dates() => Arb.From(ScalarGenerators.Date, ScalarGenerators.PlainerDates);

    /// <summary>Moments of such dates.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<Instant> Instants() => Arb.From(ScalarGenerators.Instant);

    /// <summary>Currencies of 0, 2, 3 and 4 decimals, none, and one that ISO does not list.</summary>
    /// <returns>Generator, and a shrinker towards none.</returns>
    public static Arbitrary<Currency> Currencies() => Arb.From(ScalarGenerators.Currency, currency => currency == Currency.None ? [] : [Currency.None]);

    /// <summary>Amounts of every size and sign up to the ends of a decimal. Sums of them may not fit.</summary>
    /// <returns>Generator and shrinker.</returns>
    public static Arbitrary<Money> Moneys() => Arb.From(
        ScalarGenerators.Money, money => ScalarGenerators.PlainerAmounts(money.Amount).Select(amount => new Money(amount, money.Currency)));

    /// <summary>Tables of none to five exchange rates.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<ExchangeRateTable> ExchangeRateTables() => Arb.From(ScalarGenerators.Rates);

    /// <summary>Names of many scripts and lengths.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<CustomerName> CustomerNames() => Arb.From(CustomerGenerators.Name);

    /// <summary>Notes of many scripts and lengths, over several lines among them.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<PrivateNote> PrivateNotes() => Arb.From(CustomerGenerators.Note);

    /// <summary>Birthdays, on leap days and without a year among them.</summary>
    /// <returns>Generator, and a shrinker towards one without a year.</returns>
    public static Arbitrary<Birthday> Birthdays() => Arb.From(CustomerGenerators.Birthday, birthday => birthday.Year is null ? [] : [new Birthday(birthday.Day)]);

    /// <summary>Language tags.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<LanguageTag> LanguageTags() => Arb.From(CustomerGenerators.Language);

    /// <summary>E-mail addresses, of domains that are kept for examples.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<EmailAddress> EmailAddresses() => Arb.From(CustomerGenerators.Email);

    /// <summary>Telephone numbers.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<PhoneNumber> PhoneNumbers() => Arb.From(CustomerGenerators.Phone);

    /// <summary>Postal addresses.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<PostalAddress> PostalAddresses() => Arb.From(CustomerGenerators.Address);

    /// <summary>Contact persons.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<ContactPerson> ContactPersons() => Arb.From(CustomerGenerators.Contact);

    /// <summary>Profiles of customers of every kind and role.</summary>
    /// <returns>Generator, and a shrinker towards nobody known.</returns>
    public static Arbitrary<CustomerProfile> CustomerProfiles() => Arb.From(
        CustomerGenerators.Profile, profile => profile == CustomerProfile.Unknown ? [] : [CustomerProfile.Unknown]);

    /// <summary>Ways to reach a customer, none among them.</summary>
    /// <returns>Generator, and a shrinker towards none.</returns>
    public static Arbitrary<CustomerReach> CustomerReaches() => Arb.From(
        CustomerGenerators.Reach, reach => reach.Equals(CustomerReach.None) ? [] : [CustomerReach.None]);

    /// <summary>Customer files as values, saved never or often.</summary>
    /// <returns>Generator and shrinker.</returns>
    public static Arbitrary<CustomerSnapshot> CustomerSnapshots() => Arb.From(CustomerGenerators.Snapshot, CustomerGenerators.Shrink);

    /// <summary>Customer files as they come from a store, without pending events.</summary>
    /// <returns>Generator and shrinker.</returns>
    public static Arbitrary<Customer> Customers() => Arb.From(
        CustomerGenerators.Snapshot.Select(Customer.Restore), customer => CustomerGenerators.Shrink(customer.ToSnapshot()).Select(Customer.Restore));

    /// <summary>What somebody may see: everything, nobody, or up to three customers and three of the staff.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<ReadScope> ReadScopes() => Arb.From(
        from customers in CustomerGenerators.Few(ScalarGenerators.Id.Select(id => new CustomerId(id)))
        from staff in CustomerGenerators.Few(ScalarGenerators.Id.Select(id => new StaffId(id)))
        from isEverything in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        select isEverything ? ReadScope.Everything : new ReadScope(customers, staff));

    /// <summary>Drafts of customers, right and wrong.</summary>
    /// <returns>Generator and shrinker.</returns>
    public static Arbitrary<CustomerDraft> CustomerDrafts() => Arb.From(DraftGenerators.Customer, DraftGenerators.Shrink);

    /// <summary>Drafts of contact persons, right and wrong.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<ContactPersonDraft> ContactPersonDrafts() => Arb.From(DraftGenerators.Contact);

    /// <summary>Drafts of telephone numbers, right and wrong.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<PhoneNumberDraft> PhoneNumberDrafts() => Arb.From(DraftGenerators.Phone);

    /// <summary>Drafts of postal addresses, right and wrong.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<PostalAddressDraft> PostalAddressDrafts() => Arb.From(DraftGenerators.Address);

    /// <summary>Drafts of purchases, right and wrong.</summary>
    /// <returns>Generator and shrinker.</returns>
    public static Arbitrary<PurchaseDraft> PurchaseDrafts() => Arb.From(DraftGenerators.Purchase, DraftGenerators.Shrink);

    /// <summary>Facts of any kind, with amounts of every size and currency.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<Fact> Facts() => Arb.From(ScalarGenerators.Fact);

    /// <summary>Purchases, returns and samples.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<Purchase> Purchases() => ScalarGenerators.FactsOfKind<Purchase>();

    /// <summary>Contacts made.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<ContactMade> ContactsMade() => ScalarGenerators.FactsOfKind<ContactMade>();

    /// <summary>Costs of serving a customer.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<ServingCost> ServingCosts() => ScalarGenerators.FactsOfKind<ServingCost>();

    /// <summary>What customers are thought to need in a year.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<DemandEstimate> DemandEstimates() => Arb.From(JudgementGenerators.Demand);

    /// <summary>Launches of product lines.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<ProductLaunch> ProductLaunches() => Arb.From(JudgementGenerators.Launch);

    /// <summary>What persons judge of customers.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<FitJudgement> FitJudgements() => Arb.From(JudgementGenerators.Judgement);

    /// <summary>Customers pinned to a tier of ABC, with and without an end.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<SegmentPin<AbcTier>> AbcPins() => Arb.From(JudgementGenerators.Pin);

    /// <summary>Customers picked by hand, with and without an end.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<HandPick> HandPicks() => Arb.From(JudgementGenerators.Pick);

    /// <summary>Lists of customers of generated populations, and others, picked by hand.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<HandPickedList> HandPickedLists() => Arb.From(RuleGenerators.List);

    /// <summary>What customers said of us and of promotions.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<AttitudeStated> AttitudesStated() => ScalarGenerators.FactsOfKind<AttitudeStated>();

    /// <summary>Purchases from competitors.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<CompetitorPurchase> CompetitorPurchases() => ScalarGenerators.FactsOfKind<CompetitorPurchase>();

    /// <summary>All facts of one customer, in currencies and amounts of every kind.</summary>
    /// <returns>Generator, and a shrinker to fewer facts.</returns>
    public static Arbitrary<CustomerFacts> CustomerFacts() => Arb.From(
        from customer in ScalarGenerators.Id.Select(id => new CustomerId(id))
        from facts in ScalarGenerators.Fact.ListOf()
        select new CustomerFacts(customer, facts.Select(fact => fact.Of(customer))),
        facts => Lists.Shorter(facts.All).Select(fewer => new CustomerFacts(facts.Customer, fewer)));

    /// <summary>Periods that end on leap days, month ends and the like, of 1 to 24 months.</summary>
    /// <returns>Generator, and a shrinker towards 12 months.</returns>
    public static Arbitrary<AnalysisPeriod> AnalysisPeriods() => Arb.From(
        PopulationGenerators.Period, period => period.Months == AnalysisPeriod.DefaultMonths ? [] : [new AnalysisPeriod(period.AsOf)]);

    /// <summary>
    /// Whole populations that are hard on segmentation: heavy ties, zeros, returns larger than sales, dates on the edges of periods and limits, huge and tiny amounts,
    /// profits known of all, some or none, one giant, all equal, one customer, nobody, ids that compare oddly.
    /// </summary>
    /// <returns>Generator, and a shrinker to fewer customers and facts, plain ids, amounts and dates.</returns>
    public static Arbitrary<TestPopulation> Populations() => Arb.From(PopulationGenerators.Population, PopulationShrinker.Shrink);

    /// <summary>Figures of one customer of such a population.</summary>
    /// <returns>Generator, without a shrinker: shrink the population that they come from.</returns>
    public static Arbitrary<CustomerMetrics> CustomerFigures() => Arb.From(
        from population in PopulationGenerators.Population
        let measured = population.Measure()
        where measured.Count > 0
        from place in Gen.Choose(0, measured.Count - 1)
        select measured[place]);

    /// <summary>The library's measures.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<Measure> Measures() => Arb.From(RuleGenerators.Fact.Select(fact => fact.Measure));

    /// <summary>The facts that the library lets rules ask.</summary>
    /// <returns>Generator, without a shrinker.</returns>
    public static Arbitrary<CustomerFact> CatalogueFacts() => Arb.From(RuleGenerators.Fact);

    /// <summary>Distributions of values in a population.</summary>
    /// <returns>Generator and shrinker.</returns>
    public static Arbitrary<ValueDistribution> ValueDistributions() => Arb.From(
        PopulationGenerators.Amount.ListOf().Select(ValueDistribution.Of),
        distribution => Lists.Shorter(distribution.Groups).Select(groups => new ValueDistribution(groups)));

    /// <summary>Rules of every kind over the library's facts, none of which asks for a group.</summary>
    /// <returns>Generator, and a shrinker to their parts.</returns>
    public static Arbitrary<Rule> Rules() => Arb.From(RuleGenerators.Rule(FactCatalogue.Figures), RuleGenerators.Shrink);

    /// <summary>Groups over the library's facts that ask for one another, and for one that is not there.</summary>
    /// <returns>Generator and shrinker.</returns>
    public static Arbitrary<GroupRules> GroupRules() => CatalogueArbitraries.GroupRules(FactCatalogue.Figures);

    /// <summary>Documents of groups: right, torn, with wrong parts, too deep.</summary>
    /// <returns>Generator, and a shrinker of those that are right.</returns>
    public static Arbitrary<RuleDocument> RuleDocuments() => CatalogueArbitraries.RuleDocuments(FactCatalogue.Figures);
}
