using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Validation;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CustomerManagement.Domain.Registration;

/// <summary>Finds all mistakes of a set-up at once: wrong options and forgotten plug-ins.</summary>
internal sealed class SetupCheck
{
    private static readonly (Type PlugIn, string Call)[] _required =
    [
        (typeof(IClock), "UseClock(SystemClock.Instance)"),
        (typeof(ICustomerRepository), "UseCustomers<YourCustomerRepository>()"),
        (typeof(IFactRepository), "UseFacts<YourFactRepository>()"),
    ];

    private readonly IReadOnlyList<string> _mistakes;

    public SetupCheck(CustomerManagementOptions options, IServiceProvider services)
    {
        // Containers that cannot tell what is registered find out on their own when the spine is asked for.
        var registered = services.GetService<IServiceProviderIsService>();
        _mistakes = [.. WrongOptions(options), .. registered is null ? [] : ForgottenPlugIns(registered)];
    }

    public void ThrowIfWrong()
    {
        if (_mistakes.Count > 0)
        {
            throw new CustomerManagementSetupException(_mistakes);
        }
    }

    private static IEnumerable<string> WrongOptions(CustomerManagementOptions options) =>
        new CustomerManagementOptionsValidator().Validate(options).Errors.Select(error =>
        {
            // Set-up errors are for developers: always English, whatever the culture of the host.
            var message = InputMessages.For(error.ErrorCode, System.Globalization.CultureInfo.InvariantCulture);
            var section = error.PropertyName.Split('.')[0];
            return $"{error.PropertyName} {message}: services.AddCustomerManagement(new CustomerManagementOptions {{ {section} = ... }})";
        });

    private static IEnumerable<string> ForgottenPlugIns(IServiceProviderIsService registered) =>
        _required.Where(required => !registered.IsService(required.PlugIn)).Select(required =>
            $"{required.PlugIn.Name} is not plugged in: services.AddCustomerManagement(...).{required.Call}");
}
