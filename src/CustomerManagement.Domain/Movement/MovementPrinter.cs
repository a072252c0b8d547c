using System.Globalization;
using System.Resources;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Segmentation;
using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>
/// Tells people in their language where a customer is kept and why, what time alone will do, what a tier takes, and that a segment was entered or left.
/// Immutable and safe for use by several threads.
/// </summary>
/// <remarks>
/// Language, numbers, dates and labels as in <see cref="DecisionPrinter"/>. The text depends on nothing but what is printed, culture and labels. It names
/// neither the customer, nor who pinned it, nor why, nor a purchase. An event of which only the words of its reason are known says them as they are.
/// </remarks>
public sealed class MovementPrinter
{
    private static readonly ResourceManager _catalogue = new(typeof(MovementPrinter));

    private readonly Phrases _phrases;
    private readonly DecisionPrinter _decisions;
    private readonly TimeCausePhrases _causes;

    /// <summary>Creates a printer.</summary>
    /// <param name="culture">The language, and how it writes numbers.</param>
    /// <param name="labels">What a host's own measures, segments and schemes are called, as in <see cref="DecisionPrinter"/>; <c>null</c> for none.</param>
    public MovementPrinter(CultureInfo culture, IReadOnlyDictionary<string, Labels>? labels = null)
    {
        _phrases = new Phrases(culture, _catalogue);
        _decisions = new DecisionPrinter(culture, labels);
        _causes = new TimeCausePhrases(culture);
    }

    /// <summary>Date, scheme, segment, what keeps or moves the customer there, and what the figures say, in one sentence.</summary>
    /// <typeparam name="TSegment">The type of the segments.</typeparam>
    /// <param name="decided">Where the customer is kept.</param>
    /// <returns>The sentence, on one line.</returns>
    public string Sentence<TSegment>(StableDecision<TSegment> decided)
        where TSegment : notnull
    {
        ArgumentNullException.ThrowIfNull(decided);
        var decision = decided.Decision;
        LocalDate? until = decided.Reason switch
        {
            StabilityReason.Pinned => decided.Pin!.Until,
            StabilityReason.MinimumStay or StabilityReason.Grace => decided.NextChange,
            _ => null,
        };
        return _phrases.Say(
            "stable",
            _phrases.Date(decision.AsOf),
            Scheme(decision),
            Segment(decision, decided.Membership.Segment),
            _phrases.Say("why", Reason(decided.Reason, until), Figures(decision)));
    }

    /// <summary>The sentence, since when, what is held back and when it goes through, the pin, and the outline of the decision of the day.</summary>
    /// <typeparam name="TSegment">The type of the segments.</typeparam>
    /// <param name="decided">Where the customer is kept.</param>
    /// <returns>A sentence on each line; what belongs to the line before is indented by two spaces.</returns>
    public IReadOnlyList<string> Outline<TSegment>(StableDecision<TSegment> decided)
        where TSegment : notnull
    {
        var lines = new List<string> { Sentence(decided), _phrases.Say("since", _phrases.Date(decided.Membership.Since)) };
        if (decided.Membership.Pending is { } pending)
        {
            lines.Add(_phrases.Say("pending", Segment(decided.Decision, pending.Segment), _phrases.Date(pending.Since)));
            lines.Add("  " + (decided.NextChange is { } next ? _phrases.Say("next", _phrases.Date(next)) : _phrases.Say("next.None")));
        }

        if (decided.Pin is { } pin)
        {
            string[] places = [Segment(decided.Decision, pin.Segment), _phrases.Date(pin.From)];
            lines.Add(pin.Until is { } end ? _phrases.Say("pin.Until", [.. places, _phrases.Date(end)]) : _phrases.Say("pin", places));
        }

        return [.. lines, .. _decisions.Outline(decided.Decision)];
    }

    /// <summary>Scheme, day, both segments and what decides then, in one sentence.</summary>
    /// <typeparam name="TSegment">The type of the segments.</typeparam>
    /// <param name="change">The change.</param>
    /// <returns>The sentence, on one line.</returns>
    public string Sentence<TSegment>(SegmentChange<TSegment> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var decision = change.Decision;
        return _phrases.Say(
            "change", _phrases.Date(change.On), Scheme(decision), Segment(decision, change.From), Segment(decision, decision.Segment), Figures(decision));
    }

    /// <summary>The sentence, what time does on that day, and the outline of the decision of that day.</summary>
    /// <typeparam name="TSegment">The type of the segments.</typeparam>
    /// <param name="change">The change.</param>
    /// <returns>A sentence on each line; what belongs to the line before is indented by two spaces.</returns>
    public IReadOnlyList<string> Outline<TSegment>(SegmentChange<TSegment> change) =>
    [
        Sentence(change),
        .. _causes.Lines(change.Cause, _decisions.ConditionsIn(change.Decision.Basis.Currency)).Select(line => "  " + line),
        .. _decisions.Outline(change.Decision),
    ];

    /// <summary>Date, scheme, segment and what one purchase on that date must come to for the next better one, in one sentence.</summary>
    /// <typeparam name="TSegment">The type of the segments.</typeparam>
    /// <param name="next">What it takes.</param>
    /// <returns>The sentence, on one line.</returns>
    public string Sentence<TSegment>(NextTier<TSegment> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var today = next.Needed[0];
        return Takes("reach", next.Decision, today.Amount, Segment(next.Decision, today.Segment));
    }

