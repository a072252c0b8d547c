namespace CustomerManagement.Domain.Delivery;

/// <summary>What a step of the relay did. Immutable and compared by value.</summary>
/// <param name="Taken">How many messages were taken. As many as a step takes: there may be more, and the next step may begin at once.</param>
/// <param name="Sent">How many were received by all and marked as sent.</param>
/// <param name="PutOff">How many a receiver asked for at another time; no failure.</param>
/// <param name="Failed">How many failed and come again.</param>
/// <param name="SetAside">How many failed too often and were set aside.</param>
/// <param name="Unmarked">For how many the store could not be told what came of them: they come again once their lease has ended.</param>
/// <param name="Left">How many were not begun because the lease had ended.</param>
/// <param name="Dropped">How many notifications were not sent, as for want of consent.</param>
/// <param name="Figures">What waits now; <c>null</c> when the store did not say, or was not asked: while there is more than a batch, it is asked every ten seconds.</param>
public sealed record RelayReport(int Taken, int Sent, int PutOff, int Failed, int SetAside, int Unmarked, int Left, int Dropped, OutboxFigures? Figures);
