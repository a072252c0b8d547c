namespace CustomerManagement.Domain.Loyalty;

/// <summary>Turns a chance of being far from zero into how far that is.</summary>
internal static class TailRoot
{
    /// <summary>Newton's method from zero: the tails fall and are convex, so that it comes near from one side and never beyond.</summary>
    /// <param name="bothTails">The chance of being as far as a value or farther, on either side.</param>
    /// <param name="density">The density of the distribution.</param>
    /// <param name="share">The chance that is looked for, above 0 and below 1.</param>
    public static double Of(Func<double, double> bothTails, Func<double, double> density, double share)
    {
        var value = 0.0;
        while (true)
        {
            var next = value + ((bothTails(value) - share) / (2 * density(value)));

            // Not above also ends on what is no number.
            if (!(next > value))
            {
                return value;
            }

            value = next;
        }
    }
}