    /// <summary>The sentence, what a purchase must come to on the days to come, the estimated day, and the outline of the decision.</summary>
    /// <typeparam name="TSegment">The type of the segments.</typeparam>
    /// <param name="next">What it takes.</param>
    /// <returns>A sentence on each line; what belongs to the line before is indented by two spaces.</returns>
    public IReadOnlyList<string> Outline<TSegment>(NextTier<TSegment> next) =>
    [
        Sentence(next),
        .. next.Needed.Select(row => "  " + Amount(
            "needed", next.Decision, row.Amount, _phrases.Date(row.From), _phrases.Date(row.LastDay), In(next.Decision, row.NetAmount), Segment(next.Decision, row.Segment))),
        next.EstimatedOn is { } day ? _phrases.Say("estimate", _phrases.Date(day)) : _phrases.Say("estimate.None"),
        .. _decisions.Outline(next.Decision),
    ];

    /// <summary>Date, scheme, segment and what one purchase on that date must come to, so that it is kept until a day, in one sentence.</summary>
    /// <typeparam name="TSegment">The type of the segments.</typeparam>
    /// <param name="kept">What it takes.</param>
    /// <returns>The sentence, on one line.</returns>
    public string Sentence<TSegment>(KeptTier<TSegment> kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return Takes("keep", kept.Decision, kept.Amount, Segment(kept.Decision, kept.Below.Segment), _phrases.Date(kept.LastDay));
    }

    /// <summary>The sentence, the lowest net amount until that day, and the outline of the decision.</summary>
    /// <typeparam name="TSegment">The type of the segments.</typeparam>
    /// <param name="kept">What it takes.</param>
    /// <returns>A sentence on each line; what belongs to the line before is indented by two spaces.</returns>
    public IReadOnlyList<string> Outline<TSegment>(KeptTier<TSegment> kept) =>
        [Sentence(kept), _phrases.Say("lowest", In(kept.Decision, kept.LowestNetAmount)), .. _decisions.Outline(kept.Decision)];

    /// <summary>Day, scheme, both segments, what moved or kept the customer there, and what the figures said, in one sentence.</summary>
    /// <param name="entered">The event.</param>
    /// <returns>The sentence, on one line.</returns>
    public string Sentence(CustomerEnteredSegment entered)
    {
        ArgumentNullException.ThrowIfNull(entered);
        var (scheme, why) = (entered.Scheme, Why(entered.KeptBy, entered.Decision, entered.Reason));
        string[] places = [_phrases.Date(entered.On), _decisions.Scheme(scheme), _decisions.Segment(scheme, entered.Segment), why];
        return entered.From is { } from ? _phrases.Say("entered.From", [.. places, _decisions.Segment(scheme, from)]) : _phrases.Say("entered", places);
    }

    /// <summary>Day, scheme, both segments, what moved or kept the customer in the other one, and what the figures said, in one sentence.</summary>
    /// <param name="left">The event.</param>
    /// <returns>The sentence, on one line.</returns>
    public string Sentence(CustomerLeftSegment left)
    {
        ArgumentNullException.ThrowIfNull(left);
        return _phrases.Say(
            "exited",
            _phrases.Date(left.On),
            _decisions.Scheme(left.Scheme),
            _decisions.Segment(left.Scheme, left.Segment),
            Why(left.KeptBy, left.Decision, left.Reason),
            _decisions.Segment(left.Scheme, left.To));
    }

    private string Why(StabilityReason? keptBy, Decision<string>? decision, string words) => (keptBy, decision) switch
    {
        ({ } reason, { } known) => _phrases.Say("why", Reason(reason, until: null), Figures(known)),
        ({ } reason, null) => Reason(reason, until: null),
        (null, { } known) => Figures(known),
        _ => _phrases.Say("words", words),
    };

    private string Reason(StabilityReason reason, LocalDate? until) =>
        until is { } end ? _phrases.Say($"reason.{reason}.Until", _phrases.Date(end)) : _phrases.Say($"reason.{reason}");

    private string Figures<TSegment>(Decision<TSegment> decision)
    {
        var segment = Segment(decision, decision.Segment);
        return _decisions.Reasons(decision) is { } reasons ? _phrases.Say("figures", segment, reasons) : _phrases.Say("figures.Unconditional", segment);
    }

    private string Takes<TSegment>(string key, Decision<TSegment> decision, decimal amount, params string[] others) => Amount(
        key, decision, amount, [_phrases.Date(decision.AsOf), Scheme(decision), Segment(decision, decision.Segment), .. others]);

    // An amount of zero is no amount to speak of: its sentence has no place for it.
    private string Amount<TSegment>(string key, Decision<TSegment> decision, decimal amount, params string[] places) =>
        amount == 0 ? _phrases.Say($"{key}.Zero", places) : _phrases.Say(key, [.. places, In(decision, amount)]);

    private string In<TSegment>(Decision<TSegment> decision, decimal amount) => Phrases.In(decision.Basis.Currency, _phrases.Amount(amount));

    private string Scheme<TSegment>(Decision<TSegment> decision) => _decisions.Scheme(decision.Basis.Scheme);

    private string Segment<TSegment>(Decision<TSegment> decision, TSegment segment) =>
        _decisions.Segment(decision.Basis.Scheme, Decision<TSegment>.OutcomeOf(segment));
}
