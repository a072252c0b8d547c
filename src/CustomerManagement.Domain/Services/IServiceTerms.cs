namespace CustomerManagement.Domain.Services;

/// <summary>Says what is promised of a service. A pure function: the same request, the same terms; safe for use by several threads.</summary>
/// <remarks>It is asked once, when the service is asked for. Changed terms are another version and touch no promise that was made.</remarks>
public interface IServiceTerms
{
    /// <summary>The terms of a service.</summary>
    /// <param name="request">What is asked for: the act, its phase, who bears it, the customer's segment.</param>
    /// <returns>The terms.</returns>
    ServiceTerms For(ServiceRequest request);
}
