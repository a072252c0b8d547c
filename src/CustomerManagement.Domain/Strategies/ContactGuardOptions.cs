using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Strategies;

/// <summary>Settings of <see cref="ContactGuard"/>. Immutable.</summary>
public sealed record ContactGuardOptions
{
    /// <summary>How often a customer may be approached; a day once, a week twice and four times in 30 days unless said otherwise. Empty for no limit.</summary>
    public IReadOnlyList<PressureLimit> Limits { get; init; } = [new(1, 1), new(2, 7), new(4, 30)];

    /// <summary>Which aims the limits do not hold for; service unless said otherwise: who is answered is not pressed.</summary>
    public IReadOnlyList<ContactAim> Unlimited { get; init; } = [ContactAim.Service];

    /// <summary>Channels on which nobody is approached who did not agree; e-mail and text messages unless said otherwise. On the others silence is no refusal.</summary>
    public IReadOnlyList<ContactChannel> NeedConsent { get; init; } = [ContactChannel.Email, ContactChannel.TextMessage];

    /// <summary>Hours in which nobody is approached, on the customer's wall clock, whatever its calendar says; 20:00 to 08:00 unless said otherwise, <c>null</c> for none.</summary>
    public TimeWindow? QuietHours { get; init; } = new TimeWindow(new LocalTime(20, 0), new LocalTime(8, 0));
}
