using System.Collections.Frozen;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;
using NodaTime;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>What follow-ups are planned and decided from: all that is known of one customer at a moment. Immutable.</summary>
public sealed class FollowUpSubject
{
    private static readonly FrozenDictionary<StaffRole, StaffId> _nobody = FrozenDictionary<StaffRole, StaffId>.Empty;

    private IReadOnlyList<Purchase>? _purchases;

    /// <summary>Creates it.</summary>
    /// <param name="facts">What happened with the customer.</param>
    /// <param name="standing">Where it stands.</param>
    /// <param name="situation">Its file, its hours, how often it was approached.</param>
    /// <param name="since">Since when it is a customer whose occasions count: what lay before is not made up for.</param>
    /// <exception cref="ArgumentException">The file is that of another customer.</exception>
    public FollowUpSubject(CustomerFacts facts, CustomerStanding standing, ContactSituation situation, LocalDate since)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(situation);
        if (situation.File is { } file && file.Id != facts.Customer)
        {
            throw new ArgumentException("File and facts are of one customer.", nameof(situation));
        }

        (Facts, Standing, Situation, Since) = (facts, standing, situation, since.WithCalendar(CalendarSystem.Iso));
    }

    /// <summary>Who.</summary>
    public CustomerId Customer => Facts.Customer;

    /// <summary>What happened.</summary>
    public CustomerFacts Facts { get; }

    /// <summary>Where it stands.</summary>
    public CustomerStanding Standing { get; }

    /// <summary>Its file, its hours, how often it was approached.</summary>
    public ContactSituation Situation { get; }

    /// <summary>Since when its occasions count.</summary>
    public LocalDate Since { get; }

    /// <summary>The host's groups that it is in, by id; none unless said otherwise.</summary>
    public IReadOnlySet<string> Groups { get; init; } = FrozenSet<string>.Empty;

    /// <summary>What the host knows of; none unless said otherwise. Events of other customers are passed over.</summary>
    public IReadOnlyList<HostEvent> Events { get; init; } = [];

    /// <summary>Who serves it, by role; nobody unless said otherwise.</summary>
    public IReadOnlyDictionary<StaffRole, StaffId> Team { get; init; } = _nobody;

    /// <summary>Exchange rates for limits in another currency; none unless said otherwise.</summary>
    public IExchangeRates Rates { get; init; } = ExchangeRateTable.Empty;

    /// <summary>Its purchases and returns by date, what was bought on a date before what went back, in an order that does not depend on that of the facts.</summary>
    internal IReadOnlyList<Purchase> Purchases => _purchases ??=
    [
        .. Facts.All.OfType<Purchase>()
            .OrderBy(purchase => purchase.Date)
            .ThenBy(purchase => purchase.IsReturn)
            .ThenBy(purchase => purchase.ProductLine, StringComparer.Ordinal)
            .ThenBy(purchase => purchase.Amount.Amount),
    ];
}
