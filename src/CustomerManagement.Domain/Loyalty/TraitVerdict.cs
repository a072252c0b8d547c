namespace CustomerManagement.Domain.Loyalty;

/// <summary>What can be said of a trait and the top group.</summary>
public enum TraitVerdict
{
    /// <summary>It sets the top group apart: more frequent there, or less, than chance explains, and by more than is negligible.</summary>
    SetsApart = 1,

    /// <summary>There is no difference worth a name: the whole confidence interval of the lift is negligible.</summary>
    NoDifference = 2,

    /// <summary>Too little to say either. That nothing was found is no sign that there is nothing.</summary>
    TooLittle = 3,
}
