using System.Xml;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Screening.Reading;

/// <summary>Properties of a document (ECMA-376 Part 2, 11; ODF 1.3 Part 3, 4.3): who wrote it, for whom, and what somebody added.</summary>
/// <remarks>What a program notes about itself and its counts is left out, and so is the title, which is part of the text.</remarks>
internal static class PackageProperties
{
    private static readonly string[] Parts = ["docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "meta.xml"];

    private static readonly Dictionary<string, string> Names = new()
    {
        ["creator"] = "作者",
        ["initial-creator"] = "作者",
        ["lastModifiedBy"] = "最后修改者",
        ["printed-by"] = "打印者",
        ["subject"] = "主题",
        ["description"] = "备注",
        ["keywords"] = "关键词",
        ["keyword"] = "关键词",
        ["category"] = "类别",
        ["contentStatus"] = "状态",
        ["Manager"] = "经理",
        ["Company"] = "单位",
        ["HyperlinkBase"] = "链接基础",
    };

    public static IEnumerable<FilePiece> Of(ZipPackage package)
    {
        foreach (var part in Parts)
        {
            using var reader = package.Open(part, Limits.PartSize);
            if (reader is null) continue;
            foreach (var (name, text) in Read(reader)) yield return FilePiece.Hidden(text, $"文档属性（{name}）");
        }
    }

    private static IEnumerable<(string Name, string Text)> Read(XmlReader reader)
    {
        string? name = null;
        while (reader.Read())
        {
            if (reader.Depth > Limits.XmlDepth) throw new UnreadableFileException(Reasons.TooMuchContent);
            if (reader.NodeType == XmlNodeType.Element) name = NameOf(reader, name);
            else if (reader.NodeType == XmlNodeType.Text && name is not null && reader.Value.Trim() is { Length: > 0 } text)
                yield return (name, text);
        }
    }

    /// <summary>The name of the property the reader stands on. The value of one that somebody added stands in an element of its own.</summary>
    private static string? NameOf(XmlReader reader, string? around)
    {
        if (reader.LocalName is "property" or "user-defined")
            return reader.GetAttribute("name") ?? reader.GetAttribute("name", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0") ?? "自定义";

        return reader.NamespaceURI.EndsWith("/docPropsVTypes", StringComparison.Ordinal) ? around : Names.GetValueOrDefault(reader.LocalName);
    }
}
