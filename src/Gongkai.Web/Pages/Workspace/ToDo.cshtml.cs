using System.Globalization;
using Gongkai.Agencies;
using Gongkai.Office.Drafts;
using Gongkai.Office.Storage;
using Gongkai.Office.ToDo;
using Gongkai.Requests;
using Gongkai.Web.Access;
using Gongkai.Web.Drafts;
using Gongkai.Web.Workspace;
using Gongkai.WorkingDays;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace;

/// <summary>待办: what the body has to do, in the order of the legal dates. The home page.</summary>
public sealed class ToDoModel(ToDoList toDo, DraftBox drafts) : PageModel
{
    private IReadOnlyList<ToDoLine> _lines = [];

    public DateOnly Today { get; private set; }

    public string Code { get; private set; } = "";

    public bool MayRegister { get; private set; }

    public IReadOnlyList<Group> Groups { get; private set; } = [];

    public IReadOnlyList<DraftRow> Drafts { get; private set; } = [];

    /// <summary>The ended bodies that this one carries on, as far as they have something to do.</summary>
    public IReadOnlyList<PredecessorRow> Predecessors { get; private set; } = [];

    public string Weekday => CultureInfo.GetCultureInfo("zh-CN").DateTimeFormat.GetDayName(Today.DayOfWeek);

    public string Summary
    {
        get
        {
            if (_lines.Count == 0) return "没有要办的事项";

            var late = _lines.Count(line => line.Urgency.Stage == UrgencyStage.Late);
            var amber = _lines.Count(line => line.Urgency.Stage == UrgencyStage.Amber);
            return $"共{_lines.Count}件{(late > 0 ? $"，{late}件已逾期" : "")}{(amber > 0 ? $"，{amber}件临近到期" : "")}";
        }
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var signedIn = SignedIn.Of(HttpContext);
        (Today, Code) = (signedIn.Today, signedIn.Agency.Code.Value);
        MayRegister = signedIn.May(Right.RegisterRequest);
        _lines = await toDo.OfAsync(signedIn.Agency.Id, Today, WorkingDayCalendar.Shipped, cancel);
        Groups = [.. GroupsOf(_lines)];
        Drafts = [.. (await drafts.ListAsync(signedIn.Agency.Id, signedIn.Standing.PersonId, cancel))
            .Select(draft => new DraftRow(FormNames.Of(draft.Form), $"~{draft.Form}?{DraftFilter.DraftKey}={draft.Id:D}", BusinessClock.InBeijing(draft.KeptAt)))];
        Predecessors = await PredecessorsAsync(signedIn, cancel);
    }

    public string AddressOf(ToDoLine line) => Addresses.Of(Code, line);

    private async Task<IReadOnlyList<PredecessorRow>> PredecessorsAsync(SignedIn signedIn, CancellationToken cancel)
    {
        var rows = new List<PredecessorRow>();
        foreach (var ended in signedIn.Chart.Predecessors(signedIn.Agency.Id).Where(ended => signedIn.May(Right.SeeWorkspace, ended.Id)))
        {
            var lines = await toDo.OfAsync(ended.Id, Today, WorkingDayCalendar.Shipped, cancel);
            if (lines.Count > 0) rows.Add(new PredecessorRow(ended.FullName, Addresses.Home(ended.Code.Value), lines.Count, lines[0].DueOn));
        }

        return rows;
    }

    /// <summary>Late, this week, next week, later; groups without lines are left out.</summary>
    private IEnumerable<Group> GroupsOf(IReadOnlyList<ToDoLine> lines)
    {
        var sunday = Today.AddDays((7 - (int)Today.DayOfWeek) % 7);
        var late = lines.Where(line => line.Urgency.Stage == UrgencyStage.Late).ToList();
        var open = lines.Except(late).ToList();
        return new Group[]
        {
            new("已逾期", "", late),
            new("本周", $"{Today:M月d日}至{sunday:M月d日}", [.. open.Where(line => line.DueOn <= sunday)]),
            new("下周", $"{sunday.AddDays(1):M月d日}至{sunday.AddDays(7):M月d日}", [.. open.Where(line => line.DueOn > sunday && line.DueOn <= sunday.AddDays(7))]),
            new("以后", "", [.. open.Where(line => line.DueOn > sunday.AddDays(7))]),
        }.Where(group => group.Lines.Count > 0);
    }

    public sealed record Group(string Name, string Days, IReadOnlyList<ToDoLine> Lines);

    /// <param name="DueOn">The first of the last days.</param>
    public sealed record PredecessorRow(string Name, string Address, int Count, DateOnly DueOn);

    public sealed record DraftRow(string Name, string Address, DateTime KeptAt);
}
