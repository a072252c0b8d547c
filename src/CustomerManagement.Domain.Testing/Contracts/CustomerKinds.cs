using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.FollowUps;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Strategies;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>Customers and follow-ups.</summary>
internal static class CustomerKinds
{
    public static AggregateKind<Customer, CustomerId> Customer { get; } = new()
    {
        Port = StorePort.Customers,
        Repository = ports => ports.Customers,
        Find = (ports, id, scope, cancellation) => ports.Customers!.FindAsync(id, scope, cancellation),
        Id = text => new CustomerId(text),
        New = (id, number) => number % 2 == 0
            ? Customers.Customer.OpenAtSale(id, MadeUp.At)
            : Customers.Customer.Register(id, new CustomerProfile(CustomerKind.Organisation, CustomerRole.EndCustomer, new CustomerName("Example & Söhne '; --")), MadeUp.At),
        Change = (customer, number) => customer.AddContact(Contact(number), MadeUp.At),
        Document = customer => SnapshotJson.Write(customer.ToSnapshot()),
        Scope = customer => ReadScope.Of(customer.Id),
        Stories =
        [
            [
                customer => customer.AddContact(Contact(1), MadeUp.At),
                customer => customer.AddContact(Contact(2), MadeUp.At),
                customer => customer.StateConsent(new Consent(new ContactId("contact-1"), ContactChannel.Email, ConsentState.Granted, MadeUp.At)),
                customer => customer.StateConsent(new Consent(person: null, ContactChannel.Call, ConsentState.Withdrawn, MadeUp.At)),
                customer => customer.ChangeContact(new ContactPerson(new ContactId("contact-1"), new CustomerName("이영희"), position: null, birthday: null, language: null, [], [], isDeceased: true), MadeUp.At),
                customer => customer.RemoveContact(new ContactId("contact-2"), MadeUp.At),
            ],
            [
                customer => customer.Describe(
                    new CustomerProfile(
                        CustomerKind.Person, CustomerRole.Dealer, new CustomerName("林雅汐"), Gender.Female, new Birthday(new AnnualDate(2, 29), 2000), new LanguageTag("zh-Hant-TW"),
                        DateTimeZoneProviders.Tzdb["Asia/Taipei"]),
                    MadeUp.At),
                customer => customer.ReachBy(
                    new CustomerReach(
                        [new PostalAddress(AddressKind.Home, "中正路 1", "基隆", "TW", "200", region: null)], [new PhoneNumber(PhoneKind.Mobile, "+886 2 555-0100")], [new EmailAddress("a@example.org")]),
                    MadeUp.At),
            ],
        ],
    };

    public static AggregateKind<FollowUp, FollowUpId> FollowUp { get; } = new()
    {
        Port = StorePort.FollowUps,
        Repository = ports => ports.FollowUps,
        Find = (ports, id, scope, cancellation) => ports.FollowUps!.FindAsync(id, scope, cancellation),
        Id = text => new FollowUpId(text),
        New = (id, number) => Due(id, new CustomerId(MadeUp.Name("customer", number)), MadeUp.Day),
        Change = (followUp, number) => followUp.HandOver(new StaffId(MadeUp.Name("staff", number)), MadeUp.At),
        Document = followUp => SnapshotJson.Write(followUp.ToSnapshot()),
        Scope = followUp => ReadScope.Of(followUp.Customer),
        Stories =
        [
            [
                followUp => followUp.MoveTo(MadeUp.Day.PlusDays(1), MadeUp.At),
                followUp => followUp.HandOver(new StaffId("kim"), MadeUp.At),
                followUp => followUp.Complete(ContactChannel.Call, FollowUpOutcome.OrderTaken, MadeUp.Day.PlusDays(1), new StaffId("kim"), MadeUp.At),
            ],
            [followUp => followUp.Skip(SkipReason.NoConsent, MadeUp.Day, by: null, MadeUp.At)],
            [
                followUp => followUp.Withdraw(MadeUp.Day, MadeUp.At),
                followUp => followUp.Renew(MadeUp.Day.PlusDays(3), MadeUp.Day.PlusDays(4), MadeUp.At),
            ],
        ],
    };

    /// <summary>An open follow-up that is new, its occasion ten days before it is due.</summary>
    public static FollowUp Due(FollowUpId id, CustomerId customer, LocalDate on) => FollowUps.FollowUp.Restore(new FollowUpSnapshot(
        id, Version: 0, "contract.rule", RuleVersion: 3, customer, new Occasion(on.PlusDays(-10), new ContactId("c'1"), "subject / ~"),
        new FollowUpTerms(ContactAim.Service, [ContactChannel.Call, ContactChannel.Visit], StaffRole.Salesperson, priority: 700, CatchUp.Skip),
        on, on.PlusDays(9), Owner: null, FollowUpStatus.Open, Outcome: null, Skipped: null, EndedOn: null, HandedOver: 0));

    private static ContactPerson Contact(int number) => new(
        new ContactId(MadeUp.Name("contact", number)), new CustomerName("O'Neil-Sample"), "采购经理", new Birthday(new AnnualDate(2, 29)), new LanguageTag("ko"),
        [new PhoneNumber(PhoneKind.Mobile, "110")], [new EmailAddress("info@example.org")]);
}
