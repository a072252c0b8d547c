using System.Globalization;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Segmentation;

/// <summary>What the segments of the built-in schemes are called.</summary>
internal static class SegmentLabels
{
    private static readonly Phrases[] _languages = [.. ((string[])["", "zh-Hans", "zh-Hant", "ko"]).Select(language => new Phrases(CultureInfo.GetCultureInfo(language)))];

    /// <summary>The labels of a segment; <c>null</c> when the scheme is not built in.</summary>
    public static Labels? Find(string scheme, string segment)
    {
        var texts = Array.ConvertAll(_languages, phrases => phrases.Find($"segment.{scheme}.{segment}"));
        return Array.TrueForAll(texts, text => text is not null) ? new Labels(texts[0]!, texts[1]!, texts[2]!, texts[3]!) : null;
    }
}
