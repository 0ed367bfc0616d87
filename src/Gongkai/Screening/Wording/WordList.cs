using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.Law;

namespace Gongkai.Screening.Wording;

/// <summary>A list of words to look for, as data that a county edits; its version goes with it. Immutable.</summary>
/// <remarks>
/// A text is passed once whatever the number of entries: two neighbouring characters at a time are looked up in a table of
/// bits, and only where some entry may begin is it followed letter by letter.
/// </remarks>
public sealed class WordList
{
    private readonly WordTree _tree;

    /// <param name="version">Named by the county.</param>
    /// <exception cref="FormatException">An entry is shorter than two characters or stands twice.</exception>
    public WordList(string version, IReadOnlyList<WordListEntry> entries)
    {
        if (entries.FirstOrDefault(entry => entry.Words.Length < 2) is { } tooShort) throw new FormatException($"词表中的“{tooShort.Words}”太短，至少写两个字。");
        if (entries.GroupBy(entry => entry.Words).FirstOrDefault(same => same.Count() > 1) is { } twice) throw new FormatException($"词表中的“{twice.Key}”写了两次，请删去一条。");

        (Version, Entries, _tree) = (version, entries, new WordTree(entries));
    }

    public static WordList Empty { get; } = new("", []);

    /// <summary>The neutral sample that is shipped: common wrong words, names of bodies that were reorganised, repealed documents.</summary>
    public static WordList Shipped { get; } = ReadShipped();

    public string Version { get; }

    public IReadOnlyList<WordListEntry> Entries { get; }

    /// <summary>Reads a list from JSON as <c>docs/screening.md</c> describes it.</summary>
    /// <exception cref="FormatException">It is no such list; the message is a Chinese sentence.</exception>
    public static WordList Parse(Stream json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return new WordList(root.GetProperty("version").GetString() ?? "", [.. root.GetProperty("entries").EnumerateArray().Select(ReadEntry)]);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or UnknownTermException)
        {
            throw new FormatException("词表的格式不对，请对照说明检查每一条的kind和words。", wrong);
        }
    }

    /// <summary>The same JSON, which <see cref="Parse"/> reads back.</summary>
    public static byte[] Write(string version, IReadOnlyList<WordListEntry> entries)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("version", version);
            json.WriteStartArray("entries");
            foreach (var entry in entries) Write(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>Where entries stand in a text, in order; at one place the longest counts, and none within an earlier one.</summary>
    public IEnumerable<(int Start, WordListEntry Entry)> In(string text)
    {
        for (var at = 0; _tree.Next(text, at) is { } found; at = found.Start + found.Entry.Words.Length)
        {
            if (!IsException(text, found.Start, found.Entry)) yield return found;
        }
    }

    private static bool IsException(string text, int start, WordListEntry entry) => entry.Exceptions.Any(longer =>
    {
        for (var offset = longer.IndexOf(entry.Words, StringComparison.Ordinal); offset >= 0; offset = longer.IndexOf(entry.Words, offset + 1, StringComparison.Ordinal))
        {
            if (start >= offset && string.CompareOrdinal(text, start - offset, longer, 0, longer.Length) == 0) return true;
        }

        return false;
    });

    private static void Write(Utf8JsonWriter json, WordListEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("kind", entry.Kind.Code);
        json.WriteString("words", entry.Words);
        if (entry.Right is { } right) json.WriteString("right", right);
        if (entry.Note is { } note) json.WriteString("note", note);
        if (entry.Exceptions.Count > 0)
        {
            json.WriteStartArray("except");
            foreach (var longer in entry.Exceptions) json.WriteStringValue(longer);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static WordListEntry ReadEntry(JsonElement json) => new(
        Term.FromCode<WordKind>(json.GetProperty("kind").GetString() ?? ""),
        json.GetProperty("words").GetString() ?? "",
        json.TryGetProperty("right", out var right) ? right.GetString() : null,
        json.TryGetProperty("note", out var note) ? note.GetString() : null,
        json.TryGetProperty("except", out var except) ? [.. except.EnumerateArray().Select(word => word.GetString() ?? "")] : []);

    private static WordList ReadShipped()
    {
        using var stream = EmbeddedData.Open("wording/screening.json");
        return Parse(stream);
    }
}
