using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Tests.Support;
using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Tests.Customers;

public sealed class CustomerDraftTests
{
    private static readonly CustomerDraft _good = new()
    {
        Id = "K-7",
        Kind = CustomerKind.Organisation,
        Role = CustomerRole.Dealer,
        Name = "青嶼造船廠",
        Language = "zh-Hant",
        Zone = "Asia/Taipei",
        Addresses =
        [
            new PostalAddressDraft { Kind = AddressKind.Main, Street = "中正路 1", Locality = "基隆", Country = "TW" },
            new PostalAddressDraft { Kind = AddressKind.Delivery, Street = "港西街 2", Locality = "基隆", Country = "TW", PostalCode = "200" },
        ],
        Phones = [new PhoneNumberDraft { Kind = PhoneKind.Work, Value = "+886 2 2420-0000" }, new PhoneNumberDraft { Kind = PhoneKind.Mobile, Value = "0900 000 000" }],
        Emails = ["info@example.org", "buyer@example.org"],
        Contacts = [new ContactPersonDraft { Id = "1", Name = "林雅汐", Birthday = "--02-29", Language = "zh-Hant-TW", Emails = ["lin@example.org"] }],
    };

    public static TheoryData<string, Func<CustomerDraft, CustomerDraft>, string[]> Wrong => new()
    {
        { "no id", draft => draft with { Id = " " }, ["Id input.required"] },
        { "no kind", draft => draft with { Kind = null }, ["Kind input.choice"] },
        { "no such kind", draft => draft with { Kind = (CustomerKind)9 }, ["Kind input.choice"] },
        { "no role", draft => draft with { Role = null }, ["Role input.choice"] },
        { "no name", draft => draft with { Name = "" }, ["Name input.name"] },
        { "line break in a name", draft => draft with { Name = "a\nb" }, ["Name input.name"] },
        { "another line break", draft => draft with { Name = "a\u2028b" }, ["Name input.name"] },
        { "nothing to see", draft => draft with { Name = "\u200b" }, ["Name input.name"] },
        { "half a letter", draft => draft with { Name = "a\ud800" }, ["Name input.name"] },
        { "gender of an organisation", draft => draft with { Gender = Gender.Male }, ["Gender input.person-only"] },
        { "birthday of an organisation", draft => draft with { Birthday = "2000-01-01" }, ["Birthday input.person-only"] },
        { "no birthday at all", draft => draft with { Kind = CustomerKind.Person, Birthday = "2001-02-29" }, ["Birthday input.birthday"] },
        { "no language", draft => draft with { Language = "english" }, ["Language input.language"] },
        { "no zone", draft => draft with { Zone = "Europe/Hamburg" }, ["Zone input.zone"] },
        { "no country", draft => draft with { Addresses = [_good.Addresses[0] with { Country = "tw" }] }, ["Addresses[0].Country input.country"] },
        { "no street", draft => draft with { Addresses = [_good.Addresses[0], _good.Addresses[1] with { Street = null }] }, ["Addresses[1].Street input.line"] },
        { "no phone", draft => draft with { Phones = [new PhoneNumberDraft { Kind = PhoneKind.Fax, Value = "call me" }] }, ["Phones[0].Value input.phone"] },
        { "no e-mail", draft => draft with { Emails = ["info@example.org", "info"] }, ["Emails[1] input.email"] },
        {
            "lists that are missing, as a document may say null",
            draft => draft with { Addresses = null!, Phones = null!, Emails = null!, Contacts = null! },
            ["Addresses input.required", "Phones input.required", "Emails input.required", "Contacts input.required"]
        },
        { "a contact's lists that are missing", draft => draft with { Contacts = [_good.Contacts[0] with { Phones = null!, Emails = null! }] }, ["Contacts[0].Phones input.required", "Contacts[0].Emails input.required"] },
        { "contacts alike", draft => draft with { Contacts = [_good.Contacts[0], _good.Contacts[0]] }, ["Contacts input.unique"] },
        { "a missing contact", draft => draft with { Contacts = [null!] }, ["Contacts[0] input.required"] },
        { "contact's birthday", draft => draft with { Contacts = [_good.Contacts[0] with { Birthday = "x" }] }, ["Contacts[0].Birthday input.birthday"] },
        {
            "all at once",
            draft => draft with { Id = null, Name = null, Zone = "x", Emails = ["@"] },
            ["Id input.required", "Name input.name", "Zone input.zone", "Emails[0] input.email"]
        },
    };

    [Fact]
    public void A_good_draft_becomes_a_file_with_everything_in_it()
    {
        var customer = _good.Register(Fixtures.Noon);
        Assert.Equal("青嶼造船廠", customer.Profile.Name!.Value);
        Assert.Equal("Asia/Taipei", customer.Profile.Zone!.Id);
        Assert.Equal(2, customer.Reach.Addresses.Count);
        Assert.Equal(2, customer.Reach.Phones.Count);
        Assert.Equal(["info@example.org", "buyer@example.org"], customer.Reach.Emails.Select(email => email.Value));
        var contact = Assert.Single(customer.Contacts);
        Assert.Equal(("--02-29", new LanguageTag("zh-hant-tw"), "lin@example.org"), (contact.Birthday!.ToIsoText(), contact.Language, contact.Emails[0].Value));
        Assert.True(customer.Profile.Role.IsIntermediary());
    }

    [Fact]
    public void A_customer_of_unknown_kind_needs_no_name() =>
        Assert.Null(new CustomerDraft { Id = "1", Kind = CustomerKind.Unknown, Role = CustomerRole.Unknown }.Register(Fixtures.Noon).Profile.Name);

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Wrong_drafts_are_refused_with_all_errors_and_their_places(string what, Func<CustomerDraft, CustomerDraft> spoil, string[] errors)
    {
        Assert.NotNull(what);
        var refused = Assert.Throws<ValidationException>(() => spoil(_good).Register(Fixtures.Noon));
        Assert.Equal(errors, refused.Errors.Select(error => $"{error.PropertyName} {error.ErrorCode}"));
        Assert.All(refused.Errors, error => Assert.Equal(InputMessages.For(error.ErrorCode), error.ErrorMessage));
    }
}
