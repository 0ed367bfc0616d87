using Gongkai.Agencies;
using Gongkai.AnnualReports.Compilation;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.AnnualReports;

/// <summary>Keeps what was written of a body's yearly report; the first time it makes the draft.</summary>
public sealed class EditReportDraft(Logbook logbook) : IUseCase
{
    /// <param name="Version">The version that the person saw; 0 when there was no draft yet.</param>
    public sealed record Command(AgencyId Agency, int Year, int Version, string Preface, string Overview, string Problems, string OtherMatters, DateOnly? SignedOn);

    /// <returns>Refused when the format of the year is not one the ledgers can fill, or the draft was changed meanwhile.</returns>
    public async Task<Ruling<ReportDraft>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (CompiledTables.Of(new YearFacts(command.Year)) is Ruling<CompiledTables>.Refused { Reason: var refusal }) return refusal;
        if (command.Year > work.Today.Year) return new Refusal("year-to-come", $"{command.Year}年还没有开始，不能编写该年度的报告。", Basis: null);

        if (command.SignedOn is { } signed && (signed.Year != command.Year + 1))
            return new Refusal("signed-in-another-year", $"{command.Year}年度报告的落款日期应当在{command.Year + 1}年。请核对后重新填写。", LegalBasis.Regulation(49));

        var draft = await work.Data.Set<ReportDraft>().SingleOrDefaultAsync(d => d.AgencyId == command.Agency && d.Year == command.Year, cancel);
        if (draft is not null && draft.ConflictWith(command.Version) is { } conflict) return conflict;

        draft ??= work.Add(new ReportDraft { AgencyId = command.Agency, Id = work.NewId(), Year = command.Year });
        (draft.Preface, draft.Overview, draft.Problems, draft.OtherMatters, draft.SignedOn) =
            (command.Preface, command.Overview, command.Problems, command.OtherMatters, command.SignedOn);
        await work.CommitAsync(ReportActs.DraftEdited, new Subject(draft, $"{draft.Year}年度报告"), note: null, cancel);
        return draft;
    }
}
