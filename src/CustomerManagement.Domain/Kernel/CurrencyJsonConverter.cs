namespace CustomerManagement.Domain.Kernel;

internal sealed class CurrencyJsonConverter() : TextJsonConverter<Currency>(code => new Currency(code), currency => currency.Code);
