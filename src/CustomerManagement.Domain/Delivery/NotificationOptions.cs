using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Delivery;

/// <summary>Settings of <see cref="NotificationReceiver"/>. Immutable.</summary>
public sealed record NotificationOptions
{
    /// <summary>The language of who has none on file: English unless said otherwise.</summary>
    public LanguageTag DefaultLanguage { get; init; } = new("en");

    /// <summary>The channels on which the host tells customers, the preferred one first: e-mail and text message unless said otherwise. At least one, each once.</summary>
    public IReadOnlyList<ContactChannel> Channels { get; init; } = [ContactChannel.Email, ContactChannel.TextMessage];

    /// <summary>When to ask again where the guard of contacts cannot say from when on a customer may be told, above zero; after a day unless said otherwise.</summary>
    public Duration AskAgainAfter { get; init; } = Duration.FromDays(1);
}
