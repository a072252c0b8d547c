using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Kernel;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Documentation;

/// <summary>The code of the page on complaints, compiled and run. The page repeats the region to the letter; a test holds them equal.</summary>
public sealed class ComplaintSnippets
{
    [Fact]
    public void Complaint_from_its_arrival_to_the_customers_word()
    {
        var (customer, kim) = (new CustomerId("12347"), new StaffId("kim"));
        var receivedAt = Instant.FromUtc(2026, 3, 2, 9, 0);
        var (anHourLater, tomorrow, nextWeek) = (receivedAt + Duration.FromHours(1), receivedAt + Duration.FromDays(1), receivedAt + Duration.FromDays(7));
        #region complaint
        var policy = ResponseBook.BuiltIn();
        var intake = new ComplaintIntake(receivedAt, ComplaintChannel.Hotline) { Text = new PrivateNote("The drill came without a battery.") };
        var subject = new ComplaintSubject(ComplaintSeverity.Major) { Segment = "A", ProductLine = "drills" };
        var complaint = Complaint.Receive(new ComplaintId("C-17"), intake, subject, customer, intermediary: null, policy, at: anHourLater);

        var answer = new ComplaintMessage(anHourLater, MessageDirection.ToCustomer, new PrivateNote("We send one tomorrow."), by: kim);
        complaint.Note(answer, StandardAnswers.Instance, policy, at: anHourLater);
        complaint.FindCause(CauseKind.Delivery, by: kim, at: anHourLater);
        var remedy = new Remedy("redeliver", cost: new Money(19.90m, new Currency("EUR")));
        complaint.DecideRemedy(new RemedyDecision(remedy, kim, StaffRole.Manager), RemedyLimits.ManagersOnly, at: anHourLater);
        complaint.CarryOutRemedy(by: kim, at: tomorrow);
        complaint.Confirm(at: nextWeek);
        #endregion
        Assert.Equal(ComplaintStatus.Closed, complaint.Status);
        Assert.All(complaint.Promises.Promises, promise => Assert.Equal(Domain.Promises.PromiseState.Kept, promise.State));
    }
}
