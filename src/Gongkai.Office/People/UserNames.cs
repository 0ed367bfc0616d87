using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;

namespace Gongkai.Office.People;

/// <summary>What is typed at sign-in: 2 to 32 letters (Chinese ones too), digits, dots, hyphens and underscores.</summary>
public sealed partial class UserNames : ILookupNormalizer
{
    /// <summary>What is wrong with the name, as a Chinese sentence; null when it can be used.</summary>
    public static string? Fault(string? name) =>
        Form().IsMatch(name ?? "") ? null : "用户名应当是2至32个汉字、字母、数字、点、连字符或者下划线，不含空格。";

    /// <summary>Names that differ in case or width only are one.</summary>
    public static string Normalize(string name) => name.Normalize(NormalizationForm.FormKC).Trim().ToUpperInvariant();

    string? ILookupNormalizer.NormalizeName(string? name) => name is null ? null : Normalize(name);

    string? ILookupNormalizer.NormalizeEmail(string? email) => throw new NotSupportedException("People have no e-mail address here.");

    [GeneratedRegex(@"\A[\p{L}\p{Nd}._-]{2,32}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
