using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline;
using Gongkai.Web.AnnualReports;
using Gongkai.Web.Binding;
using Gongkai.Web.Hosting;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Meetings;

/// <summary>One meeting, with what was asked and its photographs.</summary>
[UsesScript]
public sealed class MeetingModel(OfficeContext data, RecordHistory history, VoidRecord makeVoid, RecordMeeting record, ChangeMeeting change, AddToMeeting add) : RecordPage<Meeting>(data, history, makeVoid)
{
    /// <summary>Questions that the form of a new meeting offers.</summary>
    public const int QuestionsOfForm = 3;

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写主题。")]
    [StringLength(Meeting.LongestTopic, ErrorMessage = "主题最多120字。")]
    public string? Topic { get; set; }

    [BindProperty]
    [Display(Name = "会议日期")]
    public DateOnly On { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写地点。")]
    [StringLength(Meeting.LongestVenue, ErrorMessage = "地点最多120字。")]
    public string? Venue { get; set; }

    [BindProperty]
    [Display(Name = "到会人数")]
    [Required(ErrorMessage = "没有填写到会人数。")]
    public int? Present { get; set; }

    [BindProperty]
    [StringLength(Meeting.LongestSummary, ErrorMessage = "内容最多2000字。")]
    public string? Summary { get; set; }

    [BindProperty]
    public QuestionForm[] Questions { get; set; } = [];

    /// <summary>A question that is added later.</summary>
    [BindProperty]
    public QuestionForm Added { get; set; } = new();

    [BindProperty]
    public List<IFormFile> Photographs { get; set; } = [];

    public IReadOnlyList<MeetingQuestion> Asked { get; private set; } = [];

    /// <summary>The files of its photographs.</summary>
    public IReadOnlyList<Guid> Shown { get; private set; } = [];

    public override string List => "meetings";

    protected override Right Needed => Right.PostNotices;

    public async Task<IActionResult> OnPostAddAsync(Guid id, CancellationToken cancel)
    {
        if (!await Data.Set<Meeting>().AnyAsync(m => m.AgencyId == AgencyId && m.Id == id, cancel)) return NotFound();

        foreach (var other in ModelState.Keys.Where(key => !key.StartsWith(nameof(Added), StringComparison.Ordinal)).ToList()) ModelState.Remove(other);
        var photographs = await ReadPhotographsAsync(cancel);
        if (ModelState.IsValid)
        {
            if (await add.HandleAsync(new(AgencyId, id, Added.Asked, photographs), Actor, cancel) is not Ruling<Meeting>.Refused { Reason: var refusal }) return GoTo($"meetings/{id}#questions", "已补充");
            Refuse(refusal);
        }

        // The page of the record again, with what was typed.
        var typed = ModelState.Where(field => field.Key.StartsWith(nameof(Added), StringComparison.Ordinal) || field.Value!.Errors.Count > 0).ToList();
        var page = await OnGetAsync($"{id:D}", cancel);
        foreach (var (name, field) in typed.Where(field => field.Value!.AttemptedValue is not null)) ModelState.SetModelValue(name, field!.RawValue, field.AttemptedValue);
        return page;
    }

    protected override void Preset()
    {
        (Kind, On) = (MeetingKind.NeighbourhoodMeeting.Code, Today);
        FillQuestions();
    }

    protected override Task OfferAsync(CancellationToken cancel)
    {
        FillQuestions();
        return Task.CompletedTask;
    }

    protected override void Fill(Meeting row) => (Kind, Topic, On, Venue, Present, Summary) = (row.Kind.Code, row.Topic, row.On, row.Venue, row.Present, row.Summary);

    protected override async Task<Ruling<Meeting>> SaveAsync(Guid? id, CancellationToken cancel)
    {
        var facts = new MeetingFacts(Term.FromCode<MeetingKind>(Kind!), Topic!.Trim(), On, Venue!.Trim(), Present!.Value, Typed(Summary));
        if (id is not null) return await change.HandleAsync(new(AgencyId, id.Value, Version, facts, Reason!.Trim()), Actor, cancel);

        var photographs = await ReadPhotographsAsync(cancel);
        return ModelState.IsValid
            ? await record.HandleAsync(new(AgencyId, facts, [.. Questions.Select(question => question.Asked).OfType<RecordMeeting.Asked>()], photographs), Actor, cancel)
            : new Refusal("photograph-none", ModelState[nameof(Photographs)]!.Errors[0].ErrorMessage, Basis: null);
    }

    protected override async Task ReadAsync(Meeting row, CancellationToken cancel)
    {
        Asked = await Data.Set<MeetingQuestion>().AsNoTracking().Where(q => q.AgencyId == AgencyId && q.MeetingId == row.Id).OrderBy(q => q.Place).ToListAsync(cancel);
        Shown = await Data.Set<MeetingPhotograph>().Where(p => p.AgencyId == AgencyId && p.MeetingId == row.Id).OrderBy(p => p.Id).Select(p => p.FileId).ToListAsync(cancel);
    }

    protected override IEnumerable<Fact> FactsOf(Meeting row)
    {
        yield return new("种类", row.Kind.Label);
        yield return Fact.Of("日期", row.On);
        yield return new("地点", row.Venue);
        yield return new("到会人数", $"{row.Present}人");
        if (row.Summary is { } summary) yield return new("讲了什么", summary);
    }

    protected override IEnumerable<ConflictingField> Differences(Meeting row) =>
    [
        ConflictingField.Of("种类", row.Kind, Kind), ConflictingField.Of("主题", row.Topic, Topic), ConflictingField.Of("日期", row.On, On), ConflictingField.Of("地点", row.Venue, Venue),
        ConflictingField.Of("到会人数", $"{row.Present}", $"{Present}"), ConflictingField.Of("讲了什么", row.Summary, Summary),
    ];

    protected override CountedIn? CountedInOf(Meeting row) => null;

    protected override string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "present-missing" => nameof(Present),
        "photograph-none" or "photographs-many" => nameof(Photographs),
        _ => nameof(On),
    };

