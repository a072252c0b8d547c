using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Services;
using CustomerManagement.Domain.Tests.Calendars;
using NodaTime;
using static CustomerManagement.Domain.Tests.Services.ServiceCases;

namespace CustomerManagement.Domain.Tests.Services;

/// <summary>Deadlines in working time: zones, holidays, nights, clocks that change, and waiting for the customer in open and in closed hours.</summary>
public sealed class ServiceDeadlineTests
{
    // The warning comes an hour of working time before the deadline.
    [Theory]
    [InlineData("Asia/Seoul", "Mon-Fri 09:00-18:00", "2024-06-07 17:00+09:00", 8, "", "", "2024-06-10 15:00+09:00", "2024-06-10 16:00+09:00")]
    [InlineData("Asia/Seoul", "Mon-Fri 09:00-18:00; 2024-06-06 closed", "2024-06-05 17:00+09:00", 2, "", "", "2024-06-05 18:00+09:00", "2024-06-07 10:00+09:00")]
    [InlineData("Asia/Seoul", "Mon-Fri 09:00-12:00 13:00-18:00", "2024-06-08 03:00+09:00", 4, "", "", "2024-06-10 12:00+09:00", "2024-06-10 14:00+09:00")]
    [InlineData("Europe/Berlin", "daily 00:00-24:00", "2024-03-30 20:00+01:00", 24, "", "", "2024-03-31 20:00+02:00", "2024-03-31 21:00+02:00")]
    [InlineData("Europe/Berlin", "daily 22:00-06:00", "2024-03-30 22:00+01:00", 8, "", "", "2024-03-31 06:00+02:00", "2024-03-31 23:00+02:00")]
    [InlineData("Europe/Berlin", "daily 22:00-06:00", "2024-10-26 22:00+02:00", 8, "", "", "2024-10-27 04:00+01:00", "2024-10-27 05:00+01:00")]
    [InlineData("America/New_York", "Mon-Fri 09:00-17:00", "2024-03-08 16:00-05:00", 2, "", "", "2024-03-08 17:00-05:00", "2024-03-11 10:00-04:00")]
    [InlineData("Australia/Lord_Howe", "daily 00:00-03:00", "2024-10-06 00:00+10:30", 3, "", "", "2024-10-06 02:30+11:00", "2024-10-07 00:30+11:00")]
    [InlineData("Asia/Seoul", "Mon-Fri 09:00-18:00", "2024-06-10 09:00+09:00", 9, "2024-06-10 12:00+09:00", "2024-06-11 14:00+09:00", "2024-06-12 10:00+09:00", "2024-06-12 11:00+09:00")]
    [InlineData("Asia/Seoul", "Mon-Fri 09:00-18:00", "2024-06-10 09:00+09:00", 12, "2024-06-10 19:00+09:00", "2024-06-11 08:00+09:00", "2024-06-11 11:00+09:00", "2024-06-11 12:00+09:00")]
    [InlineData("Europe/Berlin", "Mon-Fri 09:00-17:00", "2024-03-29 12:00+01:00", 8, "2024-03-29 15:00+01:00", "2024-04-01 09:00+02:00", "2024-04-01 13:00+02:00", "2024-04-01 14:00+02:00")]
    public void Time_passes_in_open_hours(string zone, string hours, string asked, int allowed, string waits, string back, string warned, string deadline)
    {
        var calendar = TimeTable.Calendar(zone, hours);
        var terms = new ServiceTermsBook(
            new PolicyReference("hours", 1),
            [new ServiceTermsRow(new PromiseOffer(new PromiseTerms(Duration.FromHours(allowed), calendar), [new(Duration.FromHours(-1), StaffRole.TechnicalSupport)]))]);
        var duty = ServiceDuty.TakeOn(new ServiceDutyId("S-1"), Request(), terms, At(asked));
        if (waits.Length > 0)
        {
            duty.WaitForCustomer(At(waits));
            Assert.Null(duty.Deadline);
            duty.Resume(At(back));
        }

        duty = duty.Saved(calendar);
        Assert.Equal((warned, deadline), (Shown(duty.NextDue), Shown(duty.Deadline)));
        duty.PassTo(At(deadline) - Duration.Epsilon);
        Assert.False(duty.IsLate);
        Assert.Equal(At(deadline), duty.NextDue);
        duty.PassTo(At(deadline));
        Assert.True(duty.IsLate);

        string Shown(Instant? at) => TimeTable.Moment.Format(at!.Value.InZone(calendar.Zone).ToOffsetDateTime());
    }

    [Fact]
    public void A_calendar_without_hours_to_come_gives_no_deadline_and_no_miss()
    {
        var calendar = TimeTable.Calendar("Asia/Seoul", "2024-06-07 09:00-18:00");
        var duty = Duty(terms: Book(new PromiseTerms(Duration.FromHours(40), calendar)));
        Assert.Equal((null, null), (duty.Deadline, duty.NextDue));
        Assert.Equal(new ServiceRequested(duty.Id, Buyer, "repair", ServicePhase.AfterSale, ServiceBilling.Paid, Deadline: null, Start), duty.PendingEvents[0]);
        duty.PassTo(Hour(100_000));
        duty.Complete(new ServiceResult(Kim), Hour(100_000));
        Assert.False(duty.IsLate);
    }

    /// <summary>A zone's rules that changed after a duty was saved move what is to come; loading must not refuse it.</summary>
    [Fact]
    public void Loading_works_out_what_is_due_anew()
    {
        var stored = Duty().ToSnapshot() with { NextDue = Hour(3) };
        Assert.Equal(Hour(20), ServiceDuty.Restore(stored, new CalendarBook([])).NextDue);
    }

    [Fact]
    public void A_calendar_that_was_promised_under_is_not_forgotten()
    {
        var (promised, changed) = (TimeTable.Calendar("Asia/Seoul", "Mon-Fri 09:00-18:00"), TimeTable.Calendar("Asia/Seoul", "Mon-Fri 09:00-12:00"));
        var duty = Duty(terms: Book(new PromiseTerms(Duration.FromHours(40), promised)));
        Assert.Equal(duty.ToSnapshot(), duty.Saved(promised, new WorkingCalendar(changed.Id, 2, changed.Zone, changed.Week)).ToSnapshot());
        var missing = Assert.Throws<BusinessRuleException>(() => duty.Saved());
        Assert.Equal(PromiseRules.CalendarMissing, missing.Code);
    }

    private static Instant At(string text) => TimeTable.Moment.Parse(text).Value.ToInstant();
}
