using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Files;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Storage;
using Gongkai.Web.Binding;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Offline;

/// <summary>A form about what was put up: on which boards, since when, until when, with a photograph of each.</summary>
public abstract class BoardsPage(OfficeContext data) : LedgerPage
{
    [BindProperty]
    [Display(Name = "张贴日期")]
    public DateOnly PostedOn { get; set; }

    [BindProperty]
    [Display(Name = "截止日期")]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public List<Guid> Places { get; set; } = [];

    /// <summary>The boards of the body and of its villages, as far as the person may post there.</summary>
    public IReadOnlyList<(ChartedAgency Body, IReadOnlyList<Place> Places)> Offered { get; private set; } = [];

    protected OfficeContext Data => data;

    /// <summary>The field of the form that a refusal speaks of.</summary>
    protected static string FieldOfBoards(Refusal refusal) => refusal.Code switch
    {
        "place-closed" or "places-missing" or "photograph-none" => nameof(Places),
        "day-before" => nameof(Until),
        _ => nameof(PostedOn),
    };

    /// <summary>Reads <see cref="Offered"/>.</summary>
    protected async Task OfferAsync(CancellationToken cancel)
    {
        var bodies = Me.Chart.Villages(AgencyId).Prepend(Me.Agency).Where(body => Me.May(Right.PostNotices, body.Id)).ToList();
        var ids = bodies.ConvertAll(body => body.Id);
        var places = await data.Set<Place>().AsNoTracking().Standing().Where(place => ids.Contains(place.AgencyId) && place.ClosedOn == null).OrderBy(place => place.Id).ToListAsync(cancel);
        Offered =
        [
            .. bodies.Select(body => (body, (IReadOnlyList<Place>)places.Where(place => place.AgencyId == body.Id && place.Kind.TakesNotices).ToList()))
                .Where(each => each.Item2.Count > 0),
        ];
    }

    /// <summary>The photographs by place; a place with a photograph counts as ticked, and one at least must be.</summary>
    protected async Task<Dictionary<Guid, Upload>> ReadPhotographsAsync(CancellationToken cancel)
    {
        var photographs = new Dictionary<Guid, Upload>();
        foreach (var place in Offered.SelectMany(each => each.Places))
        {
            if (Request.Form.Files.GetFile($"photo-{place.Id}") is not { Length: > 0 } file) continue;

            switch (await file.ReadUploadAsync(cancel))
            {
                case Ruling<Upload>.Allowed { Value: var photograph } when photograph.CheckPhotograph() is { Message: var wrong }:
                    ModelState.AddModelError(nameof(Places), wrong);
                    break;
                case Ruling<Upload>.Allowed { Value: var photograph }:
                    photographs[place.Id] = photograph;
                    break;
                case Ruling<Upload>.Refused { Reason.Message: var message }:
                    ModelState.AddModelError(nameof(Places), message);
                    break;
            }
        }

        Places = [.. Offered.SelectMany(each => each.Places).Select(place => place.Id).Where(place => Places.Contains(place) || photographs.ContainsKey(place))];
        if (Places.Count == 0) ModelState.AddModelError(nameof(Places), "没有选择张贴在哪里。请勾选公示栏。");
        return photographs;
    }
}
