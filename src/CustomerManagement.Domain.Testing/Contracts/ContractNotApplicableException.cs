namespace CustomerManagement.Domain.Testing.Contracts;

/// <summary>A contract is about something that the host does not have, so that it was neither kept nor broken. A test that meets it is skipped, never passed.</summary>
public sealed class ContractNotApplicableException : Exception
{
    /// <summary>Creates it; tests of a host rarely do.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="missing">What there is none of.</param>
    public ContractNotApplicableException(RepositoryContract contract, string missing)
        : base($"{contract} does not apply: the fixture has no {missing}.")
    {
        ArgumentNullException.ThrowIfNull(contract);
        Contract = contract;
    }

    /// <summary>The contract.</summary>
    public RepositoryContract Contract { get; }
}
