namespace CustomerManagement.Domain.Testing;

/// <summary>What holds of facts and groups of customers.</summary>
public enum RuleLaw
{
    /// <summary>Every customer gets an answer on every group, of that customer and date, in the order of the groups; nothing throws.</summary>
    Total = 1,

    /// <summary>Columns say what single evaluation says.</summary>
    Columns = 2,

    /// <summary>The order of customers, facts and groups does not matter.</summary>
    Order = 3,

    /// <summary>The trace, made out again from what is written in it, gives the outcome; its values are those of the customer.</summary>
    Accountable = 4,

    /// <summary>The same again is the same again, and verdicts that were stored as JSON come back equal.</summary>
    Stable = 5,

    /// <summary>No state is kept between calls, and neither culture nor thread matters.</summary>
    Pure = 6,

    /// <summary>The same story 400 years earlier or later gives the same answer: no clock is read. Checked unless the facts know dates of their own.</summary>
    Timeless = 7,
}
