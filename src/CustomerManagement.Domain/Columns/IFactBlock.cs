namespace CustomerManagement.Domain.Columns;

/// <summary>Facts that were brought together by pieces of customers.</summary>
internal interface IFactBlock
{
    /// <summary>How many facts were given, those after the as-of day among them.</summary>
    int Rows { get; }

    long LowestPiece { get; }

    /// <summary>How many pieces there are, one after another from the lowest.</summary>
    int Pieces { get; }

    int MostBack { get; }

    /// <summary>No customer has more facts.</summary>
    long LargestPiece { get; }

    /// <summary>No sum of amounts of one customer is larger.</summary>
    Int128 LargestSum { get; }

    /// <summary>How many decimals its amounts have on their own, whatever their units.</summary>
    int Decimals { get; }

    /// <summary>Counts the facts of a piece.</summary>
    void AddTo(PieceTally tally, long piece);
}
