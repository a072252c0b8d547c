using System.Text.Json;

namespace CustomerManagement.Domain.FollowUps;

/// <summary>How a document of follow-up rules names its choices.</summary>
internal static class FollowUpWords
{
    /// <summary>A choice, as in <c>workingDays</c>.</summary>
    public static string Of<TValue>(TValue value)
        where TValue : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>A segment, as documents of groups name it too, as in <c>WonBack</c>.</summary>
    public static string OfSegment<TValue>(TValue segment)
        where TValue : struct, Enum => segment.ToString();
}
