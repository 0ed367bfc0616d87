using Gongkai.Documents.Docx;
using Gongkai.Documents.Drafts;
using Gongkai.Documents.Items.Word;
using Gongkai.Sources;

namespace Gongkai.Documents.Items;

/// <summary>Says what an import left out or decided, so that nothing goes missing unnoticed.</summary>
internal static class ImportRemarks
{
    public static IReadOnlyList<string> Of(
        string? redHead, IReadOnlyList<Draft> drafts, Leftovers leftovers, WordPictures pictures, IReadOnlyList<WordLine> lines, bool hasHeaders)
    {
        var remnants = drafts.SelectMany(RemnantsIn).Select(remnant => remnant.Kind).ToList();
        var withoutAlt = pictures.WithoutAlt;
        return
        [
            .. Revisions(remnants),
            .. When(redHead is not null, $"发文机关标志“{redHead}”没有放入正文。"),
            .. When(lines.Any(line => line.IsContents), "文件里的目录没有导入。"),
            .. When(leftovers.Footnotes > 0, $"{leftovers.Footnotes}处脚注或尾注没有导入，需要公开的，请写入正文。"),
            .. When(leftovers.TextBoxes > 0, $"{leftovers.TextBoxes}个文本框里的文字移到了所在段落之后，请核对位置。"),
            .. When(leftovers.Diagrams > 0, $"{leftovers.Diagrams}个SmartArt图形没有导入，请在Word中另存为图片后插入。"),
            .. When(leftovers.Charts > 0, $"{leftovers.Charts}个图表没有导入，请在Word中另存为图片后插入。"),
            .. When(leftovers.Objects > 0, $"{leftovers.Objects}个嵌入的文件没有导入，需要公开的，请作为附件上传。"),
            .. When(pictures.OtherFormats > 0, $"{pictures.OtherFormats}幅图片不是PNG或JPEG格式（如WMF、EMF、BMP），没有导入，请转换格式后插入。"),
            .. When(pictures.Missing > 0, $"{pictures.Missing}幅图片不在文件中或超过20MB，没有导入。"),
            .. When(withoutAlt > 0, $"{withoutAlt}处图片没有替代文字，请为每幅图片写一句说明。"),
            .. When(hasHeaders, "页眉页脚里的文字没有导入。"),
        ];
    }

    public static IReadOnlyList<string> OfPlain(SourceDocument document) =>
        ["只导入了段落和表格，原来的字体、对齐、链接和图片没有保留；用.docx文件可以保留。", .. Revisions([.. document.Remnants.Select(remnant => remnant.Kind)])];

    private static IEnumerable<string> Revisions(List<string> kinds)
    {
        var inserted = kinds.Count(kind => kind == RemnantKinds.Insertion);
        var deleted = kinds.Count(kind => kind == RemnantKinds.Deletion);
        var comments = kinds.Count(kind => kind == RemnantKinds.Comment);
        if (inserted + deleted > 0) yield return $"文件里有没有接受的修订：{inserted}处插入已收入正文，{deleted}处删除没有收入，请核对。";
        if (comments > 0) yield return $"{comments}条批注没有导入。";
    }

    private static IEnumerable<string> When(bool applies, string remark) => applies ? [remark] : [];

    private static IEnumerable<DraftRemnant> RemnantsIn(Draft draft) =>
        draft is DraftTable table ? table.Remnants.Concat(table.Rows.SelectMany(row => row.SelectMany(cell => cell.Content.SelectMany(RemnantsIn)))) : draft.Remnants;
}
