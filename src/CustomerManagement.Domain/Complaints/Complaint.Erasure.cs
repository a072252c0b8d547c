using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Customers;
using NodaTime;

namespace CustomerManagement.Domain.Complaints;

/// <content>What was written about it goes, and what happened stays.</content>
public sealed partial class Complaint
{
    /// <summary>
    /// Erases what was written of a customer. Of its own complaint that is all that was written; of one that it passed on, what was said to and by it
    /// (<see cref="ComplaintParty.Intermediary"/>), since the rest is about somebody else. Of a complaint of others, and where nothing is left, nothing changes.
    /// </summary>
    /// <param name="customer">Whose data.</param>
    /// <param name="at">When.</param>
    public void Erase(CustomerId customer, Instant at)
    {
        CalendarRange.Check(at, nameof(at));
        if (Customer == customer)
        {
            EraseTexts(at);
        }
        else if (Intermediary == customer)
        {
            Become(Intake, Remedy, entry => entry.Message is { Party: ComplaintParty.Intermediary, Direction: not MessageDirection.Internal } ? entry.WithoutTexts() : entry, at);
        }
    }

    /// <summary>
    /// Erases all that was written about it, open, closed or merged: who complained and what they said, the text of each message, and the notes of remedies, those that were dropped too. What happened
    /// stays with its moments: statuses, causes, remedies and what they cost, promises. Where nothing is left, nothing changes.
    /// </summary>
    /// <param name="at">When.</param>
    public void EraseTexts(Instant at)
    {
        CalendarRange.Check(at, nameof(at));
        Become(Intake with { Complainant = null, Text = null }, Remedy?.WithoutNote(), entry => entry.WithoutTexts(), at);
    }

    private void Become(ComplaintIntake intake, RemedyDecision? remedy, Func<ComplaintEntry, ComplaintEntry> erased, Instant at)
    {
        var history = _history.Select(erased).ToList();
        if (intake == Intake && remedy == Remedy && history.SequenceEqual(_history))
        {
            return;
        }

        (Intake, Remedy) = (intake, remedy);
        _history.Clear();
        _history.AddRange(history);
        Record(new ComplaintTextsErased(Id, at));
    }
}
