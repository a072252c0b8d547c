namespace CustomerManagement.Domain.Visits;

/// <summary>Where an item of an agenda comes from.</summary>
public enum AgendaSource
{
    /// <summary>Drawn from data; the next drawing replaces it.</summary>
    Drawn = 1,

    /// <summary>Added by a person; no drawing touches it.</summary>
    Added = 2,
}
