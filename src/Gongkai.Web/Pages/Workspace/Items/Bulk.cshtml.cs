using System.Globalization;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Proactive;
using Gongkai.Office.Review;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Review;
using Gongkai.Web.Workspace;
using Gongkai.WorkingDays;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Items;

/// <summary>待我审查: what waits for a step that the person may take; several can be passed at once, and each says what became of it.</summary>
public sealed class BulkModel(OfficeContext data, ReviewReading reviews, PassItems pass) : LedgerPage
{
    /// <summary>A part of the title.</summary>
    [FromQuery]
    public string? Q { get; set; }

    [FromQuery]
    public string? Category { get; set; }

    /// <summary>The keys of the rows that are ticked, see <see cref="Row.Key"/>.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public string? Opinion { get; set; }

    /// <summary>Nothing waits, whatever the filter.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>The earliest last day first.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>What became of those that were sent just now.</summary>
    public IReadOnlyList<PassItems.Result> Results { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => FindAsync(cancel);

    public async Task<IActionResult> OnPostAsync(bool read, CancellationToken cancel)
    {
        if (Chosen.Count > 0 && !read) ModelState.AddModelError("read", "确认每一件都已打开看过以后才能通过。没有看过的，请先打开。");
        if (Opinion?.Length > ReviewEntry.LongestOpinion) ModelState.AddModelError(nameof(Opinion), $"意见最多{ReviewEntry.LongestOpinion}个字。");
        if (ModelState.IsValid)
        {
            switch (await pass.HandleAsync(new(AgencyId, [.. Chosen.Select(Row.Read)], Typed(Opinion)), Actor, cancel))
            {
                case Ruling<IReadOnlyList<PassItems.Result>>.Allowed { Value: var results }:
                    (Results, Chosen, Opinion) = (results, [], results.All(result => result.Refusal is null) ? null : Opinion);
                    ModelState.Clear();
                    break;
                case Ruling<IReadOnlyList<PassItems.Result>>.Refused { Reason: var refusal }:
                    Refuse(refusal);
                    break;
            }
        }

        await FindAsync(cancel);
        return Page();
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        var mine = Me.Standing.Duties.Where(held => held.Agency == AgencyId).Select(held => held.Duty).ToHashSet();
        var waiting = (await data.Set<ItemVersion>().AsNoTracking().Where(v => v.AgencyId == AgencyId && v.Stage == ReviewStage.UnderReview && v.PublishedAt == null && v.DiscardedAt == null)
            .Join(data.Set<ItemText>(), v => new { v.AgencyId, Id = v.TextId }, t => new { t.AgencyId, t.Id }, (version, text) => new { version, text.Title }).ToListAsync(cancel))
            .Where(each => each.version.NextDuty is { } duty && mine.Contains(duty)).ToList();
        IsEmpty = waiting.Count == 0;

        var category = Term.Find<ItemCategory>(Category);
        var shown = waiting.Where(each => (category is null || each.version.Category == category) && each.Title.Contains(Q?.Trim() ?? "", StringComparison.OrdinalIgnoreCase)).ToList();
        var found = await reviews.OfAsync(AgencyId, [.. shown.Select(each => each.version.Id)], Today, cancel);
        Rows = [.. shown.Select(each => RowOf(each.version, each.Title, found[each.version.Id])).OrderBy(row => row.LastDay.Date).ThenBy(row => row.Version.Id)];
    }

    private Row RowOf(ItemVersion version, string title, ItemReview review) => new(version, title, review, review.CheckPass(Me.Standing.PersonId, version.TextId, Today));

    /// <param name="Refusal">Why the person may not pass it; null where the person may.</param>
    public sealed record Row(ItemVersion Version, string Title, ItemReview Review, Refusal? Refusal)
    {
        public ReviewStep Step => Review.Course.NextStep!;

        public CountedDay LastDay { get; } = Version.Rule.LastDay(Version.FormedOn, WorkingDayCalendar.Shipped);

        public bool MayBeChosen => Refusal is null && Step.Subject == ReviewSubject.Content;

        /// <summary>What the tick sends: the version as the person sees it now.</summary>
        public string Key => string.Create(CultureInfo.InvariantCulture, $"{Version.Id:D}/{Version.Version}/{Review.Course.Next}");

        /// <exception cref="UnknownTermException">No form sends such a key.</exception>
        internal static PassItems.Chosen Read(string key) =>
            key.Split('/') is [var id, var row, var step] && Guid.TryParseExact(id, "D", out var version)
            && int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var rowVersion) && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new PassItems.Chosen(version, rowVersion, number)
                : throw new UnknownTermException($"No version is chosen by '{key}'.");
    }
}
