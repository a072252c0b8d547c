using CustomerManagement.Domain.Columns;
using CustomerManagement.Domain.Metrics;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Metrics;

/// <summary>Texts as numbers: told apart, in order, and made again from their numbers.</summary>
public sealed class TextCodeLaws
{
    [Property(MaxTest = Laws.Cases, Arbitrary = [typeof(Seeds)])]
    public void Numbers_are_in_the_order_of_texts_and_give_them_again(int seed)
    {
        var (texts, others) = Texts(new Random(seed));
        if (CodeOf(texts) is not { } code)
        {
            return;
        }

        var keys = texts.Distinct().Order(StringComparer.Ordinal).Select(text => Key(code, text)!.Value).ToList();
        Assert.Equal(keys.Distinct().Order(), keys);
        Assert.Equal(texts.Distinct().Order(StringComparer.Ordinal), keys.Select(key => code.Id(key).Value));
        Assert.All(others, text => Assert.True(Key(code, text) is not { } key || code.Id(key).Value == text, text));
        Assert.All(keys, key => Assert.True(!code.IsNarrow || (key.Lower == 0 && key.Upper <= long.MaxValue)));
    }

    [Property(MaxTest = Laws.SlowCases, Arbitrary = [typeof(Seeds)])]
    public void A_wider_code_has_the_texts_of_both(int seed)
    {
        var (texts, others) = Texts(new Random(seed));
        var alphabet = new TextAlphabet();
        if (CodeOf(texts) is { } code && others.TrueForAll(alphabet.TryAdd) && code.With(alphabet) is { } wider)
        {
            Assert.All(texts.Concat(others), text => Assert.Equal(text, wider.Id(Key(wider, text)!.Value).Value));
        }
    }

    [Property(MaxTest = Laws.Cases)]
    public void A_GUID_is_its_text(Guid id)
    {
        Assert.Equal(Key(TextCode.Guids, id.ToString()), TextCode.Encode(id));
        Assert.Equal(id.ToString(), TextCode.Guids.Id(TextCode.Encode(id)).Value);
        Assert.Null(Key(TextCode.Guids, id.ToString("N")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\u00E9")]
    [InlineData("a234567890123456789012345678901234567890123456789012345678901234")]
    public void What_has_no_code(string text)
    {
        Assert.False(new TextAlphabet().TryAdd(text));
        Assert.Null(Key(CodeOf(["a", "b2", " x"])!, text));
    }

    [Fact]
    public void Blanks_are_no_id_though_each_may_stand_at_its_place() => Assert.Null(Key(CodeOf([" a", "a "])!, "  "));

    [Fact]
    public void Texts_of_too_many_kinds_have_no_code() => Assert.Null(CodeOf([.. Enumerable.Range('!', 90).Select(character => new string((char)character, 20))]));

    private static (List<string> Texts, List<string> Others) Texts(Random random)
    {
        // Few characters and short texts, so that texts share beginnings; or so many that numbers fill two words.
        var (characters, length) = random.Next(3) switch { 0 => (2, 4), 1 => (16, 33), _ => (90, 20) };
        var longest = 1 + random.Next(length);
        return ([.. Some(1 + random.Next(30))], [.. Some(10)]);

        IEnumerable<string> Some(int count) => Enumerable.Range(0, count)
            .Select(_ => string.Concat(Enumerable.Range(0, 1 + random.Next(longest)).Select(_ => random.Next(40) == 0 ? '\0' : (char)('#' + random.Next(characters)))));
    }

    private static TextCode? CodeOf(IEnumerable<string> texts)
    {
        var alphabet = new TextAlphabet();
        Assert.All(texts, text => Assert.True(alphabet.TryAdd(text)));
        return TextCode.Of(alphabet);
    }

    private static WideKey? Key(TextCode code, string text) => code.TryEncode(text, out WideKey key) ? key : null;
}
