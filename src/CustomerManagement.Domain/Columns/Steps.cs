namespace CustomerManagement.Domain.Columns;

/// <summary>Up to four steps that the values of a column reach or do not; <see cref="Step.Never"/> for those that do not exist.</summary>
/// <param name="FewerIsBetter">Whether a value is turned, from above zero to below, before it is compared.</param>
/// <param name="First">A step.</param>
/// <param name="Second">A step.</param>
/// <param name="Third">A step.</param>
/// <param name="Fourth">A step.</param>
internal readonly record struct Steps(bool FewerIsBetter, Step First, Step Second, Step Third, Step Fourth);
