namespace CustomerManagement.Domain.Testing.Checks;

/// <summary>How a check says that a law does not hold.</summary>
internal static class Breach
{
    /// <summary>A law that does not hold, and what was seen.</summary>
    public static LawBrokenException Of<TLaw>(TLaw law, FormattableString finding, Exception? thrown = null)
        where TLaw : struct, Enum => new(law.ToString(), FormattableString.Invariant(finding), thrown);

    /// <summary>An answer that did not come.</summary>
    public static LawBrokenException Thrown<TLaw>(TLaw law, string what, Exception thrown)
        where TLaw : struct, Enum => Of(law, $"{what} threw {thrown.GetType().Name}: {thrown.Message}", thrown);

    /// <summary>An answer that is there; throwing instead, or giving null, breaks a law.</summary>
    public static T Unless<T, TLaw>(TLaw law, string what, Func<T> answered)
        where TLaw : struct, Enum
    {
        T answer;
        try
        {
            answer = answered();
        }
        catch (Exception thrown) when (thrown is not LawBrokenException)
        {
            throw Thrown(law, what, thrown);
        }

        return answer is null ? throw Of(law, $"{what} gave null.") : answer;
    }
}
