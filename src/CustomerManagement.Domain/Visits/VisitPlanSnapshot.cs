using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>The whole state of a visit plan as a value, for repositories: take it to save, give it back to load.</summary>
/// <param name="Id">The id.</param>
/// <param name="Version">How often it was saved.</param>
/// <param name="Person">Whose plan it is.</param>
/// <param name="Date">For which working day.</param>
/// <param name="Supervision">How far its sign-off has come.</param>
/// <param name="Visits">The visits, in the order in which they came; their ids differ.</param>
public sealed record VisitPlanSnapshot(
    VisitPlanId Id,
    long Version,
    StaffId Person,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Date,
    Supervision Supervision,
    IReadOnlyList<VisitEntry> Visits);
