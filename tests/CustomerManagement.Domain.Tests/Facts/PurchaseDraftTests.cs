using CustomerManagement.Domain.Customers;
using CustomerManagement.Domain.Facts;
using CustomerManagement.Domain.Kernel;
using CustomerManagement.Domain.Tests.Support;

namespace CustomerManagement.Domain.Tests.Facts;

public sealed class PurchaseDraftTests
{
    [Theory]
    [InlineData("2011-12-09")]
    [InlineData("2011-12-09 08:26")]
    [InlineData("2011-12-09 8:26:00")]
    [InlineData("2011-12-09T23:59:59.999Z")]
    [InlineData("2011-12-09T23:59:59+09:00")]
    [InlineData("2011-12-09 23:59:59.1 -0530")]
    [InlineData("2011-12-09 00:00:00+00")]
    [InlineData(" 2011-12-09 ")]
    public void The_date_part_counts_whatever_the_time(string date) =>
        Assert.Equal(Fixtures.Date("2011-12-09"), (Good with { Date = date }).ToPurchase().Date);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("10.00", "10.00")]
    [InlineData("-957.5775", "-957.5775")]
    [InlineData("+5", "5")]
    [InlineData(".5", "0.5")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void Amounts_keep_their_decimals(string amount, string kept) =>
        Assert.Equal(kept, (Good with { Amount = amount }).ToPurchase().Amount.Amount.ToString());

    [Theory]
    [InlineData("", "2011-12-09", "1", "Customer input.required")]
    [InlineData(null, "2011-12-09", "1", "Customer input.required")]
    [InlineData("1", "", "1", "Date input.date")]
    [InlineData("1", null, "1", "Date input.date")]
    [InlineData("1", "2011-02-29", "1", "Date input.date")]
    [InlineData("1", "2011-13-01", "1", "Date input.date")]
    [InlineData("1", "0000-01-01", "1", "Date input.date")]
    [InlineData("1", "09/12/2011", "1", "Date input.date")]
    [InlineData("1", "2011-12-09 25:00", "1", "Date input.date")]
    [InlineData("1", "2011-12-09T", "1", "Date input.date")]
    [InlineData("1", "2011-12-09x", "1", "Date input.date")]
    [InlineData("1", "２０１１-12-09", "1", "Date input.date")]
    [InlineData("1", "2011-12-09", "", "Amount input.amount")]
    [InlineData("1", "2011-12-09", null, "Amount input.amount")]
    [InlineData("1", "2011-12-09", "1,5", "Amount input.amount")]
    [InlineData("1", "2011-12-09", "1e3", "Amount input.amount")]
    [InlineData("1", "2011-12-09", "NaN", "Amount input.amount")]
    [InlineData("1", "2011-12-09", "$1", "Amount input.amount")]
    [InlineData("1", "2011-12-09", "5\0", "Amount input.amount")]
    [InlineData("1", "2011-12-09", "79228162514264337593543950336", "Amount input.amount-range")]
    [InlineData("1", "2011-12-09", "0.00000000000000000000000000001", "Amount input.amount-range")]
    [InlineData("1", "2011-12-09", "7922816251426433759354395.0335999", "Amount input.amount-range")]
    [InlineData("", "x", "y", "Customer input.required", "Date input.date", "Amount input.amount")]
    public void Wrong_text_is_refused_with_all_errors_and_their_places(string? customer, string? date, string? amount, params string[] errors)
    {
        var result = new PurchaseDraftValidator().Validate(new PurchaseDraft { Customer = customer, Date = date, Amount = amount });
        Assert.Equal(errors, result.Errors.Select(error => $"{error.PropertyName} {error.ErrorCode}"));
    }

    [Theory]
    [InlineData("eur", null, "Currency input.currency")]
    [InlineData("EUR", "x", "Profit input.amount")]
    [InlineData("EUR", "1e3", "Profit input.amount")]
    public void What_is_optional_must_be_right_when_given(string currency, string? profit, string error)
    {
        var result = new PurchaseDraftValidator().Validate(Good with { Currency = currency, Profit = profit });
        Assert.Equal([error], result.Errors.Select(found => $"{found.PropertyName} {found.ErrorCode}"));
    }

    [Fact]
    public void What_is_optional_may_be_blank()
    {
        var purchase = (Good with { Currency = " ", Profit = "", ProductLine = " ", Id = "", IsDiscounted = " " }).ToPurchase();
        Assert.Equal((Currency.None, null, null, null, null), (purchase.Amount.Currency, purchase.Profit, purchase.ProductLine, purchase.Id, purchase.IsDiscounted));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("False", false)]
    public void Whether_it_was_discounted_is_noted(string text, bool isDiscounted) =>
        Assert.Equal(isDiscounted, (Good with { IsDiscounted = text }).ToPurchase().IsDiscounted);

    [Theory]
    [InlineData("yes")]
    [InlineData("1")]
    public void A_discount_is_true_or_false(string text)
    {
        var error = Assert.Single(new PurchaseDraftValidator().Validate(Good with { IsDiscounted = text }).Errors);
        Assert.Equal("IsDiscounted input.choice", $"{error.PropertyName} {error.ErrorCode}");
        Assert.Throws<FluentValidation.ValidationException>(() => (Good with { IsDiscounted = text }).ToPurchase());
    }

    [Fact]
    public void A_buyer_nobody_could_name_is_accepted_when_the_sale_has_an_id()
    {
        var purchase = (Good with { Customer = " ", Id = "S-1" }).ToPurchase();
        Assert.Equal((CustomerId.ForUnknownBuyer("S-1"), new PurchaseId("S-1")), (purchase.Customer, purchase.Id));
    }

    /// <summary>Reading a draft and finding what is wrong with it are two ways through the code; they never disagree.</summary>
    [Property(MaxTest = Laws.Cases)]
    public void What_the_validator_passes_can_be_read_and_nothing_else(ushort pick, byte more)
    {
        string?[] customers = ["1", "", null, " "];
        string?[] dates = ["2011-12-09", " 2011-12-09 8:00", "2011-12-09T", "2011-02-29", "9999-12-31", "0000-01-01", "2011-12-9", null, "", "+011-12-09", "2011-12-09 08:00:00,5 +01"];
        string?[] amounts = ["1", "-0.10", "1e3", "", null, ".", "79228162514264337593543950336", "5\0", " 5 ", "+.5"];
        string?[] currencies = [null, "", "EUR", "eur"];
        string?[] ids = [null, " ", "7"];
        var draft = new PurchaseDraft
        {
            Customer = customers[pick % 4],
            Date = dates[pick / 4 % dates.Length],
            Amount = amounts[pick / 44 % amounts.Length],
            Profit = amounts[more % amounts.Length],
            Currency = currencies[pick / 440 % 4],
            Id = ids[more % 3],
        };
        var errors = new PurchaseDraftValidator().Validate(draft).Errors;
        if (errors.Count == 0)
        {
            Assert.NotNull(draft.ToPurchase());
        }
        else
        {
            var refused = Assert.Throws<FluentValidation.ValidationException>(draft.ToPurchase);
            Assert.Equal(errors.Select(error => error.ErrorCode), refused.Errors.Select(error => error.ErrorCode));
        }
    }

    [Fact]
    public void Everything_given_arrives()
    {
        var purchase = (Good with { Currency = "KRW", Profit = "-3", ProductLine = "paint", Id = "7" }).ToPurchase();
        Assert.Equal(("-3 KRW", "paint", "7"), (purchase.Profit.ToString(), purchase.ProductLine, purchase.Id.ToString()));
    }

    private static PurchaseDraft Good { get; } = new() { Customer = "1", Date = "2011-12-09", Amount = "1" };
}
