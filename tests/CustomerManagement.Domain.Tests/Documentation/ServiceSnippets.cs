using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Services;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Documentation;

/// <summary>The code of docs/services.md, compiled and run. The document repeats the region to the letter; a test holds them equal.</summary>
public sealed class ServiceSnippets
{
    [Fact]
    public void A_repair_by_contract()
    {
        var (dealer, ana, won) = (new CustomerId("12347"), new StaffId("ana"), new Currency("KRW"));
        var office = new WorkingCalendar("office", 1, DateTimeZoneProviders.Tzdb["Asia/Seoul"], WorkingWeek.MondayToFriday(DayHours.Of("09:00-17:00")));
        var (friday, monday) = (Instant.FromUtc(2024, 6, 7, 6, 0), Instant.FromUtc(2024, 6, 10, 5, 0));
        #region service
        var terms = ServiceTermsBook.BuiltIn(office);
        var request = new ServiceRequest(dealer, ServiceActs.Repair, ServiceBilling.Contract, contract: "C-7", productLine: "pumps", segment: "A");
        var duty = ServiceDuty.TakeOn(new ServiceDutyId("S-1"), request, terms, friday);

        duty.Assign(ana, friday);
        duty.Schedule(monday, friday);
        duty.PassTo(duty.NextDue!.Value);
        duty.Complete(new ServiceResult(ana, cost: new Money(40_000, won)), monday);

        var record = ServiceRecordReader.Read(dealer, [duty], ServiceActs.BuiltIn);
        #endregion
        Assert.Equal(Instant.FromUtc(2024, 6, 10, 6, 0), duty.Deadline);
        Assert.False(duty.IsLate);
        Assert.Equal(1, record.Of(ServiceBilling.Contract).OnTimeRate);
        Assert.Equal(
            ["ServiceRequested", "ServiceAssigned", "ServiceScheduled", "ServiceEscalated", "ServiceDone"], duty.PendingEvents.Select(happened => happened.GetType().Name));
    }
}
