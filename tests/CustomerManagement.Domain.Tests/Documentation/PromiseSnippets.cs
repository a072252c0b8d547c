using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Promises;
using CustomerManagement.Domain.Tests.Calendars;
using CustomerManagement.Domain.Tests.Support;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Documentation;

/// <summary>The code of docs/promises.md, compiled and run, and the explanation that it prints.</summary>
public sealed class PromiseSnippets
{
    [Fact]
    public void A_promise_and_its_explanation()
    {
        var seoul = TimeTable.Calendar("Asia/Seoul", "Mon-Fri 09:00-12:00 13:00-18:00; 2024-06-11 closed");
        var newYork = TimeTable.Calendar("America/New_York", "Mon-Fri 09:00-17:00");
        var (receivedAt, askedAt, repliedAt) = (Instant.FromUtc(2024, 6, 7, 7, 0), Instant.FromUtc(2024, 6, 7, 8, 0), Instant.FromUtc(2024, 6, 10, 1, 30));
        var now = Instant.FromUtc(2024, 6, 12, 0, 30);
        #region promise
        var clock = new PromiseClock(receivedAt, new PromiseTerms(Duration.FromHours(8), seoul));
        var promise = new Promise(PromiseKind.Answer, new PolicyReference("answer", 2), clock,
        [
            new EscalationStep(Duration.FromHours(-2), StaffRole.Salesperson),
            new EscalationStep(Duration.FromHours(-1), StaffRole.RelationshipManager, seoul),
            new EscalationStep(Duration.Zero, StaffRole.Manager, newYork),
        ]);

        promise = promise.Paused(askedAt).Resumed(repliedAt); // we asked the customer something
        promise = promise.PassedTo(now);                      // what is due fires, once
        var next = promise.NextDue;                           // when to look again
        var why = promise.Explain().ToString();
        #endregion
        Assert.Equal((PromiseState.Broken, Instant.FromUtc(2024, 6, 12, 13, 0)), (promise.State, next));
        var shown = Repository.Read("docs/promises.md").ReplaceLineEndings("\n").Split("```text\n")[1].Split("\n```")[0];
        Assert.Equal(shown, why);
    }
}
