using System.Security.Cryptography;
using System.Text;
using CustomerManagement.Domain.Kernel;

namespace CustomerManagement.Domain.Delivery;

/// <summary>Texts that fit into a key, however long the ids of a host are.</summary>
internal static class ShortText
{
    /// <summary>Prefix and rest; a rest that is too long gives way to its digest, which has no slash and so equals no rest of ours.</summary>
    public static string Of(string prefix, string rest)
    {
        var whole = $"{prefix}/{rest}";
        return whole.Length <= CommandKey.MaximumLength ? whole : $"{prefix}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(rest)))}";
    }
}
