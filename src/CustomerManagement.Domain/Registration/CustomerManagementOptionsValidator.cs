using CustomerManagement.Domain.Reviews;
using CustomerManagement.Domain.Segmentation;
using CustomerManagement.Domain.Strategies;
using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Registration;

/// <summary>Checks <see cref="CustomerManagementOptions"/>: all errors at once, each with its path.</summary>
public sealed class CustomerManagementOptionsValidator : InputValidator<CustomerManagementOptions>
{
    /// <summary>Creates the validator.</summary>
    public CustomerManagementOptionsValidator()
    {
        RuleFor(options => options.Review).NotNull().WithCode(InputCodes.Required).SetValidator(new ReviewOptionsValidator());
        RuleFor(options => options.Abc).NotNull().WithCode(InputCodes.Required).SetValidator(new AbcOptionsValidator());
        RuleFor(options => options.Pareto).NotNull().WithCode(InputCodes.Required).SetValidator(new ParetoOptionsValidator());
        RuleFor(options => options.Rfm).NotNull().WithCode(InputCodes.Required).SetValidator(new RfmOptionsValidator());
        RuleFor(options => options.Lifecycle).NotNull().WithCode(InputCodes.Required).SetValidator(new LifecycleOptionsValidator());
        RuleFor(options => options.Strategies).NotNull().WithCode(InputCodes.Required);
        RuleFor(options => options.ContactGuard).NotNull().WithCode(InputCodes.Required).SetValidator(new ContactGuardOptionsValidator());
        RuleFor(options => options.ContactUrgency).NotNull().WithCode(InputCodes.Required).SetValidator(new ContactUrgencyOptionsValidator());
        RuleFor(options => options.ContactYield).NotNull().WithCode(InputCodes.Required).SetValidator(new ContactYieldOptionsValidator());
        RuleFor(options => options.FollowUpRuns).NotNull().WithCode(InputCodes.Required).SetValidator(new FollowUpRunOptionsValidator());
        RuleFor(options => options.Retention).NotNull().WithCode(InputCodes.Required).SetValidator(new RetentionOptionsValidator());
    }
}
