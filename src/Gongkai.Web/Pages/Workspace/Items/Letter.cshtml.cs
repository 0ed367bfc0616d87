using Gongkai.Documents.Items;
using Gongkai.Office.Files;
using Gongkai.Office.Proactive;
using Gongkai.Office.Review;
using Gongkai.Office.Storage;
using Gongkai.Review;
using Gongkai.Web.Items;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Items;

/// <summary>协商函, 请示: the letter with which a question about a version goes out, as a Word document.</summary>
public sealed class LetterModel(OfficeContext data, FileStore files) : LedgerPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid inquiry, CancellationToken cancel)
    {
        if (await data.Set<ReviewInquiry>().AsNoTracking().SingleOrDefaultAsync(i => i.AgencyId == AgencyId && i.Id == inquiry && i.SubjectId == id, cancel) is not { } asked) return NotFound();

        var version = await data.Set<ItemVersion>().AsNoTracking().SingleAsync(v => v.AgencyId == AgencyId && v.Id == id, cancel);
        var text = await data.Set<ItemText>().AsNoTracking().SingleAsync(t => t.AgencyId == AgencyId && t.Id == asked.TextId, cancel);
        var attached = await data.AttachmentsOfAsync(version, cancel);
        var pictures = await StoredPictures.OfAsync(data, files, AgencyId, attached, cancel);
        var isReferral = asked.Kind == InquiryKind.Referral;
        var letter = new InquiryLetterText(
            isReferral, asked.LetterNumber, Me.Agency.FullName, asked.AskedName, asked.Question, BusinessClock.DayOf(asked.AskedAt), asked.ReplyBy,
            new ItemCopy(text.Title, [], ItemBody.Clean(text.Html), picture => pictures.GetValueOrDefault(picture)), [.. attached.Where(file => !file.IsInBody).Select(file => file.Name)]);
        return File(InquiryLetter.Write(letter), FileFormat.Docx.MediaType, $"{(isReferral ? "请示" : "协商函")}（{asked.AskedName}）.docx");
    }
}
