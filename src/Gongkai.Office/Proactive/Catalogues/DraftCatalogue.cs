using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive.Catalogues;

/// <summary>Begins a version of the standard catalogue: the first one empty, every later one as a copy of the one before.</summary>
public sealed class BeginCatalogue(Logbook logbook) : IUseCase
{
    public sealed record Command(AgencyId Agency);

    /// <returns>Refused when a draft is there already (catalogue-draft-exists).</returns>
    public async Task<Ruling<CatalogueVersion>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var versions = await work.VersionsOfAsync(command.Agency, cancel);
        if (versions.Exists(version => version.IssuedOn is null)) return new Refusal("catalogue-draft-exists", "已经有一版正在起草。请在那一版上修改。", Basis: null);

        var begun = CatalogueDrafts.Begin(work, command.Agency, versions);
        if (versions is [.., var last])
        {
            foreach (var row in await work.RowsOfAsync(last, cancel)) CatalogueDrafts.Add(work, begun, row.LineId, row.Place, row.Line);
        }

        await work.CommitAsync(CatalogueActs.Begun, new Subject(begun, begun.Name), note: null, cancel);
        return begun;
    }
}

/// <summary>Puts a whole table in place of the lines of the draft, which is begun when there is none; items keep the lines that have the same matters as before.</summary>
public sealed class ImportCatalogue(Logbook logbook) : IUseCase
{
    /// <summary>Lines of a version, at most.</summary>
    public const int MostLines = 3000;

    public sealed record Command(AgencyId Agency, IReadOnlyList<CatalogueLine> Lines);

    /// <returns>Refused when there are no lines (catalogue-empty) or too many (catalogue-too-long), or one of them cannot stand (line-faulty); nothing is kept then.</returns>
    public async Task<Ruling<CatalogueVersion>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (command.Lines.Count == 0) return new Refusal("catalogue-empty", "表格里没有事项，没有导入。", Basis: null);
        if (command.Lines.Count > MostLines) return new Refusal("catalogue-too-long", $"表格有{command.Lines.Count}个事项，一版目录最多{MostLines}个，没有导入。", Basis: null);
        if (CatalogueDrafts.FirstFault(command.Lines) is { } fault) return fault;

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var versions = await work.VersionsOfAsync(command.Agency, cancel);
        var draft = versions.Find(version => version.IssuedOn is null);
        var before = versions is [.., var last] ? await work.RowsOfAsync(last, cancel) : [];
        if (draft is null) draft = CatalogueDrafts.Begin(work, command.Agency, versions);
        else work.Data.RemoveRange(before);

        var known = before.GroupBy(row => (row.Line.Field, row.Line.FirstMatter, row.Line.SecondMatter)).ToDictionary(group => group.Key, group => new Queue<Guid>(group.Select(row => row.LineId)));
        foreach (var (place, line) in command.Lines.Index())
        {
            var id = known.TryGetValue((line.Field, line.FirstMatter, line.SecondMatter), out var same) && same.TryDequeue(out var kept) ? kept : work.NewId();
            CatalogueDrafts.Add(work, draft, id, place + 1, line);
        }

        await work.CommitAsync(CatalogueActs.Imported, new Subject(draft, draft.Name), $"{command.Lines.Count}个事项", cancel);
        return draft;
    }
}

/// <summary>Adds a line to a draft, or changes one.</summary>
public sealed class SaveCatalogueLine(Logbook logbook) : IUseCase
{
    /// <param name="Row">The row that is changed; null for a new line.</param>
    /// <param name="RowVersion">The version of the row that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Version, Guid? Row, int RowVersion, CatalogueLine Line);

    /// <returns>Refused when the version is issued, the row was changed meanwhile, the line cannot stand (line-faulty), or its number is another's (number-taken).</returns>
    /// <exception cref="KeyNotFoundException">There is no such version or line.</exception>
    public async Task<Ruling<CatalogueRow>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (command.Line.Faults().FirstOrDefault() is { } fault) return new Refusal("line-faulty", fault, Basis: null);

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var version = await work.FindAsync<CatalogueVersion>(command.Agency, command.Version, cancel);
        if (version.CheckDraft() is { } issued) return issued;

