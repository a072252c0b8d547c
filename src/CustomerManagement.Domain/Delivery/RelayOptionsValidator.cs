using CustomerManagement.Domain.Validation;
using FluentValidation;
using NodaTime;

namespace CustomerManagement.Domain.Delivery;

/// <summary>Checks <see cref="RelayOptions"/>: all errors at once, each with its path.</summary>
public sealed class RelayOptionsValidator : InputValidator<RelayOptions>
{
    private const int LargestBatch = 10_000;

    private static readonly Duration _longestLease = Duration.FromDays(1);
    private static readonly Duration _longestWait = Duration.FromDays(366);

    /// <summary>Creates the validator.</summary>
    public RelayOptionsValidator()
    {
        RuleFor(options => options.Batch).InclusiveBetween(1, LargestBatch).WithCode(InputCodes.Range);
        RuleFor(options => options.Lease).Must(lease => lease > Duration.Zero && lease <= _longestLease).WithCode(InputCodes.Range);
        RuleFor(options => options.FirstDelay).Must(delay => delay > Duration.Zero).WithCode(InputCodes.Range);
        RuleFor(options => options.LongestDelay).Must((options, delay) => delay >= options.FirstDelay).WithCode(InputCodes.Order);
        RuleFor(options => options.LongestWait).Must((options, wait) => wait >= options.LongestDelay).WithCode(InputCodes.Order);
        RuleFor(options => options.LongestWait).Must(wait => wait <= _longestWait).WithCode(InputCodes.Range);
        RuleFor(options => options.MaximumAttempts).GreaterThanOrEqualTo(1).WithCode(InputCodes.Count);
        RuleFor(options => options.Jitter).MustBeShare();
    }
}
