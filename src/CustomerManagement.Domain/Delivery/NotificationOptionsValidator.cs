using CustomerManagement.Domain.Validation;
using FluentValidation;
using NodaTime;

namespace CustomerManagement.Domain.Delivery;

/// <summary>Checks <see cref="NotificationOptions"/>: all errors at once, each with its path.</summary>
public sealed class NotificationOptionsValidator : InputValidator<NotificationOptions>
{
    /// <summary>Creates the validator.</summary>
    public NotificationOptionsValidator()
    {
        RuleFor(options => options.DefaultLanguage).NotNull().WithCode(InputCodes.Required);
        RuleFor(options => options.Channels).NotEmpty().WithCode(InputCodes.List);
        RuleFor(options => options.Channels).Must(channels => channels is null || channels.Distinct().Count() == channels.Count).WithCode(InputCodes.Unique);
        RuleForEach(options => options.Channels).IsInEnum().WithCode(InputCodes.Choice);
        RuleFor(options => options.AskAgainAfter).Must(wait => wait > Duration.Zero && wait <= Duration.FromDays(366)).WithCode(InputCodes.Range);
    }
}
