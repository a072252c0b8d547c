using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;

namespace CustomerManagement.Domain.Services;

/// <summary>Terms by act, phase, billing and segment: the first row that fits counts. Immutable and safe for use by several threads, if the holidays of its calendars are.</summary>
/// <remarks>
/// Rows are read in the order in which they stand, like a table on paper: put the special ones above the general ones. A row that could never be reached, since one above fits
/// whatever it fits, is refused, and the last row fits every service.
/// </remarks>
public sealed class ServiceTermsBook : IServiceTerms
{
    private readonly ValueList<ServiceTermsRow> _rows;
    private readonly ServiceTerms[] _terms;

    /// <summary>Creates a book.</summary>
    /// <param name="policy">The id and version of these terms. Changed rows are another version.</param>
    /// <param name="rows">The rows, the special ones first; the last states nothing, and so fits every service.</param>
    /// <exception cref="ArgumentException">A row is missing, warns before the promise begins, could never be reached, or the last one does not fit every service.</exception>
    public ServiceTermsBook(PolicyReference policy, IEnumerable<ServiceTermsRow> rows)
    {
        ArgumentNullException.ThrowIfNull(policy);
        _rows = new ValueList<ServiceTermsRow>(rows, nameof(rows));
        for (var place = 1; place < _rows.Count; place++)
        {
            if (_rows.Take(place).Any(above => above.Covers(_rows[place])))
            {
                throw new ArgumentException($"Row {place} could never be reached, since a row above fits whatever it fits.", nameof(rows));
            }
        }

        if (_rows is not [.., { Act: null, Phase: null, Billing: null, Segment: null }])
        {
            throw new ArgumentException("The last row fits every service.", nameof(rows));
        }

        Policy = policy;
        _terms = [.. _rows.Select(row => new ServiceTerms(policy, row.Offer))];
    }

    /// <summary>The id and version of these terms.</summary>
    public PolicyReference Policy { get; }

    /// <summary>The rows, in the order in which they are read.</summary>
    public IReadOnlyList<ServiceTermsRow> Rows => _rows;

    /// <summary>The built-in terms, of policy <c>service-terms</c> version 1: docs/services.md has the table. Its numbers are defaults of this library.</summary>
    /// <param name="hours">The calendar in whose open hours time passes, a day of a term being 8 of them; <c>null</c> for all hours, a day being 24.</param>
    /// <returns>The book.</returns>
    public static ServiceTermsBook BuiltIn(WorkingCalendar? hours = null) => new(new PolicyReference("service-terms", 1), DefaultServiceTerms.Rows(hours));

    /// <inheritdoc/>
    public ServiceTerms For(ServiceRequest request)
    {
        for (var place = 0; ; place++)
        {
            if (_rows[place].Fits(request))
            {
                return _terms[place];
            }
        }
    }
}
