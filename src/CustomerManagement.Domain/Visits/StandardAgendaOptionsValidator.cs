using CustomerManagement.Domain.Validation;
using FluentValidation;

namespace CustomerManagement.Domain.Visits;

/// <summary>Checks <see cref="StandardAgendaOptions"/>: all errors at once, each with its path.</summary>
public sealed class StandardAgendaOptionsValidator : InputValidator<StandardAgendaOptions>
{
    /// <summary>Creates the validator.</summary>
    public StandardAgendaOptionsValidator() => RuleFor(options => options.MostNamed).GreaterThanOrEqualTo(1).WithCode(InputCodes.Count);
}
