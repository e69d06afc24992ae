using System.Security.Cryptography;

namespace LeadPlugins.Rules;

/// <summary>SHA-256, also on a server that allows only validated implementations: there the one that .NET Framework 4.6.2 creates by default refuses to work.</summary>
internal static class Sha256
{
    /// <returns>32 bytes.</returns>
    public static byte[] Of(byte[] content)
    {
#if NET462
        using var sha = new SHA256CryptoServiceProvider();
#else
        using var sha = SHA256.Create();
#endif
        return sha.ComputeHash(content);
    }
}
