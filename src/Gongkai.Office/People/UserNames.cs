using System.Text;

namespace Gongkai.Office.People;

/// <summary>The names that are typed at sign-in.</summary>
public static class UserNames
{
    public const int MaxLength = 64;

    /// <summary>The name without regard to case and width, by which it is unique.</summary>
    public static string Normalize(string userName) => userName.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();

    /// <summary>What is wrong with a new name, as a Chinese sentence; null when it will do.</summary>
    public static string? Fault(string userName) =>
        userName.Length is < 2 or > MaxLength || userName.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format) ? $"用户名应当是2至{MaxLength}个字符，不含空格。" : null;
}
