using CustomerManagement.Domain.Metrics;

namespace CustomerManagement.Domain.Strategies;

/// <summary>Says what a contact with a customer takes and is expected to bring when its time has come. Pure, and safe for use by several threads.</summary>
public interface IContactValue
{
    /// <summary>What a contact takes and brings.</summary>
    /// <param name="customer">The customer's figures.</param>
    /// <param name="form">In which form.</param>
    /// <returns>Minutes and expected return.</returns>
    ContactWorth Of(CustomerMetrics customer, ContactForm form);
}
