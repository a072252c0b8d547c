using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace CustomerManagement.Domain.Testing.Checks;

/// <summary>Tries a law on generated cases, and tells the smallest on which it does not hold.</summary>
internal static class LawRunner
{
    // Any odd number; together with the seed it is where the cases come from.
    private const ulong Gamma = 0x9E37_79B9_7F4A_7C15;

    /// <summary>Tries a law.</summary>
    /// <param name="subject">What is checked, as messages call it.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="law">Throws a <see cref="LawBrokenException"/> for a case on which the law does not hold.</param>
    /// <param name="total">The law that says that nothing throws.</param>
    /// <param name="describe">A case in words.</param>
    /// <param name="options">How many cases, and which.</param>
    /// <exception cref="LawBrokenException">The law does not hold.</exception>
    public static void Check<TCase, TLaw>(
        string subject, Arbitrary<TCase> cases, Action<TCase> law, TLaw total, Func<TCase, string> describe, LawOptions options)
        where TLaw : struct, Enum
    {
        (TCase Case, LawBrokenException Broken)? smallest = null;

        // What is kept is the last case that failed: the smallest, since FsCheck goes on only from cases that fail. It is not tried once more, since
        // code that keeps state may not fail again.
        var config = Config.Quick.WithMaxTest(options.Cases).WithReplay(options.Seed, Gamma).WithRunner(new Silence());
        FsCheck.Check.One(config, Prop.ForAll(cases, tried => Holds(tried)));
        if (smallest is { } found)
        {
            throw new LawBrokenException(subject, found.Broken, describe(found.Case), options);
        }

        bool Holds(TCase tried)
        {
            // A smaller case that breaks another law is not an example of this one.
            if (Broken(tried) is not { } broken || (smallest is { } known && known.Broken.Law != broken.Law))
            {
                return true;
            }

            smallest = (tried, broken);
            return false;
        }

        LawBrokenException? Broken(TCase tried)
        {
            try
            {
                law(tried);
                return null;
            }
            catch (LawBrokenException broken)
            {
                return broken;
            }
            catch (Exception thrown)
            {
                // Reasons that are put together late, or a function that was promised.
                return Breach.Thrown(total, "What was asked", thrown);
            }
        }
    }

    private sealed class Silence : IRunner
    {
        public void OnStartFixture(Type fixture)
        {
        }

        public void OnArguments(int number, FSharpList<object> arguments, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> describe)
        {
        }

        public void OnShrink(FSharpList<object> arguments, FSharpFunc<FSharpList<object>, string> describe)
        {
        }

        public void OnFinished(string name, TestResult testResult)
        {
        }
    }
}
