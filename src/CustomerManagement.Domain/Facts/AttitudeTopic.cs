namespace CustomerManagement.Domain.Facts;

/// <summary>Towards what a customer stated its attitude.</summary>
public enum AttitudeTopic
{
    /// <summary>Our brand, or ourselves as a supplier, against others that could be had.</summary>
    Brand = 1,

    /// <summary>Price cuts and promotions as a reason to buy.</summary>
    Promotions = 2,
}
