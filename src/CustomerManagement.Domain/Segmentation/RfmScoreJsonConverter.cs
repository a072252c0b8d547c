using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Segmentation;

internal sealed class RfmScoreJsonConverter() : TextJsonConverter<RfmScore>(RfmScore.Parse, score => score.ToString());
