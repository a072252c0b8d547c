using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.FollowUps;

internal sealed class FollowUpIdJsonConverter() : TextJsonConverter<FollowUpId>(value => new FollowUpId(value), id => id.Value);
