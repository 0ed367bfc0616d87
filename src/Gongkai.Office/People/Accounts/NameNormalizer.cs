using Microsoft.AspNetCore.Identity;

namespace Gongkai.Office.People.Accounts;

/// <summary>Lets Identity compare names as <see cref="UserNames"/> does.</summary>
internal sealed class NameNormalizer : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : UserNames.Normalize(name);

    public string? NormalizeEmail(string? email) => throw new NotSupportedException("People have no e-mail address here.");
}
