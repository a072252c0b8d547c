using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Validation;
using FluentValidation;
using NodaTime;

namespace CustomerManagement.Domain.Movement;

/// <summary>Checks <see cref="StabilityOptions"/>: all errors at once, each with its path.</summary>
public sealed class StabilityOptionsValidator : InputValidator<StabilityOptions>
{
    private const int MaximumDays = 100_000;
    private const int MonthsOfAYear = 12;
    private const int DaysOfAWeek = 7;

    /// <summary>Creates the validator.</summary>
    public StabilityOptionsValidator()
    {
        RuleFor(options => options.EnterBand).MustBeShare().When(options => options.EnterBand != 0);
        RuleFor(options => options.LeaveBand).MustBeShare().When(options => options.LeaveBand != 0);
        RuleFor(options => options.MinimumStay).Must(BeMonths).WithCode(InputCodes.Months);
        RuleFor(options => options.MinimumStay).Must(BeDays).WithCode(InputCodes.Days);
        RuleFor(options => options.Grace).Must(BeMonths).WithCode(InputCodes.Months);
        RuleFor(options => options.Grace).Must(BeDays).WithCode(InputCodes.Days);
    }

    private static bool BeMonths(Period period) =>
        period is not null && period.Years >= 0 && period.Months >= 0
        && ((long)MonthsOfAYear * period.Years) + period.Months <= AnalysisPeriod.MaximumMonths;

    private static bool BeDays(Period period) =>
        period is not null && period.Weeks >= 0 && period.Days >= 0 && !period.HasTimeComponent
        && ((long)DaysOfAWeek * period.Weeks) + period.Days <= MaximumDays;
}
