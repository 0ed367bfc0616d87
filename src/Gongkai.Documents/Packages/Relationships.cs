namespace Gongkai.Documents.Packages;

/// <summary>What a part of a package refers to (ECMA-376 Part 2, 9.3): id, kind and part.</summary>
internal sealed class Relationships
{
    private readonly Dictionary<string, (string Kind, string Target)> _byId = [];
    private readonly Dictionary<string, string> _external = [];

    /// <summary>Those of a part; none when it has no relationships.</summary>
    public static Relationships Of(ZipPackage package, string part)
    {
        var relationships = new Relationships();
        var slash = part.LastIndexOf('/') + 1;
        using var reader = package.Open($"{part[..slash]}_rels/{part[slash..]}.rels", Limits.PartSize);
        if (reader is null) return relationships;

        reader.MoveToContent();
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (reader.GetAttribute("Id") is not { } id || reader.GetAttribute("Type") is not { } type || reader.GetAttribute("Target") is not { } target) continue;
            if (reader.GetAttribute("TargetMode") == "External") relationships._external.TryAdd(id, target);
            else relationships._byId.TryAdd(id, (type[(type.LastIndexOf('/') + 1)..], Resolve(part[..slash], target)));
        }

        return relationships;
    }

    /// <summary>The part with the id, when it is of the kind.</summary>
    public string? ById(string id, string kind) => _byId.TryGetValue(id, out var one) && one.Kind == kind ? one.Target : null;

    /// <summary>The address outside the package that the id stands for.</summary>
    public string? External(string id) => _external.GetValueOrDefault(id);

    /// <summary>All parts of a kind, such as <c>header</c>.</summary>
    public IEnumerable<string> AllOf(string kind) => _byId.Values.Where(one => one.Kind == kind).Select(one => one.Target);

    /// <summary>The first part of a kind, such as <c>styles</c>.</summary>
    public string? ByKind(string kind) => _byId.Values.FirstOrDefault(one => one.Kind == kind).Target;

    /// <summary>Targets are relative to the folder of the part, or begin at the root.</summary>
    private static string Resolve(string folder, string target)
    {
        var segments = new List<string>();
        foreach (var segment in (target.StartsWith('/') ? target : folder + target).Split('/', '\\'))
        {
            if (segment == ".." && segments.Count > 0) segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("" or "." or "..")) segments.Add(segment);
        }

        return string.Join('/', segments);
    }
}
