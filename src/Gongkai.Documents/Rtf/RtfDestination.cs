namespace Gongkai.Documents.Rtf;

/// <summary>What the content of a group is for.</summary>
internal enum RtfDestination
{
    /// <summary>It is text.</summary>
    Text,

    /// <summary>Nothing that is read: pictures, styles, field codes, headers, footnotes.</summary>
    Ignored,
    FontTable,

    /// <summary>The number of a list item as it is printed.</summary>
    Number,

    /// <summary>The definition of a row of a nested table.</summary>
    NestedRow,

    /// <summary>A drawing, whose text box is all that matters.</summary>
    Drawing,

    /// <summary>The text box of a drawing.</summary>
    TextBox,

    /// <summary>The text of a comment.</summary>
    Comment,
}

/// <summary>The control words that say what a group is for.</summary>
internal static class RtfDestinations
{
    /// <summary>Null when the word says nothing of the kind.</summary>
    public static RtfDestination? Of(ReadOnlySpan<char> word) => word switch
    {
        "fonttbl" => RtfDestination.FontTable,
        "listtext" or "pntext" => RtfDestination.Number,
        "nesttableprops" => RtfDestination.NestedRow,
        "shpinst" or "do" => RtfDestination.Drawing,
        "shptxt" or "dptxbxtext" => RtfDestination.TextBox,
        "annotation" => RtfDestination.Comment,
        "colortbl" or "stylesheet" or "info" or "filetbl" or "listtable" or "listoverridetable" or "revtbl" or "generator"
            or "pict" or "nonshppict" or "shprslt" or "objdata" or "objclass" or "background" or "sp"
            or "header" or "headerl" or "headerr" or "headerf" or "footer" or "footerl" or "footerr" or "footerf"
            or "footnote" or "ftnsep" or "ftnsepc" or "ftncn" or "aftnsep" or "aftnsepc" or "aftncn"
            or "fldinst" or "datafield" or "nonesttables" or "bkmkstart" or "bkmkend" or "xe" or "tc" or "tcn" or "rxe" or "txe"
            or "atnid" or "atnauthor" or "template" or "themedata" or "colorschememapping" or "mmathPict" => RtfDestination.Ignored,
        _ => null,
    };
}
