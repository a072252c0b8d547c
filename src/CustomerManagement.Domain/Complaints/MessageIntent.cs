namespace CustomerManagement.Domain.Complaints;

/// <summary>What a message is for, as the one who notes it takes it.</summary>
public enum MessageIntent
{
    /// <summary>It says or asks something about the matter.</summary>
    Matter = 1,

    /// <summary>It only thanks or confirms that something arrived.</summary>
    Courtesy = 2,
}
