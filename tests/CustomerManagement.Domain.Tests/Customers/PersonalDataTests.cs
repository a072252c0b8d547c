using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Tests.Support;
using FluentValidation;
using FluentValidation.Results;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Customers;

/// <summary>No text that the library makes on its own carries personal data.</summary>
public sealed class PersonalDataTests
{
    private const string Canary = "Canary";

    private static readonly CustomerDraft _draft = new()
    {
        Id = "1",
        Kind = CustomerKind.Person,
        Role = CustomerRole.EndCustomer,
        Name = Canary,
        Gender = Gender.Female,
        Birthday = "1977-07-17",
        Emails = [$"{Canary}@example.org"],
        Phones = [new PhoneNumberDraft { Kind = PhoneKind.Home, Value = "7777777" }],
        Addresses = [new PostalAddressDraft { Kind = AddressKind.Home, Street = Canary, Locality = Canary, Country = "KR", PostalCode = "77777", Region = Canary }],
        Contacts = [new ContactPersonDraft { Id = "1", Name = Canary, Position = Canary, Birthday = "--07-17" }],
    };

    [Fact]
    public void Nothing_prints_personal_data()
    {
        var customer = _draft.Register(Fixtures.Noon);
        object[] all =
        [
            customer, customer.Profile, customer.Profile.Name!, customer.Profile.Birthday!, customer.Reach, customer.ToSnapshot(),
            .. customer.Reach.Addresses, .. customer.Reach.Phones, .. customer.Reach.Emails, .. customer.Contacts, .. customer.PendingEvents,
            _draft, .. _draft.Addresses, .. _draft.Phones, .. _draft.Contacts,
            new PurchaseDraft { Customer = Canary, Amount = "7777777", Date = "1977-07-17" },
        ];
        Assert.All(all, value => AssertSilent(value.ToString()!));
    }

    [Fact]
    public void Every_type_that_holds_personal_data_says_itself_what_it_prints()
    {
        Type[] personal = [typeof(CustomerName), typeof(EmailAddress), typeof(PhoneNumber), typeof(PostalAddress), typeof(Birthday), typeof(ContactPerson), typeof(CustomerProfile), typeof(CustomerReach)];
        var holders = typeof(Customer).Assembly.GetExportedTypes().Where(type => type is { IsEnum: false, IsInterface: false } && (personal.Contains(type) || type.GetProperties()
            .SelectMany(property => property.PropertyType.GetGenericArguments().Prepend(property.PropertyType)).Any(personal.Contains)));
        Assert.NotEmpty(holders);
        Assert.All(holders, holder =>
        {
            var print = holder.GetMethod(nameof(ToString), Type.EmptyTypes)!;
            Assert.Equal(holder, print.DeclaringType);
            Assert.False(print.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false), $"{holder.Name} prints all it holds");
        });
    }

    [Fact]
    public void Errors_in_input_carry_a_code_and_a_path_and_not_the_value()
    {
        var spoilt = _draft with
        {
            Name = $"{Canary}\n", Birthday = "7777777", Zone = Canary, Language = Canary, Emails = [Canary], Phones = [new PhoneNumberDraft { Value = Canary }],
        };
        var errors = new CustomerDraftValidator().Validate(spoilt).Errors;
        Assert.Equal(7, errors.Count);
        Assert.All(errors, AssertSilent);

        var thrown = Assert.Throws<ValidationException>(() => spoilt.Register(Fixtures.Noon));
        AssertSilent(thrown.ToString());
        Assert.All(thrown.Errors, AssertSilent);
    }

    [Fact]
    public async Task Errors_of_an_asynchronous_validation_are_silent_too()
    {
        var result = await new PurchaseDraftValidator().ValidateAsync(new PurchaseDraft { Customer = "1", Date = Canary, Amount = Canary });
        Assert.Equal(2, result.Errors.Count);
        Assert.All(result.Errors, AssertSilent);
    }

    [Fact]
    public void Errors_of_constructors_do_not_repeat_the_value()
    {
        Exception[] errors =
        [
            Assert.Throws<ArgumentException>(() => new CustomerName($"{Canary}\n")),
            Assert.Throws<ArgumentException>(() => new EmailAddress(Canary)),
            Assert.Throws<ArgumentException>(() => new PhoneNumber(PhoneKind.Work, Canary)),
            Assert.Throws<ArgumentException>(() => new PostalAddress(AddressKind.Home, $"{Canary}\n", "x", "KR")),
            Assert.Throws<ArgumentException>(() => new LanguageTag(Canary)),
            Assert.Throws<ArgumentOutOfRangeException>(() => new Birthday(new AnnualDate(2, 29), 1977)),
        ];
        Assert.All(errors, error => AssertSilent(error.ToString()));
    }

    private static void AssertSilent(ValidationFailure error)
    {
        AssertSilent(error.ErrorMessage);
        AssertSilent(error.ToString());
        Assert.Null(error.AttemptedValue);
        Assert.Null(error.CustomState);
        Assert.Null(error.FormattedMessagePlaceholderValues);
    }

    private static void AssertSilent(string text)
    {
        Assert.DoesNotContain(Canary, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("7777", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1977", text, StringComparison.Ordinal);
    }
}
