using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Validation;

namespace CustomerManagement.Domain.Visits;

/// <summary>One item of an agenda: a topic and what it is about, in ids and figures. Immutable and compared by value; can be stored.</summary>
public sealed record AgendaItem
{
    /// <summary>Creates an item.</summary>
    /// <param name="topic">The code of its topic: one of <see cref="AgendaTopic"/>, or a host's own of 1 to 100 letters a to z, digits, dots and hyphens.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="customer">The customer it is about; <c>null</c> for none.</param>
    /// <param name="person">The one of us it is about; <c>null</c> for nobody.</param>
    /// <param name="report">The market report it is about; <c>null</c> for none.</param>
    /// <param name="product">The host's code of the product it is about, 1 to 200 characters on one line; <c>null</c> for none.</param>
    /// <param name="count">How many there are, 0 or more; <c>null</c> when nothing is counted or known.</param>
    /// <param name="figure">The figure it is about; <c>null</c> for none.</param>
    /// <param name="note">What is said about it; <c>null</c> for nothing.</param>
    /// <exception cref="ArgumentException">The topic is no code, an id is the default value, or the code of the product is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The source is not a defined one, or the count is below zero.</exception>
    public AgendaItem(
        string topic,
        AgendaSource source,
        CustomerId? customer = null,
        StaffId? person = null,
        MarketReportId? report = null,
        string? product = null,
        int? count = null,
        AgendaFigure? figure = null,
        PrivateNote? note = null)
    {
        if (!Enum.IsDefined(source))
        {
            throw new ArgumentOutOfRangeException(nameof(source));
        }

        if (customer == default(CustomerId) || person == default(StaffId) || report == default(MarketReportId))
        {
            throw new ArgumentException("An id is given or null.", nameof(customer));
        }

        if (product is not null && !PersonalText.IsValid(product))
        {
            throw new ArgumentException("The code of a product has 1 to 200 characters on one line.", nameof(product));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(count ?? 0, nameof(count));
        (Topic, Source, Customer, Person, Report) = (CodedItems.Code(topic, nameof(topic)), source, customer, person, report);
        (Product, Count, Figure, Note) = (product, count, figure, note);
    }

    /// <summary>The code of its topic.</summary>
    public string Topic { get; }

    /// <summary>Where it comes from.</summary>
    public AgendaSource Source { get; }

    /// <summary>The customer it is about; <c>null</c> for none.</summary>
    public CustomerId? Customer { get; }

    /// <summary>The one of us it is about; <c>null</c> for nobody.</summary>
    public StaffId? Person { get; }

    /// <summary>The market report it is about; <c>null</c> for none.</summary>
    public MarketReportId? Report { get; }

    /// <summary>The host's code of the product it is about; <c>null</c> for none.</summary>
    public string? Product { get; }

    /// <summary>How many there are; <c>null</c> when nothing is counted or known.</summary>
    public int? Count { get; }

    /// <summary>The figure it is about; <c>null</c> for none.</summary>
    public AgendaFigure? Figure { get; }

    /// <summary>What is said about it; <c>null</c> for nothing.</summary>
    public PrivateNote? Note { get; }

    internal AgendaItem WithoutNote() => new(Topic, Source, Customer, Person, Report, Product, Count, Figure);
}
