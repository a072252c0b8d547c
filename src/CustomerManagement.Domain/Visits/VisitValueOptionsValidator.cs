using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Visits;

/// <summary>Checks <see cref="VisitValueOptions"/>: all errors at once, each with its path.</summary>
public sealed class VisitValueOptionsValidator : InputValidator<VisitValueOptions>
{
    /// <summary>Creates the validator.</summary>
    public VisitValueOptionsValidator()
    {
        RuleFor(options => options.EarlyShare).ExclusiveBetween(0, 1).WithCode(InputCodes.Share);
        RuleFor(options => options.OverdueWeight).GreaterThanOrEqualTo(0).WithCode(InputCodes.Offset);
        RuleFor(options => options.OverdueWeight).LessThanOrEqualTo(VisitValueOptions.MaximumOverdueWeight).WithCode(InputCodes.AmountRange);
        RuleFor(options => options.MostOverdueDays).InclusiveBetween(1, VisitValueOptions.MaximumOverdueDays).WithCode(InputCodes.Days);
    }
}
