using CustomerManagement.Domain.Customers;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CustomerManagement.Domain.Testing.Generators;

/// <summary>Customers and what belongs to them, all made up: names of many scripts, leap days, birthdays without a year, lists of none to three.</summary>
internal static class CustomerGenerators
{
    private static readonly string[] _names =
        ["Ada Example", "O'Neil-Sample", "Nguyễn Văn Mẫu", "林雅汐", "김예시", "مثال", "Jürgen von der Probe", " X ", "A", "\ud842\udfb7野", new('n', 200)];

    private static readonly string[] _zones = ["UTC", "Asia/Seoul", "Asia/Taipei", "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Pacific/Apia", "Asia/Kathmandu"];

    public static Gen<CustomerName> Name { get; } = Gen.Elements(_names).Select(name => new CustomerName(name));

    public static Gen<PrivateNote> Note { get; } =
        Gen.Elements("Came late.", "两行\n第二行", "메모", " \tx ", new string('n', PrivateNote.MaximumLength)).Select(text => new PrivateNote(text));

    public static Gen<Birthday> Birthday { get; } =
        from day in Gen.Frequency(
            (1, Gen.Elements(new AnnualDate(2, 29), new AnnualDate(1, 1), new AnnualDate(12, 31))),
            (3, Gen.Choose(0, 364).Select(days => new LocalDate(2023, 1, 1).PlusDays(days)).Select(date => new AnnualDate(date.Month, date.Day))))
        from year in Gen.Elements<int?>(null, null, 1, 1900, 1904, 1948, 1984, 2000, 2024, 9999)
        from reckoning in Gen.Frequency((3, Gen.Constant(BirthdayReckoning.Gregorian)), (1, Gen.Elements(Enum.GetValues<BirthdayReckoning>())))
        select year is { } known && day.IsValidYear(known) ? new Birthday(day, known, reckoning) : new Birthday(day);

    public static Gen<LanguageTag> Language { get; } =
        Gen.Elements("en", "zh-Hans", "zh-Hant-TW", "ko", "de-CH-1996", "sr-Latn", "EN-gb").Select(tag => new LanguageTag(tag));

    public static Gen<DateTimeZone> Zone { get; } = Gen.Elements(_zones).Select(id => DateTimeZoneProviders.Tzdb[id]);

    public static Gen<EmailAddress> Email { get; } =
        Gen.Elements("info@example.org", "a@b", "first.last+tag@sub.example.com", "名@example.cn").Select(text => new EmailAddress(text));

    public static Gen<PhoneNumber> Phone { get; } =
        from kind in Gen.Elements(Enum.GetValues<PhoneKind>())
        from value in Gen.Elements("110", "+82 2 555-0100", "(030) 555/0100", "+1.212.555.0100 x12", "5550100#3")
        select new PhoneNumber(kind, value);

    public static Gen<PostalAddress> Address { get; } =
        from kind in Gen.Elements(Enum.GetValues<AddressKind>())
        from street in Gen.Elements("1 Example Street", "中正路 1", "예시로 1")
        from locality in Gen.Elements("Sampleton", "基隆", "서울")
        from country in Gen.Elements("DE", "TW", "KR", "CN", "US")
        from postalCode in Gen.Elements("200", "D-10115", null)
        from region in Gen.Elements("NY", null)
        select new PostalAddress(kind, street, locality, country, postalCode, region);

    public static Gen<ContactPerson> Contact { get; } =
        from id in ScalarGenerators.Id
        from name in Name
        from position in Gen.Elements("Head of purchasing", "采购经理", null)
        from birthday in Birthday.OrNone()
        from language in Language.OrNone()
        from phones in Few(Phone)
        from emails in Few(Email)
        from isDeceased in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new ContactPerson(new ContactId(id), name, position, birthday, language, phones, emails, isDeceased);

    public static Gen<Consent> Consent { get; } =
        from person in Gen.Frequency((1, Gen.Constant<ContactId?>(null)), (2, ScalarGenerators.Id.Select(id => (ContactId?)new ContactId(id))))
        from channel in Gen.Elements(Enum.GetValues<ContactChannel>())
        from state in Gen.Elements(Enum.GetValues<ConsentState>())
        from at in ScalarGenerators.Instant
        select new Consent(person, channel, state, at);

    public static Gen<CustomerProfile> Profile { get; } =
        from kind in Gen.Elements(Enum.GetValues<CustomerKind>())
        from role in Gen.Elements(Enum.GetValues<CustomerRole>())
        from name in Name
        from isNamed in Gen.Elements(true, false)
        from gender in Gen.Elements<Gender?>(null, Gender.Female, Gender.Male, Gender.Other)
        from birthday in Birthday.OrNone()
        from language in Language.OrNone()
        from zone in Zone.OrNone()
        let isPerson = kind == CustomerKind.Person
        select new CustomerProfile(
            kind, role, isNamed || kind != CustomerKind.Unknown ? name : null, isPerson ? gender : null, isPerson ? birthday : null, language, zone);

    public static Gen<CustomerReach> Reach { get; } =
        from addresses in Few(Address)
        from phones in Few(Phone)
        from emails in Few(Email)
        select new CustomerReach(addresses, phones, emails);

    public static Gen<CustomerSnapshot> Snapshot { get; } =
        from id in ScalarGenerators.Id
        from version in Gen.Elements(0L, 1, 2, long.MaxValue)
        from origin in Gen.Elements(Enum.GetValues<CustomerOrigin>())
        from profile in Profile
        from reach in Reach
        from contacts in Few(Contact)
        from consents in Few(Consent)
        select new CustomerSnapshot(new CustomerId(id), version, origin, profile, reach, [.. contacts.DistinctBy(contact => contact.Id)], consents);

    /// <summary>None to three.</summary>
    public static Gen<T[]> Few<T>(Gen<T> item) => Gen.Choose(0, 3).SelectMany(count => item.ArrayOf(count));

    public static Gen<T?> OrNone<T>(this Gen<T> item)
        where T : class => Gen.Frequency((1, Gen.Constant<T?>(null)), (2, item.Select(T? (value) => value)));

    /// <summary>The snapshot with fewer contacts, nothing to reach it by, and nobody known.</summary>
    public static IEnumerable<CustomerSnapshot> Shrink(CustomerSnapshot snapshot)
    {
        foreach (var contacts in Lists.Shorter(snapshot.Contacts))
        {
            yield return snapshot with { Contacts = contacts };
        }

        if (!snapshot.Reach.Equals(CustomerReach.None))
        {
            yield return snapshot with { Reach = CustomerReach.None };
        }

        if (snapshot.Profile != CustomerProfile.Unknown)
        {
            yield return snapshot with { Profile = CustomerProfile.Unknown };
        }

        foreach (var id in ScalarGenerators.PlainerIds(snapshot.Id.Value).Where(id => !string.IsNullOrWhiteSpace(id)))
        {
            yield return snapshot with { Id = new CustomerId(id) };
        }
    }
}
