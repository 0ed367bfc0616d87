using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gongkai.Office.Storage;

/// <summary>
/// The folder of an installation, the <c>DIR</c> of every verb: its settings, its keys, its files, and with SQLite its database.
/// </summary>
/// <remarks>
/// <code>
/// DIR/gongkai.json   settings: which database, which clock
/// DIR/gongkai.db     the database, unless the settings name a server
/// DIR/keys/          keys; only the owner of the process can read them
/// DIR/files/         attachments, by their digest
/// DIR/journal.pub    the key that checks this installation's checkpoints, for others to keep
/// DIR/recovery.pub   the key that backups are encrypted to; its other half is on paper
/// DIR/recovery.key   the other half, in a demo only
/// </code>
/// </remarks>
public sealed class DataFolder
{
    internal const string SettingsName = "gongkai.json";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private DataFolder(DirectoryInfo folder, InstallationSettings settings, KeyRing keys) => (Folder, Settings, Keys) = (folder, settings, keys);

    public DirectoryInfo Folder { get; }

    public InstallationSettings Settings { get; private set; }

    public KeyRing Keys { get; }

    /// <summary>The SQLite file, used unless <see cref="InstallationSettings.Postgres"/> is set.</summary>
    public string DatabaseFile => Path.Combine(Folder.FullName, "gongkai.db");

    public string FilesFolder => Path.Combine(Folder.FullName, "files");

    public string KeysFolder => Path.Combine(Folder.FullName, "keys");

    /// <summary>Where the key that checks checkpoints is kept for others to copy.</summary>
    public string JournalKeyFile => Path.Combine(Folder.FullName, "journal.pub");

    /// <summary>Where the public half of the recovery key is kept.</summary>
    public string RecoveryPublicKeyFile => Path.Combine(Folder.FullName, "recovery.pub");

    /// <summary>Where a demo keeps the recovery key itself.</summary>
    public string DemoRecoveryKeyFile => Path.Combine(Folder.FullName, "recovery.key");

    /// <summary>Whether an installation has been made in the folder.</summary>
    public static bool IsInstallation(DirectoryInfo folder) => File.Exists(SettingsFile(folder));

    /// <exception cref="DirectoryNotFoundException">There is no installation in the folder.</exception>
    /// <exception cref="JsonException">The settings cannot be read.</exception>
    /// <exception cref="InvalidDataException">A key is missing or damaged.</exception>
    public static DataFolder Open(DirectoryInfo folder)
    {
        if (!IsInstallation(folder)) throw new DirectoryNotFoundException($"There is no installation in {folder.FullName}.");

        var settings = Read(folder);
        return new DataFolder(folder, settings, KeyRing.Read(Path.Combine(folder.FullName, "keys"), settings.Installation));
    }

    /// <summary>Makes a new installation with new keys; of an existing one the keys and settings stay.</summary>
    public static DataFolder OpenOrCreate(DirectoryInfo folder, Func<InstallationSettings>? settings = null)
    {
        if (IsInstallation(folder)) return Open(folder);

        var keys = Path.Combine(folder.FullName, "keys");
        CreatePrivate(folder.FullName);
        CreatePrivate(keys);
        CreatePrivate(Path.Combine(folder.FullName, "files"));
        var made = settings?.Invoke() ?? new InstallationSettings { Installation = Guid.NewGuid() };
        var ring = KeyRing.Create(keys, made.Installation);
        var installation = new DataFolder(folder, made, ring);
        File.WriteAllText(installation.JournalKeyFile, $"{ring.Journal.Verifier}\n");
        installation.Save(made); // last: a folder with settings is a whole one
        return installation;
    }

    /// <summary>Replaces the settings, in memory and in the folder, at once or not at all.</summary>
    public void Save(InstallationSettings settings)
    {
        var file = SettingsFile(Folder);
        var beside = $"{file}.new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; // it may name a password of the database
        using (var written = new StreamWriter(beside, options)) written.Write(JsonSerializer.Serialize(settings, Json));
        File.Move(beside, file, overwrite: true);
        Settings = settings;
    }

    /// <summary>Changes the settings as they stand in the folder now: what somebody wrote into the file meanwhile stays.</summary>
    /// <exception cref="JsonException">The settings cannot be read.</exception>
    public void Change(Func<InstallationSettings, InstallationSettings> change) => Save(change(Read(Folder)));

    private static InstallationSettings Read(DirectoryInfo folder)
    {
        using var stream = File.OpenRead(SettingsFile(folder));
        return JsonSerializer.Deserialize<InstallationSettings>(stream, Json) ?? throw new JsonException("The settings are empty.");
    }

    private static string SettingsFile(DirectoryInfo folder) => Path.Combine(folder.FullName, SettingsName);

    /// <summary>Makes a folder that only its owner can look into.</summary>
    internal static void CreatePrivate(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerOnly).UnixFileMode = OwnerOnly; // also of a folder that was there before
    }
}