    private void FillQuestions() => Questions = [.. Questions.Take(QuestionsOfForm), .. Enumerable.Range(Math.Min(Questions.Length, QuestionsOfForm), Math.Max(0, QuestionsOfForm - Questions.Length)).Select(_ => new QuestionForm())];

    private async Task<IReadOnlyList<Upload>> ReadPhotographsAsync(CancellationToken cancel)
    {
        var photographs = new List<Upload>();
        foreach (var file in Photographs.Where(file => file.Length > 0))
        {
            switch (await file.ReadUploadAsync(cancel))
            {
                case Ruling<Upload>.Allowed { Value: var upload }:
                    photographs.Add(upload);
                    break;
                case Ruling<Upload>.Refused { Reason.Message: var message }:
                    ModelState.AddModelError(nameof(Photographs), message);
                    break;
            }
        }

        return photographs;
    }
}

/// <summary>A question of a meeting as it is typed.</summary>
public sealed class QuestionForm
{
    [StringLength(MeetingQuestion.LongestWords, ErrorMessage = "问题最多500字。")]
    public string? Question { get; set; }

    [StringLength(MeetingQuestion.LongestWords, ErrorMessage = "答复最多500字。")]
    public string? Answer { get; set; }

    [Display(Name = "承诺答复的日期")]
    public DateOnly? AnswerBy { get; set; }

    public bool IsTyped => Question is not null || Answer is not null || AnswerBy is not null;

    /// <summary>Null where no question is typed.</summary>
    internal RecordMeeting.Asked? Asked => string.IsNullOrWhiteSpace(Question) ? null : new(Question.Trim(), string.IsNullOrWhiteSpace(Answer) ? null : Answer.Trim(), AnswerBy);
}
