using System.Globalization;
using CustomerManagement.Domain.Testing.Contracts;

namespace CustomerManagement.Domain.Testing;

/// <summary>A law does not hold: which, what was seen, and the smallest case on which it was seen, all in words. The customers in it are made up.</summary>
public sealed class LawBrokenException : Exception
{
    /// <summary>Creates it; tests of a host rarely do.</summary>
    /// <param name="law">The name of the law, as in <see cref="TieringLaw"/> or <see cref="RuleLaw"/>.</param>
    /// <param name="finding">What was seen, in one sentence.</param>
    /// <param name="innerException">What was thrown, if that is what was seen.</param>
    /// <exception cref="ArgumentException">The law or the finding is blank.</exception>
    public LawBrokenException(string law, string finding, Exception? innerException = null)
        : base($"{law}: {finding}", innerException)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(law);
        ArgumentException.ThrowIfNullOrWhiteSpace(finding);
        Law = law;
        Finding = finding;
        Subject = "";
        Counterexample = "";
    }

    internal LawBrokenException(string subject, LawBrokenException broken, string counterexample, LawOptions options)
        : base(Words(subject, broken, counterexample, options), broken.InnerException)
    {
        Law = broken.Law;
        Finding = broken.Finding;
        Subject = subject;
        Counterexample = counterexample;
        Seed = options.Seed;
    }

    internal LawBrokenException(RepositoryContract contract, string finding, ulong seed, Exception? innerException)
        : base(string.Create(CultureInfo.InvariantCulture, $"{contract} is not kept: {contract.Promise}\n{finding}\nTo see it again: seed {seed}"), innerException)
    {
        Law = contract.Name;
        Finding = finding;
        Subject = contract.Port.ToString();
        Counterexample = "";
        Seed = seed;
    }

    /// <summary>The name of the law, as in <see cref="TieringLaw"/> or <see cref="RuleLaw"/>, or of the contract, as in <see cref="RepositoryContract.Name"/>.</summary>
    public string Law { get; }

    /// <summary>What was seen, in one sentence.</summary>
    public string Finding { get; }

    /// <summary>What was checked: the name of the scheme, the fact or the groups.</summary>
    public string Subject { get; }

    /// <summary>The smallest case that was found, in words: customers, what happened with them, and where they were placed.</summary>
    public string Counterexample { get; }

    /// <summary>The seed by which the same run can be made again.</summary>
    public ulong Seed { get; }

    private static string Words(string subject, LawBrokenException broken, string counterexample, LawOptions options) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {subject} breaks the law {broken.Law}.
            {broken.Finding}
            The smallest case found:
            {counterexample}
            To see it again: new LawOptions(cases: {options.Cases}, seed: {options.Seed})
            """);
}
