using System.Text.Json.Serialization;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <summary>The whole state of an improvement as a value, for repositories: take it to save, give it back to load.</summary>
/// <param name="Id">The id.</param>
/// <param name="Version">How often it was saved.</param>
/// <param name="Finding">What it is about.</param>
/// <param name="Action">What is to be done.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="Due">Until when, inclusive.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="DoneOn">When it was done; <c>null</c> unless it was.</param>
/// <param name="DroppedFor">Why it was dropped; <c>null</c> unless it was.</param>
/// <param name="Effect">What it brought; <c>null</c> while that was not checked.</param>
/// <param name="Audience">Who may read it, in the order of the roles; empty while it was not published.</param>
/// <param name="PublishedAt">When it was first published; <c>null</c> while it was not.</param>
public sealed record ImprovementSnapshot(
    ImprovementId Id,
    long Version,
    LearningFinding Finding,
    ImprovementText Action,
    StaffId Owner,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate Due,
    ImprovementStatus Status,
    [property: JsonConverter(typeof(LocalDateJsonConverter))] LocalDate? DoneOn,
    ImprovementText? DroppedFor,
    ImprovementEffect? Effect,
    IReadOnlyList<StaffRole> Audience,
    [property: JsonConverter(typeof(InstantJsonConverter))] Instant? PublishedAt);
