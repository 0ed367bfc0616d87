using Gongkai.Documents.Items;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive;

/// <summary>Keeps texts of items.</summary>
internal static class ItemTexts
{
    /// <summary>Refused (title-missing, text-too-long) when the content cannot be kept; null when it can.</summary>
    public static Refusal? Check(ItemContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Title)) return new Refusal("title-missing", "没有填写标题。", Basis: null);
        return content.Html.Length > ItemText.LongestBody ? new Refusal("text-too-long", "正文太长，没有保存。请把长表格改作附件。", Basis: null) : null;
    }

    /// <summary>Adds a text as the work's actor leaves it; the same text as before is not kept again.</summary>
    public static ItemText Keep(Work work, Guid item, ItemContent content, ItemText? before)
    {
        var text = Of(work, item, content, ItemBody.Clean(content.Html));
        return before is not null && IsSame(before, text) ? before : work.Add(text);
    }

    /// <param name="body">What it becomes of the content's HTML.</param>
    public static ItemText Of(Work work, Guid item, ItemContent content, ItemBody body) =>
        new()
        {
            AgencyId = work.Log,
            Id = work.NewId(),
            ItemId = item,
            Title = content.Title.Trim(),
            DocumentNumber = content.DocumentNumber,
            DocumentDate = content.DocumentDate,
            Summary = content.Summary,
            Keywords = content.Keywords,
            Html = body.Html,
            Plain = body.PlainText,
            Author = work.Actor.Name,
            At = work.Now,
        };

    public static Task<ItemText> TextAsync(this Work work, Guid text, CancellationToken cancel) => work.FindAsync<ItemText>(work.Log, text, cancel);

    private static bool IsSame(ItemText one, ItemText other) =>
        (one.Title, one.DocumentNumber, one.DocumentDate, one.Summary, one.Keywords, one.Html) == (other.Title, other.DocumentNumber, other.DocumentDate, other.Summary, other.Keywords, other.Html);
}
