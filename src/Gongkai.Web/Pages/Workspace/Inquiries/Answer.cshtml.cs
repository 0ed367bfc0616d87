using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Files;
using Gongkai.Office.Proactive;
using Gongkai.Office.Review;
using Gongkai.Office.Storage;
using Gongkai.Review;
using Gongkai.Web.Items;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Inquiries;

/// <summary>One question of another body: the text that it wants to disclose, and this body's answer.</summary>
public sealed class AnswerModel(OfficeContext data, AnswerInquiry answer) : LedgerPage
{
    /// <summary>The version of the row that the person saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public ReceivedInquiry Entry { get; private set; } = null!;

    /// <summary>Without the pictures of the text.</summary>
    public IReadOnlyList<AttachedFile> Files { get; private set; } = [];

    public bool MayAnswer => May(Right.Inquire) && !Entry.IsSettled;

    public IReadOnlyList<SelectListItem> Answers => [.. InquiryAnswer.To(Entry.Kind).Select(each => new SelectListItem(each.Label, each.Code))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();

        Version = Entry.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();

        var given = Term.Find<InquiryAnswer>(Answer);
        if (given is null) ModelState.AddModelError(nameof(Answer), "没有选择答复。");
        if (Words?.Length > ReviewInquiry.LongestWords) ModelState.AddModelError(nameof(Words), $"意见最多{ReviewInquiry.LongestWords}个字。");
        if (!ModelState.IsValid) return Page();
        if (await answer.HandleAsync(new(AgencyId, id, Version, given!, Typed(Words)), Actor, cancel) is not Ruling<ReviewInquiry>.Refused { Reason: var refusal })
            return GoTo($"inquiries/{id}", "已答复，对方可以看到");

        await FindAsync(id, cancel);
        if (IsConflict(refusal)) this.ShowConflict(nameof(Version), Entry.Version, Conflict.With(new Fact("状态", Entry.Answer?.Label ?? (Entry.WithdrawnAt is not null ? "对方已撤回" : "待答复"))));
        else Refuse(refusal, refusal.Code == "words-missing" ? nameof(Words) : "");
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await data.Set<ReceivedInquiry>().AsNoTracking().SingleOrDefaultAsync(r => r.AgencyId == AgencyId && r.Id == id, cancel) is not { } received) return false;

        Entry = received;
        Files = await data.Set<ReceivedFile>().AsNoTracking().Where(f => f.AgencyId == AgencyId && f.ReceivedInquiryId == id && !f.IsInBody)
            .Join(data.Set<StoredFile>(), f => new { f.AgencyId, Id = f.FileId }, s => new { s.AgencyId, s.Id }, (received, file) => new { received, file })
            .OrderBy(each => each.received.Place)
            .Select(each => new AttachedFile(each.received.Id, each.file.Id, each.file.Name, each.file.Format, each.file.Size, each.received.IsInBody))
            .ToListAsync(cancel);
        return true;
    }
}
