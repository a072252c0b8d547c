using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using FsCheck;
using FsCheck.Fluent;
using NodaTime.Text;

namespace CustomerManagement.Domain.Testing.Generators;

/// <summary>Drafts as they come from outside. About half are right; the others have something wrong in one field or several, or are hostile.</summary>
internal static class DraftGenerators
{
    private static readonly string?[] _wrong =
    [
        null, "", " ", "\0", "a\nb", "a\u2028b", "\u200b", "a\ud800", "<script>", "'; DROP TABLE customers; --", "{{7*7}}", "${jndi:x}", "1e400", "-0", "1,5", "٣", "2001-02-29",
        "31.12.2024", "0000-01-01", "10000-01-01", "79228162514264337593543950336", "0.00000000000000000000000000001", "@", "a@", "eur", "Europe/Hamburg", new string('x', 10_000),
    ];

    // A list from outside may hold null where its type says that it does not.
    private static Gen<string> Email { get; } = CustomerGenerators.Email.SelectMany(email => Text(email.Value)).Select(text => text!);

    public static Gen<PhoneNumberDraft> Phone { get; } =
        from phone in CustomerGenerators.Phone
        from kind in Choice(phone.Kind)
        from value in Text(phone.Value)
        select new PhoneNumberDraft { Kind = kind, Value = value };

    public static Gen<PostalAddressDraft> Address { get; } =
        from address in CustomerGenerators.Address
        from kind in Choice(address.Kind)
        from street in Text(address.Street)
        from locality in Text(address.Locality)
        from country in Text(address.Country)
        from postalCode in Text(address.PostalCode)
        from region in Text(address.Region)
        select new PostalAddressDraft { Kind = kind, Street = street, Locality = locality, Country = country, PostalCode = postalCode, Region = region };

    public static Gen<ContactPersonDraft> Contact { get; } =
        from contact in CustomerGenerators.Contact
        from id in Text(contact.Id.Value)
        from name in Text(contact.Name.Value)
        from position in Text(contact.Position)
        from birthday in Text(contact.Birthday?.ToIsoText())
        from language in Text(contact.Language?.Value)
        from phones in CustomerGenerators.Few(Phone)
        from emails in CustomerGenerators.Few(Email)
        select new ContactPersonDraft { Id = id, Name = name, Position = position, Birthday = birthday, Language = language, Phones = phones, Emails = emails };

    public static Gen<CustomerDraft> Customer { get; } =
        from profile in CustomerGenerators.Profile
        from id in ScalarGenerators.Id.SelectMany(id => Text(id))
        from kind in Choice(profile.Kind)
        from role in Choice(profile.Role)
        from name in Text(profile.Name?.Value)
        from gender in Gen.Frequency((30, Gen.Constant(profile.Gender)), (1, Gen.Elements<Gender?>((Gender)0, (Gender)9)))
        from birthday in Text(profile.Birthday?.ToIsoText())
        from language in Text(profile.Language?.Value)
        from zone in Text(profile.Zone?.Id)
        from addresses in CustomerGenerators.Few(Address)
        from phones in CustomerGenerators.Few(Phone)
        from emails in CustomerGenerators.Few(Email)
        from contacts in CustomerGenerators.Few(Contact)
        select new CustomerDraft
        {
            Id = id,
            Kind = kind,
            Role = role,
            Name = name,
            Gender = gender,
            Birthday = birthday,
            Language = language,
            Zone = zone,
            Addresses = addresses,
            Phones = phones,
            Emails = emails,
            Contacts = contacts,
        };

    public static Gen<PurchaseDraft> Purchase { get; } =
        from fact in ScalarGenerators.Fact.Where(fact => fact is Purchase).Select(fact => (Purchase)fact)
        from customer in Text(fact.Customer.Value)
        from date in Text(LocalDatePattern.Iso.Format(fact.Date))
        from time in Gen.Elements("", "", " 23:59:59", "T00:00Z", " 25:00")
        from amount in Text(FormattableString.Invariant($"{fact.Amount.Amount}"))
        from currency in Text(fact.Amount.Currency.Code)
        from id in Text(fact.Id?.Value)
        from line in Text(fact.ProductLine)
        from profit in Text(fact.Profit is { } known ? FormattableString.Invariant($"{known.Amount}") : null)
        from discounted in Text(fact.IsDiscounted?.ToString())
        select new PurchaseDraft
        {
            Customer = customer, Date = date + time, Amount = amount, Currency = currency, Id = id, ProductLine = line, Profit = profit, IsDiscounted = discounted,
        };

    /// <summary>The purchase with one field fewer.</summary>
    public static IEnumerable<PurchaseDraft> Shrink(PurchaseDraft draft) => ((PurchaseDraft[])
    [
        draft with { Profit = null },
        draft with { ProductLine = null },
        draft with { Id = null },
        draft with { Currency = null },
        draft with { Customer = null },
        draft with { Amount = null },
        draft with { Date = null },
    ]).Where(smaller => smaller != draft);

    /// <summary>The customer with a list emptied or a field less.</summary>
    public static IEnumerable<CustomerDraft> Shrink(CustomerDraft draft)
    {
        List<CustomerDraft> smaller = [];
        smaller.AddRange(Lists.Shorter(draft.Contacts).Select(contacts => draft with { Contacts = contacts }));
        smaller.AddRange(Lists.Shorter(draft.Addresses).Select(addresses => draft with { Addresses = addresses }));
        smaller.AddRange(Lists.Shorter(draft.Phones).Select(phones => draft with { Phones = phones }));
        smaller.AddRange(Lists.Shorter(draft.Emails).Select(emails => draft with { Emails = emails }));
        CustomerDraft[] withoutField =
        [
            draft with { Birthday = null }, draft with { Gender = null }, draft with { Language = null }, draft with { Zone = null }, draft with { Name = null },
        ];
        return smaller.Concat(withoutField.Where(without => without != draft));
    }

    // One field in thirty is wrong, so that a draft of twenty fields is right about every other time.
    private static Gen<string?> Text(string? right) => Gen.Frequency((30, Gen.Constant(right)), (1, Gen.Elements(_wrong)));

    private static Gen<T?> Choice<T>(T right)
        where T : struct, Enum => Gen.Frequency((30, Gen.Constant<T?>(right)), (1, Gen.Elements<T?>(null, default(T), (T)(object)99)));
}
