using System.Globalization;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Loyalty;
using CustomerManagement.Domain.Tests.Support;
using static CustomerManagement.Domain.Tests.Loyalty.FindingCases;

namespace CustomerManagement.Domain.Tests.Loyalty;

/// <summary>What a trait has to do with the top group, in four languages.</summary>
public sealed class TraitPrinterTests
{
    private static readonly FindingPrinter[] _printers = [.. Wording.Languages.Select(culture => new FindingPrinter(culture))];

    [Theory]
    [InlineData("en-US", "The trait “{0} export” sets the top group apart: it is 3 times as frequent there as in the rest.", "That they go together does not say why.", "The 95% confidence interval of that ratio is ")]
    [InlineData("zh-CN", "特征“{0} 出口”使最佳客户有别于其余客户：其在最佳客户中出现的频率为其余客户的 3 倍。", "二者相伴出现并不说明原因。", "该倍数的 95% 置信区间为 ")]
    [InlineData("zh-TW", "特徵「{0} 外銷」使最佳客戶有別於其餘客戶：其在最佳客戶中出現的頻率為其餘客戶的 3 倍。", "二者相伴出現並不說明原因。", "該倍數的 95% 信賴區間為 ")]
    [InlineData("ko-KR", "특성 “{0} 수출”은(는) 최고의 고객을 구별해 줍니다. 최고의 고객에서 나머지 고객의 3배 빈도로 나타납니다.", "함께 나타난다고 해서 그 이유를 말해 주지는 않습니다.", "그 배율의 95% 신뢰구간은 ")]
    public void A_trait(string culture, string sentence, string note, string interval)
    {
        var labels = new Dictionary<string, Labels> { ["export"] = new("{0}\nexport", "{0}\n出口", "{0}\n外銷", "{0}\n수출") };
        var lines = new FindingPrinter(CultureInfo.GetCultureInfo(culture), labels).Outline(Trait("export", 60, 40, 200, 800));
        Assert.Equal((sentence, note), (lines[0], lines[1]));
        Assert.StartsWith(interval, lines[4], StringComparison.Ordinal);
        Assert.Equal(6, lines.Count);
    }

    [Theory]
    [InlineData(36, 4, 16, 64, "sets the top group apart: it is 4.5 times", "(two-sided) is 7.57E-14; made up for all traits tested, it is 7.57E-14.")]
    [InlineData(30, 10, 0, 80, "sets the top group apart: nobody in the rest has it.", " or more.")]
    [InlineData(500_000, 500_000, 499_000, 501_000, "makes no difference worth a name: it is 1 times", "(two-sided) is 0.158; made up")]
    [InlineData(1, 1_000, 1, 2, "Too little is known to say whether the trait “t” sets the top group apart.", "In the rest 1 customers have it and 2 have not, as far as is known.")]
    [InlineData(1, 1_000, 1, 2, "", "In the top group 1 customers have it and 1,000 have not, as far as is known.")]
    public void What_can_be_said_of_a_trait(long topWith, long topWithout, long restWith, long restWithout, string sentence, string line)
    {
        var lines = _printers[0].Outline(Trait("t", topWith, topWithout, restWith, restWithout));
        Assert.Contains(sentence, lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, one => one.Contains(line, StringComparison.Ordinal));
    }

    [Property(MaxTest = Laws.Cases)]
    public void An_outline_of_a_trait_holds_every_count(int seed)
    {
        var random = new Random(seed);
        var finding = Trait("t", Few(), Few(), Few(), Few());
        var stored = Stored(finding);
        foreach (var printer in _printers)
        {
            var lines = Wording.InEveryThread(seed, () => printer.Outline(finding), () => printer.Outline(stored));
            AssertClean(lines);
            Assert.Equal(printer.Sentence(finding), lines[0]);
            Assert.Equal(finding.PValue is null ? 4 : 6, lines.Count);
            Assert.Contains(Wording.Count(finding.Counts.TopWith), lines[2], StringComparison.Ordinal);
            Assert.Contains(Wording.Count(finding.Counts.TopWithout), lines[2], StringComparison.Ordinal);
            Assert.Contains(Wording.Count(finding.Counts.RestWith), lines[3], StringComparison.Ordinal);
            Assert.Contains(Wording.Count(finding.Counts.RestWithout), lines[3], StringComparison.Ordinal);
        }

        long Few() => random.Next(4) switch { 0 => 0, 1 => random.Next(30), 2 => random.Next(300), _ => random.Next(100_000) };
    }

    /// <summary>A stored finding may hold any figure; all of them have a text.</summary>
    [Theory]
    [InlineData(1234567.0, "1,230,000 times")]
    [InlineData(0.00012345, "0.000123 times")]
    [InlineData(0.00001, "1E-05 times")]
    [InlineData(0.0, "0 times")]
    [InlineData(5e-324, "4.94E-324 times")]
    [InlineData(1e300, "1E+300 times")]
    public void Figures_of_traits_have_three_digits(double lift, string text) => Assert.Contains(
        text, _printers[0].Sentence(new TraitFinding("t", new TraitCounts(1, 1, 1, 1), TraitVerdict.SetsApart, lift, lift, lift, 1, 1)), StringComparison.Ordinal);

    private static TraitFinding Trait(string name, long topWith, long topWithout, long restWith, long restWithout) => Assert.Single(
        new TraitComparison().Compare(new Dictionary<string, TraitCounts> { [name] = new(topWith, topWithout, restWith, restWithout) }));
}
