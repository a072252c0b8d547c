using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Persistence;

internal sealed record CustomerProfileDocument(
    CustomerKind Kind,
    CustomerRole Role,
    CustomerName? Name,
    Gender? Gender,
    Birthday? Birthday,
    LanguageTag? Language,
    DateTimeZone? Zone,
    bool IsDeceased) : IDocumentOf<CustomerProfile, CustomerProfileDocument>
{
    public static CustomerProfileDocument Of(CustomerProfile value) =>
        new(value.Kind, value.Role, value.Name, value.Gender, value.Birthday, value.Language, value.Zone, value.IsDeceased);

    public CustomerProfile ToValue() => new(Kind, Role, Name, Gender, Birthday, Language, Zone, IsDeceased);
}
