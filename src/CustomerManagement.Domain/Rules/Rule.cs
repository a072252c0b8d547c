namespace CustomerManagement.Domain.Rules;

/// <summary>What must hold of a customer: a tree of comparisons. Immutable and compared by value. These are all kinds there are.</summary>
public abstract record Rule
{
    private protected Rule()
    {
    }
}
