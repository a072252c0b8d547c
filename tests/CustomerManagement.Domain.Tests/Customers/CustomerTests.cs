using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Customers;

public sealed class CustomerTests
{
    private static readonly CustomerId _id = new("12347");
    private static readonly CustomerProfile _ada = new(CustomerKind.Person, CustomerRole.EndCustomer, new CustomerName("Ada"));
    private static readonly ContactPerson _bram = new(new ContactId("1"), new CustomerName("Bram"), birthday: Birthday.Parse("--02-29"));

    [Fact]
    public void Registering_opens_a_file()
    {
        var customer = Customer.Register(_id, _ada, Fixtures.Noon);
        Assert.Equal(new CustomerFileOpened(_id, CustomerOrigin.Registered, Fixtures.Noon), Assert.Single(customer.PendingEvents));
        Assert.Equal((0, CustomerKind.Person, false), (customer.Version, customer.Profile.Kind, customer.Profile.Role.IsIntermediary()));
    }

    [Fact]
    public void A_sale_opens_a_file_of_which_nothing_is_known()
    {
        var customer = Customer.OpenAtSale(_id, Fixtures.Noon);
        Assert.Equal((CustomerOrigin.Sale, CustomerProfile.Unknown), (customer.Origin, customer.Profile));
        Assert.Null(customer.Profile.Role.IsIntermediary());
    }

    [Theory]
    [InlineData(CustomerRole.Dealer, true)]
    [InlineData(CustomerRole.Distributor, true)]
    [InlineData(CustomerRole.Reseller, true)]
    [InlineData(CustomerRole.EndCustomer, false)]
    [InlineData(CustomerRole.Unknown, null)]
    public void Intermediaries_sell_on(CustomerRole role, bool? isIntermediary) => Assert.Equal(isIntermediary, role.IsIntermediary());

    [Fact]
    public void Repeating_what_is_on_file_records_nothing()
    {
        var customer = Opened();
        var reach = new CustomerReach(emails: [new EmailAddress("ada@example.org")]);
        customer.ReachBy(reach, Fixtures.Noon);
        customer.AddContact(_bram, Fixtures.Noon);
        customer.MarkSaved();

        customer.Describe(new CustomerProfile(CustomerKind.Person, CustomerRole.EndCustomer, new CustomerName("Ada ")), Fixtures.Noon);
        customer.ReachBy(new CustomerReach(emails: [new EmailAddress("ada@example.org"), new EmailAddress("ada@example.org")]), Fixtures.Noon);
        customer.AddContact(new ContactPerson(_bram.Id, _bram.Name, birthday: _bram.Birthday), Fixtures.Noon);
        customer.ChangeContact(_bram, Fixtures.Noon);
        Assert.Empty(customer.PendingEvents);
    }

    [Fact]
    public void What_differs_in_one_thing_is_a_change()
    {
        var customer = Opened();
        customer.ReachBy(new CustomerReach(phones: [new PhoneNumber(PhoneKind.Work, "12345")]), Fixtures.Noon);
        customer.ReachBy(new CustomerReach(phones: [new PhoneNumber(PhoneKind.Work, "12345")], emails: [new EmailAddress("ada@example.org")]), Fixtures.Noon);
        customer.ReachBy(new CustomerReach(phones: [new PhoneNumber(PhoneKind.Work, "12345")], emails: [new EmailAddress("a@example.org")]), Fixtures.Noon);
        customer.AddContact(_bram, Fixtures.Noon);
        customer.ChangeContact(new ContactPerson(_bram.Id, _bram.Name, birthday: Birthday.Parse("--03-01")), Fixtures.Noon);
        customer.ChangeContact(new ContactPerson(_bram.Id, _bram.Name, birthday: Birthday.Parse("--03-01"), language: new LanguageTag("ko")), Fixtures.Noon);
        Assert.Equal(6, customer.PendingEvents.Count);
    }

    [Fact]
    public void Lists_that_are_handed_out_cannot_be_changed()
    {
        var customer = Customer.Register(_id, _ada, Fixtures.Noon);
        Assert.IsNotType<List<ContactPerson>>(customer.Contacts);
        Assert.IsNotType<List<IDomainEvent>>(customer.PendingEvents);
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("zh-cmn-Hans", true)]
    [InlineData("de-1996", true)]
    [InlineData("sl-rozaj-1994", true)]
    [InlineData("en-u-ca-gregory", true)]
    [InlineData("en-x-desk", true)]
    [InlineData("e", false)]
    [InlineData("english", false)]
    [InlineData("en_US", false)]
    [InlineData("en-", false)]
    [InlineData("en\n", false)]
    [InlineData(null, false)]
    public void Languages_are_tags(string? tag, bool valid) => Assert.Equal(valid, LanguageTag.IsValid(tag));

