namespace CustomerManagement.Domain.Segmentation;

/// <summary>Of what the cuts of ABC are shares: both are called "80/20", and they are not the same.</summary>
public enum AbcBasis
{
    /// <summary>Shares of the amount: A are those who hold the first 80 % of sales.</summary>
    ShareOfAmount = 1,

    /// <summary>Shares of the head count: A are the best 20 % of the buyers.</summary>
    ShareOfCustomers = 2,
}
