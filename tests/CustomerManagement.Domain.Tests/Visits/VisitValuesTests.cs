using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Visits;
using NodaTime;
using static CustomerManagement.Domain.Tests.Visits.FieldCases;

namespace CustomerManagement.Domain.Tests.Visits;

/// <summary>What a plan is made of, and what it refuses.</summary>
public sealed class VisitValuesTests
{
    private static readonly Instant _at = At("2024-06-03 08:00");
    private static readonly CustomerId _customer = new("12347");

    [Fact]
    public void Values_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentNullException>("purposes", () => new VisitTerms(null!));
        Assert.Throws<ArgumentException>("purposes", () => new VisitTerms([]));
        Assert.Throws<ArgumentException>("purposes", () => new VisitTerms([VisitPurpose.Order, VisitPurpose.Order]));
        Assert.Throws<ArgumentOutOfRangeException>("purposes", () => new VisitTerms([(VisitPurpose)99]));
        Assert.Throws<ArgumentException>("area", () => new VisitTerms([VisitPurpose.Order], "two\nlines"));
        Assert.Throws<ArgumentException>("area", () => new VisitTerms([VisitPurpose.Order], " "));
        Assert.Throws<ArgumentNullException>("note", () => new VisitChangeReason(VisitChangeCause.Other));
        Assert.Throws<ArgumentOutOfRangeException>("cause", () => new VisitChangeReason((VisitChangeCause)99));
        Assert.Throws<ArgumentNullException>("visit", () => new VisitEntry(default, _customer, Terms(), Monday));
        Assert.Throws<ArgumentNullException>("customer", () => new VisitEntry(Visit("V"), default, Terms(), Monday));
        Assert.Throws<ArgumentException>("outcome", () => new VisitEntry(Visit("V"), _customer, Terms(), Monday, VisitStatus.TookPlace, VisitOutcome.ClosedDoor, _at));
        Assert.Throws<ArgumentException>("outcome", () => new VisitEntry(Visit("V"), _customer, Terms(), Monday, VisitStatus.DidNotTakePlace));
        Assert.Throws<ArgumentException>("outcome", () => new VisitEntry(Visit("V"), _customer, Terms(), Monday, outcome: VisitOutcome.Reached, outcomeAt: _at));
        Assert.Throws<ArgumentException>("outcomeAt", () => new VisitEntry(Visit("V"), _customer, Terms(), Monday, VisitStatus.TookPlace, VisitOutcome.Reached));
        Assert.Throws<ArgumentException>("reason", () => new VisitEntry(Visit("V"), _customer, Terms(), Monday, VisitStatus.Cancelled));
        Assert.Throws<ArgumentException>("reason", () => new VisitEntry(Visit("V"), _customer, Terms(isPromised: true), Monday, VisitStatus.Moved, goesOnIn: new VisitPlanId("P")));
        Assert.Throws<ArgumentException>("goesOnIn", () => new VisitEntry(Visit("V"), _customer, Terms(), Monday, VisitStatus.HandedOver));
        Assert.Throws<ArgumentException>("goesOnIn", () => new VisitEntry(Visit("V"), _customer, Terms(), Monday, VisitStatus.HandedOver, goesOnIn: default(VisitPlanId)));
        Assert.Throws<ArgumentException>("goesOnIn", () => new VisitEntry(Visit("V"), _customer, Terms(), Monday, goesOnIn: new VisitPlanId("P")));
        Assert.Throws<ArgumentOutOfRangeException>("status", () => new VisitEntry(Visit("V"), _customer, Terms(), Monday, (VisitStatus)99));

        var plan = Plan();
        plan.Add(Visit("V-1"), _customer, Terms(), _at);
        Assert.Throws<ArgumentNullException>("id", () => VisitPlan.Open(default, Ana, Monday, _at));
        Assert.Throws<ArgumentNullException>("person", () => VisitPlan.Open(plan.Id, default, Monday, _at));
        Assert.Throws<ArgumentNullException>("visit", () => plan.Add(default, _customer, Terms(), _at));
        Assert.Throws<ArgumentNullException>("reason", () => plan.Cancel(Visit("V-1"), null!, _at));
        Assert.Throws<ArgumentOutOfRangeException>("outcome", () => plan.RecordOutcome(Visit("V-1"), (VisitOutcome)99, _at, Days, _at));
        Assert.Throws<ArgumentException>("by", () => plan.Saved(SignOffStatus.Submitted).SignOff(default, _at));
        Assert.Throws<ArgumentException>("comment", () => plan.Saved(SignOffStatus.Submitted).Return(Boss, null!, _at));
        Assert.Equal(Monday, VisitPlan.Open(plan.Id, Ana, Monday.WithCalendar(CalendarSystem.Julian), _at).Date);
    }
}
