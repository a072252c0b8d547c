namespace CustomerManagement.Domain.Segmentation;

/// <summary>By what 20/60/20 ranks customers.</summary>
public enum ParetoMeasure
{
    /// <summary>By profit when it is known of every customer with a fact in the period, else (also when there is no such customer) by net amount.</summary>
    ProfitElseAmount = 1,

    /// <summary>By profit; a customer whose profit is unknown is in no group and not counted.</summary>
    Profit = 2,

    /// <summary>By net amount.</summary>
    Amount = 3,

    /// <summary>By <see cref="ParetoOptions.Value"/>; a customer of whom it is unknown is in no group and not counted.</summary>
    Value = 4,
}
