using System.Security.Cryptography;
using Gongkai.Office.Journal;

namespace Gongkai.Office.Storage;

/// <summary>The keys of an installation, kept in <c>DIR/keys</c> and never in the database.</summary>
public sealed class KeyRing
{
    private const int Length = 32;

    private KeyRing(NoteSigner journal, ColumnCipher columns, BlindIndex index) => (Journal, Columns, Index) = (journal, columns, index);

    /// <summary>Signs checkpoints.</summary>
    public NoteSigner Journal { get; }

    /// <summary>Seals personal data.</summary>
    public ColumnCipher Columns { get; }

    /// <summary>Finds sealed values again by equality.</summary>
    public BlindIndex Index { get; }

    internal static KeyRing Create(string folder, Guid installation) => From(name => Make(folder, name), installation);

    /// <exception cref="InvalidDataException">A key is missing or damaged.</exception>
    internal static KeyRing Read(string folder, Guid installation) => From(name => Read(folder, name), installation);

    private static KeyRing From(Func<string, byte[]> key, Guid installation) =>
        new(new NoteSigner($"gongkai-{installation:N}", key("journal.key")), new ColumnCipher(key("columns.key")), new BlindIndex(key("index.key")));

    /// <summary>A key that was made before the settings were written, when a first start was cut off, is kept.</summary>
    private static byte[] Make(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (File.Exists(path)) return Read(folder, name);

        var key = RandomNumberGenerator.GetBytes(Length);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(path, options);
        stream.Write(key);
        stream.Flush(flushToDisk: true);
        return key;
    }

    private static byte[] Read(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        var key = File.Exists(path) ? File.ReadAllBytes(path) : [];
        return key.Length == Length ? key : throw new InvalidDataException($"The key {name} is missing or damaged.");
    }
}
