namespace CustomerManagement.Domain.Testing.Checks;

internal static class PureLaw
{
    public static void Hold<TSegment, TBoundaries>(SchemeUnderTest<TSegment, TBoundaries> scheme, TieringCase tried)
    {
        var measured = tried.Population.Measure();
        var strangers = tried.Strangers.Measure();
        var (ours, theirs) = (scheme.Summarise(measured), scheme.Summarise(strangers));
        var boundaries = scheme.Calibrate(ours);
        var text = scheme.Json(boundaries);
        var decisions = scheme.ClassifyAll(measured, boundaries);

        // A scheme that remembers its last calibration, or whom it saw before, tells now.
        _ = scheme.ClassifyAll(strangers, scheme.Calibrate(theirs));
        Again("after another population was calibrated and classified, and in the opposite order");
        foreach (var culture in Conditions.Cultures)
        {
            Conditions.In(culture, () => Again($"in a culture that writes {1234.5m.ToString(culture)}"));
        }

        Conditions.AtOnce(
            () => Again("on another thread"),
            () => _ = scheme.ClassifyAll(strangers, scheme.Calibrate(theirs)),
            () => Again("on another thread"));

        void Again(string condition)
        {
            try
            {
                MustBeTheSame(condition);
            }
            catch (LawBrokenException broken) when (broken.Law != nameof(TieringLaw.Pure))
            {
                throw Breach.Of(TieringLaw.Pure, $"{broken.Finding} That was {condition}; before, there was an answer.", broken.InnerException);
            }
        }

        void MustBeTheSame(string condition)
        {
            for (var place = measured.Count - 1; place >= 0; place--)
            {
                var decision = scheme.Classify(measured[place], boundaries);
                if (!decision.Equals(decisions[place]))
                {
                    var (first, then) = scheme.Tell(decisions[place], decision);
                    throw Breach.Of(TieringLaw.Pure, $"Customer {decision.Customer} was decided as {first}; {condition}, as {then}.");
                }
            }

            var other = scheme.Json(scheme.Calibrate(ours));
            if (other != text)
            {
                throw Breach.Of(TieringLaw.Pure, $"The boundaries were {text}; {condition}, they were {other}.");
            }
        }
    }
}
