namespace CustomerManagement.Domain.Rules;

/// <summary>The part must not hold. Of what is unknown, the opposite is unknown too.</summary>
public sealed record Not : Rule
{
    /// <summary>Creates it.</summary>
    /// <param name="part">The part.</param>
    public Not(Rule part)
    {
        ArgumentNullException.ThrowIfNull(part);
        Part = part;
    }

    /// <summary>The part.</summary>
    public Rule Part { get; }
}
