using System.Security.Cryptography;
using System.Text;

namespace Gongkai.Office.People;

/// <summary>
/// The one-time code that the console shows at the first start: whoever can read the console may set the installation up. Made anew at every start.
/// </summary>
public sealed class SetUpCode
{
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private readonly string _code = RandomNumberGenerator.GetString(Letters, 16);

    /// <summary>In groups of four.</summary>
    public string Text => string.Join('-', _code.Chunk(4).Select(group => new string(group)));

    /// <summary>Case, width, spaces and hyphens do not matter.</summary>
    public bool Is(string? typed)
    {
        var letters = string.Concat((typed ?? "").Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(letters), Encoding.UTF8.GetBytes(_code));
    }
}
