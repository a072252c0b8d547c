using CustomerManagement.Domain.Complaints;
using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Promises;

namespace CustomerManagement.Domain.Tests.Complaints;

/// <content>Whose it is, what it is about, who takes care of it.</content>
internal sealed partial class ComplaintModel
{
    private string? Bind(CustomerId? customer, CustomerId? intermediary, int at)
    {
        if (Status == ComplaintStatus.Merged)
        {
            return ComplaintRules.Merged;
        }

        var (whose, by) = (Customer ?? customer, Intermediary ?? intermediary);
        if ((customer is not null && customer != whose) || (intermediary is not null && intermediary != by))
        {
            return ComplaintRules.BoundToOther;
        }

        if (whose is not null && whose == by)
        {
            return ComplaintRules.OwnIntermediary;
        }

        if ((whose, by) != (Customer, Intermediary))
        {
            Advance(at);
            (Customer, Intermediary) = (whose, by);
            Enter(new ComplaintEntry(Now, ComplaintEntryKind.Bound));
            Events.Add(new ComplaintBound(Id, Customer, Intermediary, Now));
        }

        return null;
    }

    private string? Reclassify(ComplaintSubject subject, TwoPlans policy, int at)
    {
        if (Status == ComplaintStatus.Merged)
        {
            return ComplaintRules.Merged;
        }

        if (subject == Subject)
        {
            return null;
        }

        Advance(at);
        Subject = subject;
        Enter(new ComplaintEntry(Now, ComplaintEntryKind.Reclassified));
        Events.Add(new ComplaintReclassified(Id, subject.Severity, subject.Segment, Now));
        var plan = PlanOf(policy);
        ManagerTakesPart |= IsOpen && plan.Terms.ManagerTakesPart;
        foreach (var kind in new[] { PromiseKind.Acknowledgement, PromiseKind.Answer, PromiseKind.Resolution })
        {
            var open = Promises.FindAll(promise => promise.Kind == kind && promise.IsOpen);
            if (IsOpen && open.Count > 0 && Offered(plan, kind, _latest)?.Deadline < open.Min(promise => promise.DueIfGoingOn(_latest)))
            {
                Promise(plan, _latest, kind);
            }
        }

        return null;
    }

    private string? Assign(StaffId to, int at)
    {
        if (to != Owner)
        {
            Advance(at);
            Enter(new ComplaintEntry(Now, ComplaintEntryKind.Assigned) { By = to });
            Events.Add(new ComplaintAssigned(Id, Owner, to, Now));
            Owner = to;
        }

        return null;
    }

    private string? TakePart(StaffId manager, int at)
    {
        if (manager != Manager)
        {
            Advance(at);
            Manager = manager;
            Enter(new ComplaintEntry(Now, ComplaintEntryKind.ManagerJoined) { By = manager });
            Events.Add(new ComplaintManagerJoined(Id, manager, Now));
        }

        return null;
    }

    private string? MergeInto(ComplaintModel into, int at)
    {
        if (MergedInto == into.Id)
        {
            return null; // Both are always saved here, and so nothing is left to mend.
        }

        if ((MustBeOpen ?? into.MustBeOpen) is { } broken)
        {
            return broken;
        }

        if (into.Intake.ReceivedAt > Intake.ReceivedAt || (into.Intake.ReceivedAt == Intake.ReceivedAt && string.CompareOrdinal(into.Id.Value, Id.Value) >= 0))
        {
            return ComplaintRules.MergeIntoOlder;
        }

        if ((Customer ?? into.Customer) != (into.Customer ?? Customer) || (Intermediary ?? into.Intermediary) != (into.Intermediary ?? Intermediary))
        {
            return ComplaintRules.OtherCustomer;
        }

        if ((Customer ?? into.Customer) is { } whose && whose == (Intermediary ?? into.Intermediary))
        {
            return ComplaintRules.OwnIntermediary;
        }

        Advance(at);
        var owed = Promises.FindAll(promise => promise.Kind == PromiseKind.Answer && (promise.IsOpen || promise.IsRunningLate)).ConvertAll(promise => promise.Copy());
        Change(promise => promise.FallAway(_latest));
        (Status, MergedInto, WaitingSince) = (ComplaintStatus.Merged, into.Id, null);
        Enter(new ComplaintEntry(Now, ComplaintEntryKind.Merged) { Other = into.Id });
        Events.Add(new ComplaintMerged(Id, into.Id, Now));
        into.Absorb(this, owed);
        return null;
    }

    private void Absorb(ComplaintModel duplicate, List<ModelPromise> owed)
    {
        Advance(duplicate._latest);
        Bind(duplicate.Customer, duplicate.Intermediary, _latest);
        Enter(new ComplaintEntry(Now, ComplaintEntryKind.Absorbed) { Other = duplicate.Id });
        Events.Add(new ComplaintAbsorbed(Id, duplicate.Id, Now));
        var said = Math.Max(ModelHours.Minute(duplicate.Intake.ReceivedAt), duplicate.LastContactAt ?? 0);
        LastContactAt = Math.Max(said, LastContactAt ?? said);

        // Of what nobody answered here since, that which came before all that is owed here already is owed besides.
        owed.RemoveAll(promise => said <= LastAnswerAt && promise.Start <= LastAnswerAt);
        var earliest = Promises.Where(promise => promise.Kind == PromiseKind.Answer && (promise.IsOpen || promise.IsRunningLate)).Min(promise => (int?)promise.Start);
        if (WaitingSince is not null && owed.Exists(promise => !promise.Stands))
        {
            StopWaiting(by: null, _latest);
        }

        foreach (var promise in owed.Where(promise => earliest is null || promise.Start < earliest))
        {
            if (WaitingSince is null)
            {
                promise.Resume(_latest);
            }

            Events.Add(new ComplaintPromised(
                Id, Promises.Count, promise.Kind, promise.Policy.Id, promise.Policy.Version, ModelHours.At(promise.Deadline), ModelHours.At(promise.Start)));
            Promises.Add(promise);
        }

        PassTo(_latest);
    }
}