    [Fact]
    public void Contacts_join_change_and_leave()
    {
        var customer = Opened();
        customer.AddContact(_bram, Fixtures.Noon);
        customer.ChangeContact(new ContactPerson(_bram.Id, _bram.Name, "Head of purchasing"), Fixtures.Noon);
        customer.RemoveContact(_bram.Id, Fixtures.Noon);
        Assert.Equal(
            [new ContactAdded(_id, _bram.Id, Fixtures.Noon), new ContactChanged(_id, _bram.Id, Fixtures.Noon), new ContactRemoved(_id, _bram.Id, Fixtures.Noon)],
            customer.PendingEvents);
        Assert.Empty(customer.Contacts);
    }

    [Fact]
    public void A_second_contact_with_an_id_is_refused() => Breaks(CustomerRules.ContactExists, customer =>
    {
        customer.AddContact(_bram, Fixtures.Noon);
        customer.AddContact(new ContactPerson(_bram.Id, new CustomerName("Cleo")), Fixtures.Noon);
    });

    [Fact]
    public void An_unknown_contact_cannot_change() => Breaks(CustomerRules.ContactUnknown, customer => customer.ChangeContact(_bram, Fixtures.Noon));

    [Fact]
    public void An_unknown_contact_cannot_leave() => Breaks(CustomerRules.ContactUnknown, customer => customer.RemoveContact(_bram.Id, Fixtures.Noon));

    [Fact]
    public void A_known_customer_cannot_become_unknown() =>
        Breaks(CustomerRules.AlreadyIdentified, customer => customer.Describe(CustomerProfile.Unknown, Fixtures.Noon));

    [Fact]
    public void A_snapshot_brings_everything_back_and_shares_nothing()
    {
        var customer = Opened();
        customer.AddContact(_bram, Fixtures.Noon);
        var snapshot = customer.ToSnapshot();
        customer.RemoveContact(_bram.Id, Fixtures.Noon);

        var restored = Customer.Restore(snapshot);
        Assert.Empty(restored.PendingEvents);
        Assert.Equal((_id, 1L, _ada), (restored.Id, restored.Version, restored.Profile));
        Assert.Equal([_bram], restored.Contacts);
    }

    [Fact]
    public void A_snapshot_with_one_contact_twice_is_refused() => Assert.Throws<ArgumentException>(
        "snapshot", () => Customer.Restore(Opened().ToSnapshot() with { Contacts = [_bram, _bram] }));

    [Fact]
    public void The_default_id_is_refused()
    {
        Assert.Throws<ArgumentException>("id", () => Customer.Register(default, _ada, Fixtures.Noon));
        Assert.Throws<ArgumentException>("id", () => new ContactPerson(default, new CustomerName("Ada")));
    }

    [Fact]
    public void The_buyer_nobody_could_name_has_the_same_id_each_time_the_sale_is_recorded()
    {
        Assert.Equal(CustomerId.ForUnknownBuyer("S-1"), CustomerId.ForUnknownBuyer("S-1"));
        Assert.NotEqual(CustomerId.ForUnknownBuyer("S-1"), CustomerId.ForUnknownBuyer("S-2"));
    }

    [Theory]
    [InlineData(CustomerKind.Organisation, true, false, "gender")]
    [InlineData(CustomerKind.Organisation, false, true, "birthday")]
    [InlineData(CustomerKind.Unknown, true, false, "gender")]
    public void Only_a_person_has_gender_and_birthday(CustomerKind kind, bool gender, bool birthday, string parameter) =>
        Assert.Throws<ArgumentException>(parameter, () => new CustomerProfile(
            kind, CustomerRole.Dealer, new CustomerName("X"), gender ? Gender.Other : null, birthday ? Birthday.Parse("2000-01-01") : null));

    [Theory]
    [InlineData("1980-02-29", "1980-02-29", 2023, "2023-02-28")]
    [InlineData("--02-29", "--02-29", 2024, "2024-02-29")]
    [InlineData("--12-31", "--12-31", 2024, "2024-12-31")]
    [InlineData("0001-01-01", "0001-01-01", 1, "0001-01-01")]
    public void Birthdays_are_read_and_kept(string text, string written, int year, string kept)
    {
        var birthday = Birthday.Parse(text)!;
        Assert.Equal((written, Fixtures.Date(kept)), (birthday.ToIsoText(), birthday.InYear(year)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("--")]
    [InlineData("--02-30")]
    [InlineData("1981-02-29")]
    [InlineData("-0001-01-01")]
    [InlineData("29.02.1980")]
    public void What_is_no_birthday_is_null(string? text) => Assert.Null(Birthday.Parse(text));

    [Fact]
    public void A_birthday_on_a_leap_day_needs_a_leap_year() =>
        Assert.Throws<ArgumentOutOfRangeException>("year", () => new Birthday(new AnnualDate(2, 29), 1981));

    private static Customer Opened()
    {
        var customer = Customer.Register(_id, _ada, Fixtures.Noon);
        customer.MarkSaved();
        return customer;
    }

    private static void Breaks(string code, Action<Customer> command)
    {
        var error = Assert.Throws<BusinessRuleException>(() => command(Opened()));
        Assert.Equal((code, _id.Value), (error.Code, error.Subject));
    }
}
