using System.Runtime.InteropServices;

namespace Gongkai.Documents.Rtf;

/// <summary>Which characters of a run the next font is for (“Associated Character Properties”).</summary>
internal enum RtfScript
{
    Any,

    /// <summary><c>\dbch</c>: Chinese, Japanese and Korean characters.</summary>
    DoubleByte,

    /// <summary><c>\rtlch</c>: right-to-left scripts, whose font is of no interest.</summary>
    RightToLeft,
}

/// <summary>Everything that a group may change and that holds again as before at its end.</summary>
/// <param name="Destination">What the content is for.</param>
/// <param name="Story">Where text goes.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RtfState(RtfDestination Destination, RtfStory Story)
{
    public int Font { get; init; }

    /// <summary>The font of double-byte characters, where one is named.</summary>
    public int? DoubleByteFont { get; init; }

    public RtfScript Script { get; init; }

    /// <summary><c>\ucN</c>: how many characters after a <c>\u</c> stand in for it in old programs.</summary>
    public int Substitutes { get; init; } = 1;

    public bool IsHidden { get; init; }

    /// <summary>A pending revision deletes the text.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>A pending revision has inserted the text.</summary>
    public bool IsInserted { get; init; }

    public bool IsInTable { get; init; }

    /// <summary><c>\itapN</c>.</summary>
    public int? Nesting { get; init; }

    /// <summary>How many tables the paragraph stands in.</summary>
    public int TableDepth => Nesting is > 0 and { } nesting ? nesting : IsInTable ? 1 : 0;

    /// <summary>The font that the text at hand is in.</summary>
    public int TextFont => Script == RtfScript.DoubleByte ? DoubleByteFont ?? Font : Font;

    /// <summary>The state after a control word for properties; unchanged after any other.</summary>
    public RtfState With(ReadOnlySpan<char> word, int? parameter)
    {
        var isOn = parameter is not 0;
        return word switch
        {
            "v" => this with { IsHidden = isOn },
            "deleted" or "mvf" => this with { IsDeleted = isOn },
            "revised" or "mvt" => this with { IsInserted = isOn },
            "uc" => this with { Substitutes = Math.Max(0, parameter ?? 1) },
            "intbl" => this with { IsInTable = isOn },
            "itap" => this with { Nesting = parameter },
            "pard" => this with { IsInTable = false, Nesting = null },
            "f" => WithFont(parameter ?? 0),
            "af" when Script == RtfScript.DoubleByte => this with { DoubleByteFont = parameter },
            "dbch" => this with { Script = RtfScript.DoubleByte },
            "loch" or "hich" or "ltrch" => this with { Script = RtfScript.Any },
            "rtlch" => this with { Script = RtfScript.RightToLeft },
            _ => this,
        };
    }

    /// <summary><c>\plain</c>.</summary>
    public RtfState Plain(int font) => this with
    {
        Font = font, DoubleByteFont = null, Script = RtfScript.Any, IsHidden = false, IsDeleted = false, IsInserted = false,
    };

    private RtfState WithFont(int font) =>
        Script == RtfScript.DoubleByte ? this with { DoubleByteFont = font, Font = font } : this with { Font = font };
}
