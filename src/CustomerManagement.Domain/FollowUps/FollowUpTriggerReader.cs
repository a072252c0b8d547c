using System.Text.Json;
using CustomerManagement.Domain.Calendars;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Rules;
using CustomerManagement.Domain.Validation;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>Reads on which occasions a rule follows up. Whatever is wrong is told with its place.</summary>
internal static class FollowUpTriggerReader
{
    private const int MostKeys = 500;

    private static readonly string[] _parameters = ["atLeast", "productLine", "days", "leapDay", "keys", "everyMonths", "event", "buyerMonths", "contact"];

    /// <summary>Reads a trigger.</summary>
    /// <returns>The trigger; <c>null</c> when something is wrong with it.</returns>
    public static IFollowUpTrigger? Read(JsonElement element, RulePath path, RuleErrors errors)
    {
        var before = errors.Count;
        var fields = new RuleFields(element, path, errors, ["kind", .. _parameters]);
        if (fields.Choice<TriggerKind>("kind", FollowUpWords.Of) is not { } kind)
        {
            return null;
        }

        fields.MustNotHave([.. _parameters.Except(Parameters(kind), StringComparer.Ordinal)]);
        return kind switch
        {
            TriggerKind.Purchase => ReadPurchase(fields, path, errors, before),
            TriggerKind.Silence => fields.Whole("days", 1, SilenceTrigger.MaximumDays) is { } days && errors.Count == before ? new SilenceTrigger(days) : null,
            TriggerKind.Birthday =>
                fields.Choice<LeapDay>("leapDay", FollowUpWords.Of, LeapDay.TwentyEighthOfFebruary) is { } leapDay && errors.Count == before ? new BirthdayTrigger(leapDay) : null,
            TriggerKind.Holiday => ReadHoliday(fields, errors, before),
            TriggerKind.Review => fields.Whole("everyMonths", 1, Recurrence.MaximumInterval) is { } months && errors.Count == before ? new ReviewTrigger(months) : null,
            TriggerKind.Event => ReadEvent(fields, errors, before),
            TriggerKind.Contact => fields.Choice<ContactKind>("contact", FollowUpWords.Of) is { } contact && errors.Count == before ? new ContactTrigger(contact) : null,
            _ => throw new ArgumentOutOfRangeException(nameof(element)),
        };
    }

    private static string[] Parameters(TriggerKind kind) => kind switch
    {
        TriggerKind.Purchase => ["atLeast", "productLine"],
        TriggerKind.Silence => ["days"],
        TriggerKind.Birthday => ["leapDay"],
        TriggerKind.Holiday => ["keys"],
        TriggerKind.Review => ["everyMonths"],
        TriggerKind.Event => ["event", "buyerMonths"],
        TriggerKind.Contact => ["contact"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static PurchaseTrigger? ReadPurchase(RuleFields fields, RulePath path, RuleErrors errors, int before)
    {
        Money? atLeast = fields.Has("atLeast") ? ReadAmount(fields.Element("atLeast")!.Value, path.Field("atLeast"), errors) : null;
        var line = fields.Has("productLine") ? fields.Text("productLine") : null;
        return errors.Count == before ? new PurchaseTrigger(atLeast, line) : null;
    }

    private static Money? ReadAmount(JsonElement element, RulePath path, RuleErrors errors)
    {
        var fields = new RuleFields(element, path, errors, "amount", "currency");
        var amount = fields.Number("amount");
        if (amount <= 0)
        {
            errors.Add(path.Field("amount"), InputCodes.Range);
        }

        var code = fields.Has("currency") ? fields.Text("currency") : Currency.None.Code;
        if (code is not null && !Currency.IsValid(code))
        {
            errors.Add(path.Field("currency"), InputCodes.Currency);
            return null;
        }

        return amount is { } number && code is not null ? new Money(number, new Currency(code)) : null;
    }

    private static HolidayTrigger? ReadHoliday(RuleFields fields, RuleErrors errors, int before)
    {
        var keys = fields.Has("keys") ? fields.UniqueTexts("keys", MostKeys) : [];
        return errors.Count == before ? new HolidayTrigger(keys.OfType<string>()) : null;
    }

    private static EventTrigger? ReadEvent(RuleFields fields, RuleErrors errors, int before)
    {
        var kind = fields.Text("event");
        var months = fields.Has("buyerMonths") ? fields.Whole("buyerMonths", 1, EventTrigger.MaximumBuyerMonths) : null;
        return kind is not null && errors.Count == before ? new EventTrigger(kind, months) : null;
    }
}
