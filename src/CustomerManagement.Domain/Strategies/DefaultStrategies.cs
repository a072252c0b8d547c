using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Segmentation;

namespace CustomerManagement.Domain.Strategies;

/// <summary>The built-in strategies. The documentation names the source of each.</summary>
internal static class DefaultStrategies
{
    public static Dictionary<LifecycleStage, ValueStrategy> ByStage { get; } = new()
    {
        [LifecycleStage.Target] = new(
            "lifecycle.target", "Make known", "The customer has heard of us.", ["Widen advertising", "Make a first contact"],
            new ContactCadence(3, 2, ContactForm.Greeting, StaffRole.Marketing)),
        [LifecycleStage.Potential] = new(
            "lifecycle.potential", "Convert", "The customer buys for the first time.", ["Deepen the impression of the brand", "Follow up each enquiry", "Propose a first order"],
            new ContactCadence(2, 1, ContactForm.Call, StaffRole.Salesperson)),
        [LifecycleStage.OneTime] = new(
            "lifecycle.one-time", "Serve and nurture", "The customer buys again.", ["Give excellent service", "Ask how the purchase turned out", "Keep nurturing loyalty"],
            new ContactCadence(2, 1, ContactForm.Call, StaffRole.Salesperson)),
        [LifecycleStage.Loyal] = new(
            "lifecycle.loyal", "Deepen use", "The customer's whole potential is used.", ["Learn of new needs at each visit", "Introduce new products", "Make use of the product better"],
            new ContactCadence(6, 3, ContactForm.Visit, StaffRole.Salesperson)),
        [LifecycleStage.Lapsed] = new(
            "lifecycle.lapsed", "Find out why", "The customer buys again before it is lost.", ["Ask what has changed", "Look for a competitor's hand", "Mend the cause first, then offer"],
            new ContactCadence(1, 1, ContactForm.Call, StaffRole.Salesperson)),
        [LifecycleStage.Lost] = new(
            "lifecycle.lost", "Win back", "The customer returns, or we know why not.", ["Find the crux of the loss", "Start from the customer's interest", "Approach again in time"],
            new ContactCadence(6, 3, ContactForm.Visit, StaffRole.Salesperson)),
        [LifecycleStage.WonBack] = new(
            "lifecycle.won-back", "Secure", "The customer stays this time.", ["Keep every promise made", "Check satisfaction after the purchase"],
            new ContactCadence(1, 1, ContactForm.Call, StaffRole.Salesperson)),
    };

    public static Dictionary<AbcTier, ValueStrategy> ByTier { get; } = new()
    {
        [AbcTier.A] = new(
            "abc.a", "Hold", "We hold the customer.", ["Name a relationship manager", "Visit about monthly", "Call before a season and a launch", "Thank within a week of a large purchase"],
            new ContactCadence(1, 1, ContactForm.Visit, StaffRole.RelationshipManager)),
        [AbcTier.B] = new(
            "abc.b", "Tend", "The customer grows towards A.", ["Call in a regular rhythm", "Look for what it buys elsewhere"],
            new ContactCadence(3, 2, ContactForm.Call, StaffRole.Salesperson)),
        [AbcTier.C] = new(
            "abc.c", "Serve cheaply", "The customer is served well at little cost.", ["Write rather than visit", "Standard terms", "Answer at once when asked"],
            new ContactCadence(6, 6, ContactForm.Greeting, StaffRole.Marketing)),
        [AbcTier.None] = new(
            "abc.none", "No claim", "The lifecycle says what to do.", []),
    };

    public static Dictionary<ParetoGroup, ValueStrategy> ByGroup { get; } = new()
    {
        [ParetoGroup.VitalFew] = new(
            "pareto.vital-few", "Invest", "The customer is loyal and stays so.", ["Give time and attention first", "Learn what sets these customers apart"]),
        [ParetoGroup.Keeper] = new(
            "pareto.keeper", "Maintain", "The customer stays; it keeps the scale.", ["Keep service at its level", "Watch the cost to serve"]),
        [ParetoGroup.Drain] = new(
            "pareto.drain", "Withdraw", "The customer no longer costs more than it brings.", ["Lower the cost to serve", "Raise the terms", "Propose to let go; a person decides"],
            new ContactCadence(12, 12, ContactForm.Greeting, StaffRole.Salesperson)),
        [ParetoGroup.None] = new(
            "pareto.none", "No claim", "The lifecycle says what to do.", []),
    };
}