        var rows = await work.RowsOfAsync(version, cancel);
        if (rows.Exists(row => row.Id != command.Row && row.Line.Field == command.Line.Field && row.Line.Number == command.Line.Number))
            return new Refusal("number-taken", $"“{command.Line.Field}”领域已经有序号{command.Line.Number}的事项。请改用别的序号。", Basis: null);

        CatalogueRow? saved = null;
        if (command.Row is { } id)
        {
            saved = rows.Find(row => row.Id == id) ?? throw new KeyNotFoundException($"The version has no line {id}.");
            if (saved.ConflictWith(command.RowVersion) is { } conflict) return conflict;
            saved.Line = command.Line;
        }
        else
        {
            saved = CatalogueDrafts.Add(work, version, work.NewId(), rows.Select(row => row.Place).DefaultIfEmpty().Max() + 1, command.Line);
        }

        await work.CommitAsync(CatalogueActs.LineSaved, new Subject(version, version.Name), $"{command.Line.Field}{command.Line.Number}　{command.Line.SecondMatter}", cancel);
        return saved;
    }
}

/// <summary>Takes a line out of a draft.</summary>
public sealed class RemoveCatalogueLine(Logbook logbook) : IUseCase
{
    /// <param name="RowVersion">The version of the row that the person saw.</param>
    public sealed record Command(AgencyId Agency, Guid Row, int RowVersion);

    /// <returns>Refused when the version is issued, or the row was changed meanwhile.</returns>
    /// <exception cref="KeyNotFoundException">There is no such line.</exception>
    public async Task<Ruling<CatalogueVersion>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        var row = await work.FindAsync<CatalogueRow>(command.Agency, command.Row, cancel);
        var version = await work.FindAsync<CatalogueVersion>(command.Agency, row.VersionId, cancel);
        if ((version.CheckDraft() ?? row.ConflictWith(command.RowVersion)) is { } refusal) return refusal;

        work.Data.Remove(row);
        await work.CommitAsync(CatalogueActs.LineRemoved, new Subject(version, version.Name), $"{row.Line.Field}{row.Line.Number}　{row.Line.SecondMatter}", cancel);
        return version;
    }
}

/// <summary>What the use cases of drafts share.</summary>
internal static class CatalogueDrafts
{
    /// <summary>By number.</summary>
    public static Task<List<CatalogueVersion>> VersionsOfAsync(this Work work, AgencyId agency, CancellationToken cancel) =>
        work.Data.Set<CatalogueVersion>().Where(v => v.AgencyId == agency).OrderBy(v => v.Number).ToListAsync(cancel);

    public static Task<List<CatalogueRow>> RowsOfAsync(this Work work, CatalogueVersion version, CancellationToken cancel) =>
        work.Data.Set<CatalogueRow>().Where(r => r.AgencyId == version.AgencyId && r.VersionId == version.Id).OrderBy(r => r.Place).ToListAsync(cancel);

    public static CatalogueVersion Begin(Work work, AgencyId agency, List<CatalogueVersion> versions) =>
        work.Add(new CatalogueVersion { AgencyId = agency, Id = work.NewId(), Number = versions.Count + 1 });

    public static CatalogueRow Add(Work work, CatalogueVersion version, Guid lineId, int place, CatalogueLine line) =>
        work.Add(new CatalogueRow { AgencyId = version.AgencyId, Id = work.NewId(), VersionId = version.Id, LineId = lineId, Place = place, Line = line });

    public static Refusal? FirstFault(IReadOnlyList<CatalogueLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Faults().FirstOrDefault() is { } fault) return new Refusal("line-faulty", $"{line.Field}第{line.Number}项：{fault}", Basis: null);
        }

        return lines.GroupBy(line => (line.Field, line.Number)).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? new Refusal("number-taken", $"“{twice.Key.Field}”领域有两个序号{twice.Key.Number}的事项。", Basis: null)
            : null;
    }
}
