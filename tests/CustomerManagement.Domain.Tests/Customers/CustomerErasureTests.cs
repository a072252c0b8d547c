using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Persistence;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Tests.FollowUps;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Customers;

public sealed class CustomerErasureTests
{
    private static readonly ContactId _contact = new("7");

    public static TheoryData<Action<Customer>> Commands => new(
        file => file.Describe(new CustomerProfile(CustomerKind.Person, CustomerRole.EndCustomer, new CustomerName("Erika")), Fixtures.Noon),
        file => file.Describe(CustomerProfile.Unknown, Fixtures.Noon),
        file => file.ReachBy(CustomerReach.None, Fixtures.Noon),
        file => file.AddContact(new ContactPerson(_contact, new CustomerName("Erika")), Fixtures.Noon),
        file => file.ChangeContact(new ContactPerson(_contact, new CustomerName("Erika")), Fixtures.Noon),
        file => file.RemoveContact(_contact, Fixtures.Noon),
        file => file.StateConsent(new Consent(null, ContactChannel.Email, ConsentState.Granted, Fixtures.Noon)));

    [Fact]
    public void What_is_left_is_whose_it_was_and_that_nobody_may_approach_it()
    {
        var file = Full();
        file.MarkSaved();
        file.Erase(Fixtures.Noon + Duration.FromHours(1));

        var at = Fixtures.Noon + Duration.FromHours(1);
        Assert.Equal([new CustomerErased(file.Id, at)], file.PendingEvents);
        Assert.Equal((at, at, CustomerOrigin.Registered), (file.ErasedAt, file.ChangedAt, file.Origin));
        Assert.Equal(new CustomerProfile(CustomerKind.Unknown, CustomerRole.Dealer, name: null), file.Profile);
        Assert.Equal((CustomerReach.None, 0), (file.Reach, file.Contacts.Count));
        var situation = new ContactSituation(FollowUpCases.Weekdays, LifecycleStage.Loyal, file.ToSnapshot());
        Assert.All(Enum.GetValues<ContactChannel>(), channel =>
        {
            Assert.Equal(ConsentState.Withdrawn, situation.ConsentOf(null, channel));
            Assert.Equal(ConsentState.Withdrawn, situation.ConsentOf(_contact, channel));
        });
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Nothing_is_noted_on_an_erased_file(Action<Customer> command)
    {
        var file = Full();
        file.Erase(Fixtures.Noon);
        file.MarkSaved();
        Assert.Equal(CustomerRules.Erased, Assert.Throws<BusinessRuleException>(() => command(file)).Code);
        file.Erase(Fixtures.Noon + Duration.FromDays(1));
        Assert.Empty(file.PendingEvents);
        Assert.Equal(Fixtures.Noon, file.ErasedAt);
    }

    [Fact]
    public void An_erased_file_comes_back_as_it_was_and_an_older_document_is_read()
    {
        var file = Full();
        file.Erase(Fixtures.Noon);
        var back = Customer.Restore(SnapshotJson.Read<CustomerSnapshot>(SnapshotJson.Write(file.ToSnapshot())));
        Assert.Equal((file.ErasedAt, file.ChangedAt, file.Profile), (back.ErasedAt, back.ChangedAt, back.Profile));
        Assert.Equal(file.Consents, back.Consents);

        var older = SnapshotJson.WriteText(Full().ToSnapshot() with { ChangedAt = null }).Replace(",\"ChangedAt\":null", "", StringComparison.Ordinal).Replace(",\"ErasedAt\":null", "", StringComparison.Ordinal);
        Assert.DoesNotContain("ErasedAt", older, StringComparison.Ordinal);
        Assert.DoesNotContain("ChangedAt", older, StringComparison.Ordinal);
        Assert.Null(Customer.Restore(SnapshotJson.Read<CustomerSnapshot>(older)).ErasedAt);
    }

    [Fact]
    public void A_snapshot_that_says_erased_and_tells_who_it_is_is_refused() =>
        Assert.Throws<ArgumentException>(() => Customer.Restore(Full().ToSnapshot() with { ErasedAt = Fixtures.Noon }));

    private static Customer Full()
    {
        var birthday = new Birthday(new AnnualDate(2, 29), 1980);
        var file = Customer.Register(new CustomerId("12347"), new CustomerProfile(CustomerKind.Person, CustomerRole.Dealer, new CustomerName("Erika"), Gender.Female, birthday, new LanguageTag("de"), isDeceased: true), Fixtures.Noon);
        file.ReachBy(new CustomerReach(emails: [new EmailAddress("erika@example.org")]), Fixtures.Noon);
        file.AddContact(new ContactPerson(_contact, new CustomerName("Max"), birthday: birthday), Fixtures.Noon);
        file.StateConsent(new Consent(_contact, ContactChannel.Call, ConsentState.Granted, Fixtures.Noon));
        return file;
    }
}
