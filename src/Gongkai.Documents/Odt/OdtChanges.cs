namespace Gongkai.Documents.Odt;

/// <summary>The pending revisions of a document (<c>text:tracked-changes</c>, ODF 5.5), and whether one is inserting just now.</summary>
internal sealed class OdtChanges
{
    private readonly HashSet<string> _insertions = [];
    private readonly HashSet<string> _open = [];
    private readonly Dictionary<string, List<string>> _deletions = [];

    public bool IsInserting => _open.Count > 0;

    public void AddInsertion(string id) => _insertions.Add(id);

    public void AddDeletion(string id, List<string> texts) => _deletions[id] = texts;

    /// <summary>What the revision deletes, paragraph by paragraph; nothing for another one. A revision has one place only.</summary>
    public List<string> TakeDeleted(string? id) => id is not null && _deletions.Remove(id, out var texts) ? texts : [];

    /// <summary>True when the first of the insertions begins here.</summary>
    public bool Begin(string? id) => id is not null && _insertions.Contains(id) && _open.Add(id) && _open.Count == 1;

    /// <summary>True when the last of the insertions ends here.</summary>
    public bool End(string? id) => id is not null && _open.Remove(id) && _open.Count == 0;
}
