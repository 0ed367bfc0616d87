using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Files;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Proactive.Offline;
using Gongkai.Web.Binding;
using Gongkai.Web.Hosting;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline.Boards;

/// <summary>登记张贴: what was put up on one way round the boards, with a photograph of each.</summary>
[UsesScript]
public sealed class PostModel(OfficeContext data, PostNotices post) : BoardsPage(data)
{
    [BindProperty]
    [Required(ErrorMessage = "没有选择张贴的是什么。")]
    public string? Matter { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写标题。")]
    public string? Titles { get; set; }

    /// <summary>The public item that is posted; null for something else.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Item { get; set; }

    /// <param name="title">Preset, as of a list that is public.</param>
    public async Task OnGetAsync([FromQuery] string? title, CancellationToken cancel)
    {
        await OfferAsync(cancel);
        PostedOn = Today;
        Matter = (Me.Agency.Level == AgencyLevel.Village ? NoticeMatter.Subsidy : NoticeMatter.Information).Code;
        if (Offered.Sum(each => each.Places.Count) == 1) Places = [Offered[0].Places[0].Id];
        Titles = title;
        if (Item is { } item) Titles = await Data.Set<Item>().Where(i => i.AgencyId == AgencyId && i.Id == item && i.WithdrawnAt == null).Select(i => i.Title).SingleOrDefaultAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await OfferAsync(cancel);
        var photographs = await ReadPhotographsAsync(cancel);
        if (!ModelState.IsValid) return Page();

        var places = Places.Count;

        var matter = Term.FromCode<NoticeMatter>(Matter!);
        var titles = Titles!.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var done = new List<string>();
        foreach (var (body, of) in Offered)
        {
            var chosen = of.Where(place => Places.Contains(place.Id)).Select(place => new PostNotices.PlacePosted(place.Id, photographs.GetValueOrDefault(place.Id))).ToList();
            if (chosen.Count == 0) continue;

            var command = new PostNotices.Command(body.Id, matter, [.. titles.Select(title => new PostNotices.Heading(title))], PostedOn, Until ?? matter.UsualEnd(PostedOn), chosen, Item);
            if (await post.HandleAsync(command, Actor, cancel) is Ruling<IReadOnlyList<Notice>>.Refused { Reason: var refusal })
            {
                if (done.Count > 0) refusal = refusal with { Message = $"{string.Join("、", done)}已经登记，{body.ShortName}没有登记：{refusal.Message}" };
                Refuse(refusal, FieldOf(refusal));
                return Page();
            }

            done.Add(body.ShortName);
            Places = [.. Places.Except(of.Select(place => place.Id))]; // a refusal of the next body must not post these again
        }

        return GoTo("notices", $"已登记{titles.Length}件，张贴{titles.Length * places}处");
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "titles-missing" or "titles-many" or "title-long" or "title-twice" or "item-unknown" => nameof(Titles),
        _ => FieldOfBoards(refusal),
    };
}
