using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;
using Gongkai.Screening.Wording;

namespace Gongkai.Screening;

/// <summary>
/// Screens UTF-8 text for numbers and mailboxes without decoding it: only lines that may hold one are decoded and given to the
/// rules. What it finds is what <see cref="TextScreening"/> finds in every line.
/// </summary>
/// <remarks>
/// The numbers have at least seven digits, ASCII or full width, with little between them; a mailbox has an @. So blocks of 64
/// bytes are turned into bits that say where a digit begins. The first seven digits of a number lie within two blocks: where two
/// blocks have fewer, there is none. Where they have more, their digits are followed one by one, which tells the day
/// 2024年12月31日 from a number.
/// </remarks>
/// <param name="policy">How serious each kind is; what is not among <see cref="Kinds"/> is not looked for.</param>
/// <param name="day">The day of screening.</param>
public sealed class Utf8Screening(ScreeningPolicy policy, DateOnly day)
{
    private const int Block = 64;

    /// <summary>Bytes behind a block that are looked at, because a full-width digit has three.</summary>
    private const int Margin = 2;

    private const int LeastDigits = 7;

    /// <summary>Bytes between two digits of a number: bracket, X and blank, each in full width.</summary>
    private const int WidestGap = 9;

    private readonly TextScreening _rules = new(policy.Only(Kinds), WordList.Empty, day);

    /// <summary>What is looked for.</summary>
    public static IReadOnlyList<ScreeningKind> Kinds { get; } =
        [ScreeningKind.IdentityNumber, ScreeningKind.Mobile, ScreeningKind.Landline, ScreeningKind.BankCard, ScreeningKind.Email];

    /// <summary>True when all that a policy looks for in text is among <see cref="Kinds"/>.</summary>
    public static bool Serves(ScreeningPolicy policy) => ScreeningKind.All.All(kind => kind == ScreeningKind.Hidden || !policy.LooksFor(kind) || Kinds.Contains(kind));

    /// <summary>False when nothing would be found, whatever the policy and however the text is cut into lines and cells.</summary>
    public static bool MayHold(ReadOnlySpan<byte> text) => NextSign(text, 0) >= 0;

    /// <summary>The lines in which something is found, in order.</summary>
    public IReadOnlyList<ScreenedLine> Find(ReadOnlySpan<byte> text)
    {
        var lines = new List<ScreenedLine>();
        for (var at = 0; NextSign(text, at) is >= 0 and var sign;)
        {
            var start = at + text[at..sign].LastIndexOf((byte)'\n') + 1;
            var length = text[sign..].IndexOf((byte)'\n');
            var end = length < 0 ? text.Length : sign + length;
            var line = Encoding.UTF8.GetString(text[start..end]).TrimEnd('\r');
            if (_rules.Find(line) is { Count: > 0 } hits) lines.Add(new ScreenedLine(start, line, hits));
            at = Math.Min(end + 1, text.Length);
        }

        return lines;
    }

    /// <summary>Where something that may be a number or a mailbox is; -1 when there is nothing more.</summary>
    private static int NextSign(ReadOnlySpan<byte> text, int from)
    {
        Span<byte> last = stackalloc byte[Block + Margin];
        var before = 0UL;
        for (var at = from; at < text.Length; at += Block)
        {
            scoped var block = text[at..];
            if (block.Length < last.Length)
            {
                last.Clear();
                block.CopyTo(last);
                block = last;
            }

            var (digits, mailboxes) = Signs(block);
            if ((digits | mailboxes) == 0)
            {
                before = 0;
                continue;
            }

            var mailbox = mailboxes == 0 ? text.Length : at + BitOperations.TrailingZeroCount(mailboxes);
            var number = BitOperations.PopCount(before) + BitOperations.PopCount(digits) < LeastDigits ? text.Length : NumberIn(text, at, before, digits);
            if (Math.Min(mailbox, number) < text.Length) return Math.Min(mailbox, number);
            before = digits;
        }

        return -1;
    }

    /// <summary>Where seven digits that may belong together end, in a block and the one before; the end of the text when they do not.</summary>
    private static int NumberIn(ReadOnlySpan<byte> text, int at, ulong before, ulong digits)
    {
        var (count, end) = (0, 0);
        for (var half = 0; half < 2; half++)
        {
            var start = half == 0 ? at - Block : at;
            for (var bits = half == 0 ? before : digits; bits != 0; bits &= bits - 1)
            {
                var digit = start + BitOperations.TrailingZeroCount(bits);
                count = count > 0 && IsGap(text[end..digit]) ? count + 1 : 1;
                if (count == LeastDigits) return digit;
                end = digit + (text[digit] == 0xEF ? 3 : 1);
            }
        }

        return text.Length;
    }

    /// <summary>True for nothing, and for what <see cref="PersonalData.Numbers"/> takes between two digits of one number.</summary>
    private static bool IsGap(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > WidestGap) return false;
        while (!bytes.IsEmpty)
        {
            var length = bytes switch
            {
                [(byte)' ' or (byte)'\t' or (byte)'-' or (byte)')' or (byte)'X' or (byte)'x', ..] => 1,
                [0xC2, 0xA0 or 0xB7, ..] => 2, // no-break blank, ·
                [0xE2, 0x80, 0x8B or 0x90 or 0x91 or 0x93 or 0x94, ..] => 3, // blank without width, ‐ ‑ – —
                [0xE3, 0x80, 0x80, ..] => 3, // ideographic blank
                [0xEF, 0xBC, 0x89 or 0x8D or 0xB8, ..] => 3, // ） － Ｘ
                [0xEF, 0xBD, 0x98, ..] => 3, // ｘ
                _ => 0,
            };
            if (length == 0) return false;
            bytes = bytes[length..];
        }

        return true;
    }

    /// <summary>A bit for every byte of a block at which a digit, or an @, begins.</summary>
    private static (ulong Digits, ulong Mailboxes) Signs(ReadOnlySpan<byte> block)
    {
        var (digits, mailboxes) = SignsOfHalf(block);
        var (moreDigits, moreMailboxes) = SignsOfHalf(block[(Block / 2)..]);
        return (digits | ((ulong)moreDigits << 32), mailboxes | ((ulong)moreMailboxes << 32));
    }

    private static (uint Digits, uint Mailboxes) SignsOfHalf(ReadOnlySpan<byte> bytes)
    {
        var (first, second, third) = (Vector256.Create(bytes), Vector256.Create(bytes[1..]), Vector256.Create(bytes[2..]));
        var wide = Vector256.Equals(first, Vector256.Create((byte)0xEF)) & Vector256.Equals(second, Vector256.Create((byte)0xBC));
        var digits = AreTenFrom(first, (byte)'0') | (wide & AreTenFrom(third, 0x90));
        var mailboxes = Vector256.Equals(first, Vector256.Create((byte)'@')) | (wide & Vector256.Equals(third, Vector256.Create((byte)0xA0)));
        return (digits.ExtractMostSignificantBits(), mailboxes.ExtractMostSignificantBits());
    }

    private static Vector256<byte> AreTenFrom(Vector256<byte> bytes, byte first) =>
        Vector256.LessThan(bytes - Vector256.Create(first), Vector256.Create((byte)10));
}

/// <summary>
/// A line of a text in which something was found.
/// </summary>
/// <param name="Start">Index of its first byte.</param>
/// <param name="Text">Without the line end.</param>
public sealed record ScreenedLine(int Start, string Text, IReadOnlyList<ScreeningHit> Hits);
