using System.Globalization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Visits;

/// <summary>That what is shown to people is there in each of the four languages, in its own script.</summary>
internal static class MeetingLabels
{
    // Common characters that Traditional Chinese writes otherwise.
    private const string SimplifiedOnly = "书产众动单卖发变员听员问图场备处复宾对导将属带应开张当录态悬惯战户执扩护报挥据损换断显时晓术权条来样检欢气济测满点热状现环电画码离种称积笔类纠给继维编缺联职营虑观规觉订认讨让议记讲访评识诉话询详语说请读调谈责败货质贵费资赏较轻过还这进远违连适选门间闻阅队际随难领题风验鲜";

    public static void AssertTranslated(IEnumerable<Labels> labels)
    {
        var all = labels.ToList();
        Assert.NotEmpty(all);
        Assert.All(all, label =>
        {
            var texts = Wording.Languages.Select(label.In).ToList();
            Assert.All(texts, text => Assert.Equal(text.Trim(), text));
            Assert.All(texts, text => Assert.NotEmpty(text));
            Assert.DoesNotContain(label.English, letter => letter > '~');
            Assert.Contains(label.Korean, letter => letter is >= '\uac00' and <= '\ud7a3');
            Assert.All(new[] { label.SimplifiedChinese, label.TraditionalChinese }, text => Assert.Contains(text, letter => letter is >= '\u4e00' and <= '\u9fff'));
            Assert.DoesNotContain(label.TraditionalChinese, letter => SimplifiedOnly.Contains(letter, StringComparison.Ordinal));
        });

        // No two are called the same in any language: none was copied and forgotten.
        Assert.All(Wording.Languages, (CultureInfo culture) => Assert.Equal(all.Count, all.Select(label => label.In(culture)).Distinct(StringComparer.Ordinal).Count()));
    }
}
