namespace Gongkai.Documents.CheckResults;

/// <summary>Writes what checks found, file after file; keeps nothing that grows with their number.</summary>
public interface ICheckResultWriter
{
    void Write(CheckResult result);

    /// <summary>Writes what comes after the last file.</summary>
    void Finish();
}
