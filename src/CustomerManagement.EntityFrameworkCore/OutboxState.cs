namespace CustomerManagement.EntityFrameworkCore;

/// <summary>What became of a row of the outbox, as it is stored.</summary>
internal static class OutboxState
{
    public const int Waiting = 1;

    public const int Sent = 2;

    public const int Aside = 3;
}
