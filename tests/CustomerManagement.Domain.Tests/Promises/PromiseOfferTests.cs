using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Promises;
using NodaTime;

namespace CustomerManagement.Domain.Tests.Promises;

public sealed class PromiseOfferTests
{
    private static readonly PromiseTerms _threeHours = new(Duration.FromHours(3));

    [Fact]
    public void A_promise_made_of_it_has_its_time_and_its_steps()
    {
        var start = Instant.FromUtc(2026, 3, 2, 9, 0);
        var step = new EscalationStep(Duration.FromHours(-1), StaffRole.Manager);
        var promise = new PromiseOffer(_threeHours, [step]).MadeAt(PromiseKind.Answer, new PolicyReference("p", 2), start);
        Assert.Equal(new Promise(PromiseKind.Answer, new PolicyReference("p", 2), new PromiseClock(start, _threeHours), [step]), promise);
    }

    [Fact]
    public void A_warning_before_the_promise_would_begin_is_refused()
    {
        Assert.Throws<ArgumentException>("steps", () => new PromiseOffer(_threeHours, [new EscalationStep(Duration.FromHours(-4), StaffRole.Manager)]));
        Assert.Throws<ArgumentException>("steps", () => new PromiseOffer(_threeHours, [null!]));
        Assert.Single(new PromiseOffer(_threeHours, [new EscalationStep(Duration.FromHours(-3), StaffRole.Manager)]).Steps);
    }
}
