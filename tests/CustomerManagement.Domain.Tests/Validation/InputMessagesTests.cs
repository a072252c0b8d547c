using System.Globalization;
using System.Reflection;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Validation;

namespace CustomerManagement.Domain.Tests.Validation;

public sealed class InputMessagesTests
{
    public static TheoryData<string> Codes =>
        [.. typeof(InputCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(code => (string)code.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_its_own_text_in_four_languages(string code)
    {
        string[] texts = [.. new[] { "en", "zh-Hans", "zh-Hant", "ko" }.Select(tag => InputMessages.For(code, CultureInfo.GetCultureInfo(tag)))];
        Assert.All(texts, text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.NotEqual(texts[0], texts[1]);
        Assert.NotEqual(texts[0], texts[2]);
        Assert.NotEqual(texts[0], texts[3]);
        Assert.All(texts, text => Assert.DoesNotContain('{', text));
    }

    [Theory]
    [InlineData("zh-CN", "缺少此值")]
    [InlineData("zh-TW", "缺少此值")]
    [InlineData("zh", "缺少此值")]
    [InlineData("ko-KR", "값이 없습니다")]
    [InlineData("de", "is missing")]
    public void A_country_speaks_the_language_of_its_parent_and_else_English(string culture, string text) =>
        Assert.Equal(text, InputMessages.For(InputCodes.Required, CultureInfo.GetCultureInfo(culture)));

    [Fact]
    public void An_unknown_code_is_an_error() => Assert.Throws<ArgumentException>("code", () => InputMessages.For("input.nonsense"));

    [Fact]
    public void The_language_of_a_validation_is_that_of_the_UI_culture()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ko");
            var result = new PurchaseDraftValidator().Validate(new PurchaseDraft { Customer = "1", Date = "2024-01-01", Amount = "x" });
            Assert.Equal("1234.50과 같은 금액이 아닙니다", Assert.Single(result.Errors).ErrorMessage);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
