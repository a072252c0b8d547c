using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Visits;

/// <summary>A remark of a week's reports, and whose it is. Immutable and compared by value.</summary>
/// <param name="Person">Who made it.</param>
/// <param name="Date">On which day.</param>
/// <param name="Remark">The remark; its text is withheld where it is printed.</param>
public sealed record WeekRemark(StaffId Person, LocalDate Date, ReportRemark Remark);
