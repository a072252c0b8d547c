namespace CustomerManagement.Domain.Tests.Complaints;

/// <summary>What is done to a complaint in a walk; saving and loading it too.</summary>
internal enum CommandKind
{
    PassTo, Bind, Reclassify, Assign, TakePart, Acknowledge, Note, WaitForCustomer, EndWait, FindCause, DecideRemedy, CarryOutRemedy, RejectRemedy, Confirm, CloseOnSilence, Drop,
    Rate, Reopen, MergeInto, SaveAndLoad,
}
