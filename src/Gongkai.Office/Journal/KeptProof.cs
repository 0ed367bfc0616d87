using System.Globalization;

namespace Gongkai.Office.Journal;

/// <summary>What somebody kept outside the installation to hold it to: a signed checkpoint, or a receipt.</summary>
/// <param name="Name">Of the file, for messages.</param>
/// <param name="Origin">The first line of the note: which log of which installation.</param>
/// <param name="Note">The signed note.</param>
/// <param name="Receipt">Null for a checkpoint alone.</param>
public sealed record KeptProof(string Name, string Origin, string Note, ReceiptFile? Receipt)
{
    /// <exception cref="FormatException">The text is neither.</exception>
    public static KeptProof Parse(string name, string text)
    {
        var plain = text.ReplaceLineEndings("\n").TrimStart('\uFEFF');
        var receipt = ReceiptFile.IsReceipt(plain) ? ReceiptFile.Parse(plain) : null;
        var note = receipt?.Note ?? plain;
        return note.Split('\n') is [var origin, var size, _, "", ..] && origin.StartsWith("gongkai/", StringComparison.Ordinal) && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? new KeptProof(name, origin, note, receipt)
            : throw new FormatException("This is no checkpoint of Gongkai.");
    }
}
