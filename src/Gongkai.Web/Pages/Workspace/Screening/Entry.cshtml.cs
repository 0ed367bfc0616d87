using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Screening;
using Gongkai.Office.Storage;
using Gongkai.Screening;
using Gongkai.Screening.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Workspace.Screening;

/// <summary>One entry of the county's word list: added, changed or ended, with a reason.</summary>
public sealed class EntryModel(OfficeContext data, SetScreeningRules set) : RulesPage(data)
{
    /// <summary>The words of the entry so far; null for a new one.</summary>
    [FromQuery]
    public string? Words { get; set; }

    [BindProperty]
    public EntryForm Form { get; set; } = new();

    public WordListEntry? Stored { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await ShowAsync(cancel) is { } missing) return missing;
        if (Stored is not null) Form = EntryForm.Of(Stored);
        Seen = Number;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await ShowAsync(cancel) is { } missing) return missing;
        if (!ModelState.IsValid) return Page();
        return await SetAsync(new RulesChange.Entry(Words, Form.ToEntry()), Words is null ? $"已添加“{Form.Words}”，从现在起检查" : $"已修改“{Form.Words}”", cancel);
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (await ShowAsync(cancel) is { } missing) return missing;
        if (Stored is null) return NotFound();
        Form = EntryForm.Of(Stored);
        return await SetAsync(new RulesChange.Entry(Words, After: null), $"“{Words}”已停用，不再检查", cancel);
    }

    private async Task<IActionResult> SetAsync(RulesChange change, string said, CancellationToken cancel)
    {
        if (await set.HandleAsync(new(AgencyId, Seen, change, Reason ?? ""), Actor, cancel) is not Ruling<ScreeningRuleVersion>.Refused { Reason: var refusal }) return GoTo("screening", said);

        Say(refusal, refused => refused.Code switch
        {
            "reason-missing" or "reason-too-long" => nameof(Reason),
            "word-length" or "word-twice" => $"{nameof(Form)}.{nameof(EntryForm.Words)}",
            "right-holds-words" => $"{nameof(Form)}.{nameof(EntryForm.Right)}",
            "exception-apart" => $"{nameof(Form)}.{nameof(EntryForm.Exceptions)}",
            _ => "",
        });
        return Page();
    }

    private async Task<IActionResult?> ShowAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        if (!MayChange) return GoTo("screening", said: null);
        Stored = Words is null ? null : InForce.Rules.Own.FirstOrDefault(entry => entry.Words == Words);
        return Words is null || Stored is not null || Request.Method != "GET" ? null : NotFound();
    }

    /// <summary>An entry as it is filled in.</summary>
    public sealed class EntryForm
    {
        [Required(ErrorMessage = "没有填写词语。")]
        [StringLength(ScreeningRules.LongestWords, MinimumLength = 2, ErrorMessage = "词语应当有2至50个字。")]
        public string? Words { get; set; }

        [Required(ErrorMessage = "没有选择类型。")]
        public string? Kind { get; set; }

        [StringLength(ScreeningRules.LongestRight, ErrorMessage = "正确写法最多100字。")]
        public string? Right { get; set; }

        [StringLength(ScreeningRules.LongestNote, ErrorMessage = "说明最多200字。")]
        public string? Note { get; set; }

        /// <summary>With 、 between.</summary>
        public string? Exceptions { get; set; }

        public WordListEntry ToEntry() => new(
            Term.FromCode<WordKind>(Kind!), Words!.Trim(), Typed(Right), Typed(Note), Exceptions?.Split(['、', '，', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []);

        public static EntryForm Of(WordListEntry entry) => new() { Words = entry.Words, Kind = entry.Kind.Code, Right = entry.Right, Note = entry.Note, Exceptions = string.Join('、', entry.Exceptions) };
    }
}
