using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Gongkai.Office.People.Accounts;

/// <summary>
/// What a password must be: <see cref="ShortestPassword"/> characters of three kinds out of capital letters, small letters, digits and others, not
/// built on the user's own name, and not one of those that everybody tries first.
/// </summary>
/// <remarks>GB/T 22239-2019 8.1.4.1 a) asks for complexity without a number; ours is in the decision on passwords and sessions.</remarks>
public sealed class PasswordRules : IPasswordValidator<Person>
{
    /// <summary>Characters.</summary>
    public const int ShortestPassword = 10;

    /// <summary>Characters; more would only cost time.</summary>
    public const int LongestPassword = 128;

    /// <summary>For the hint beside a field.</summary>
    public const string InWords = "至少10个字符，大写字母、小写字母、数字、符号四类中至少有三类，不包含用户名，也不用常见密码。";

    private const int Kinds = 3;

    /// <summary>Words that make a password guessable, whatever digits and signs stand around them.</summary>
    private static readonly HashSet<string> Common = [.. CommonWords()];

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) =>
        Task.FromResult(Fault(password ?? "", user.UserName) is { } fault ? IdentityResult.Failed(new IdentityError { Code = "PasswordRules", Description = fault }) : IdentityResult.Success);

    /// <summary>What is wrong with the password, as a Chinese sentence; null when it is strong enough.</summary>
    public static string? Fault(string password, string userName)
    {
        if (password.Length < ShortestPassword) return $"密码至少{ShortestPassword}个字符，现在只有{password.Length}个。";
        if (password.Length > LongestPassword) return $"密码最多{LongestPassword}个字符。";
        if (KindsIn(password) < Kinds) return "密码应当包含大写字母、小写字母、数字、符号中的至少三类。";
        if (userName.Length > 2 && password.Contains(userName, StringComparison.OrdinalIgnoreCase)) return "密码不能包含用户名。";
        return IsCommon(password) ? "这个密码太常见，容易被猜中。请换一个不以常见词为主的密码。" : null;
    }

    private static int KindsIn(string password) =>
        new Func<char, bool>[] { char.IsUpper, char.IsLower, char.IsDigit, c => !char.IsUpper(c) && !char.IsLower(c) && !char.IsDigit(c) }.Count(password.Any);

    /// <summary>Whether nothing but a common word is left once digits and signs are taken away, also those that stand for a letter.</summary>
    private static bool IsCommon(string password)
    {
        var letters = new StringBuilder();
        var spelt = new StringBuilder();
        foreach (var c in Core(password.ToLowerInvariant()))
        {
            if (char.IsLetter(c)) letters.Append(c);
            if (AsLetter(c) is { } letter) spelt.Append(letter);
        }

        return Common.Contains(letters.ToString()) || Common.Contains(spelt.ToString());
    }

    /// <summary>From the first letter to the last: a year at the end spells no letters.</summary>
    private static ReadOnlySpan<char> Core(string password)
    {
        var first = password.AsSpan().IndexOfAnyInRange('a', 'z');
        return first < 0 ? password : password.AsSpan()[first..(password.AsSpan().LastIndexOfAnyInRange('a', 'z') + 1)];
    }

    private static char? AsLetter(char c) => c switch
    {
        '@' or '4' => 'a',
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '$' or '5' => 's',
        _ => char.IsLetter(c) ? c : null,
    };

    private static IEnumerable<string> CommonWords()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
