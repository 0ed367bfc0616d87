using System.Text;

namespace Gongkai.Sources;

/// <summary>
/// A text with everything left out in which two writings of the same words may differ: white space, full and half
/// width, the form of quotation marks. Knows where each of its characters stands in the original.
/// </summary>
public sealed class Squeezed
{
    private readonly int[] _positions;

    private Squeezed(string text, int[] positions) => (Text, _positions) = (text, positions);

    /// <summary>The squeezed text.</summary>
    public string Text { get; }

    /// <summary>Squeezes <paramref name="original"/>.</summary>
    public static Squeezed Of(string original)
    {
        var text = new StringBuilder(original.Length);
        var positions = new List<int>(original.Length + 1);
        for (var i = 0; i < original.Length; i++)
        {
            if (Narrow(original[i]) is not { } c) continue;
            text.Append(c);
            positions.Add(i);
        }

        positions.Add(original.Length);
        return new Squeezed(text.ToString(), [.. positions]);
    }

    /// <summary>Squeezes <paramref name="original"/> when the places do not matter.</summary>
    public static string Squeeze(string original) => Of(original).Text;

    /// <summary>Index in the original of the squeezed character <paramref name="index"/>; the original's length for the end.</summary>
    public int Original(int index) => _positions[index];

    private static char? Narrow(char c) => c switch
    {
        '\u200b' or '\u200c' or '\u200d' or '\ufeff' or '\u00ad' => null,
        _ when char.IsWhiteSpace(c) => null,
        >= '\uff01' and <= '\uff5e' => (char)(c - 0xfee0),
        '“' or '”' or '„' or '‟' or '″' or '「' or '」' or '『' or '』' or '‘' or '’' => '"',
        '\'' => '"',
        _ => c,
    };
}
