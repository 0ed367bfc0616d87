namespace Gongkai.Cli.Checking;

/// <summary>Writes what checks found, in one of the output formats, file after file.</summary>
internal interface IFindingsWriter
{
    void Write(CheckedFile file);

    /// <summary>Writes what comes after the last file.</summary>
    void Finish();
}
