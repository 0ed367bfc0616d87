using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Gongkai.Web.SignIns;

/// <summary>Seals what a page carries from one step to the next, so that nobody can read or change it on the way.</summary>
public sealed class PageSeal(IDataProtectionProvider protection)
{
    /// <param name="kind">What it is; a seal of one kind does not open as another.</param>
    public string Close<T>(string kind, T value) => protection.CreateProtector("page", kind).Protect(JsonSerializer.Serialize(value));

    /// <returns>Null when the text was not sealed here, or not as this kind.</returns>
    public T? Open<T>(string kind, string? text)
        where T : class
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(protection.CreateProtector("page", kind).Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
