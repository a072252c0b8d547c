namespace CustomerManagement.Domain.Testing.Tests.Schemes;

public enum Club
{
    None = 0,
    Silver = 1,
    Gold = 2,
}
