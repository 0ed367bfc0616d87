using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Proactive.Catalogues;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Catalogue;

/// <summary>One line of a draft, with every column of the official head.</summary>
public sealed class EditLineModel(OfficeContext data, SaveCatalogueLine save, RemoveCatalogueLine remove) : CataloguePage
{
    [BindProperty]
    public LineForm Form { get; set; } = new();

    /// <summary>The version of the row that the person saw.</summary>
    [BindProperty]
    public int RowVersion { get; set; }

    /// <summary>The version of the catalogue.</summary>
    public CatalogueVersion Of { get; private set; } = null!;

    /// <summary>Null for a new line.</summary>
    public CatalogueRow? Stored { get; private set; }

    /// <summary>The fields of the version so far.</summary>
    public IReadOnlyList<string> Fields { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid version, string id, CancellationToken cancel)
    {
        if (await FindAsync(version, id, cancel) is { } missing) return missing;
        if (Of.IssuedOn is not null) return LocalRedirect(Url.Content($"{Home}/catalogue/versions/{Of.Id}"));
        if (Stored is not null) (Form, RowVersion) = (LineForm.Of(Stored.Line), Stored.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid version, string id, CancellationToken cancel)
    {
        if (await FindAsync(version, id, cancel) is { } missing) return missing;
        if (!ModelState.IsValid) return Page();

        switch (await save.HandleAsync(new(AgencyId, version, Stored?.Id, RowVersion, Form.ToLine()), Actor, cancel))
        {
            case Ruling<CatalogueRow>.Allowed { Value: var row }:
                return GoTo($"catalogue/versions/{version}", $"已保存：{row.Line.SecondMatter}");
            case Ruling<CatalogueRow>.Refused { Reason: var refusal } when IsConflict(refusal) && Stored is not null:
                this.ShowConflict(nameof(RowVersion), Stored.Version, Conflict.Between(Form.Differences(Stored.Line)));
                return Page();
            case Ruling<CatalogueRow>.Refused { Reason: var refusal }:
                Refuse(refusal, refusal.Code == "number-taken" ? $"{nameof(Form)}.{nameof(LineForm.Number)}" : "");
                return Page();
            default:
                throw new InvalidOperationException("A ruling is either allowed or refused.");
        }
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid version, string id, int rowVersion, CancellationToken cancel)
    {
        ModelState.Clear();
        if (await FindAsync(version, id, cancel) is { } missing) return missing;
        if (Stored is null) return NotFound();
        if (await remove.HandleAsync(new(AgencyId, Stored.Id, rowVersion), Actor, cancel) is not Ruling<CatalogueVersion>.Refused { Reason: var refusal })
            return GoTo($"catalogue/versions/{version}", $"已删去：{Stored.Line.SecondMatter}");

        Refuse(refusal);
        (Form, RowVersion) = (LineForm.Of(Stored.Line), Stored.Version);
        return Page();
    }

    private async Task<IActionResult?> FindAsync(Guid version, string id, CancellationToken cancel)
    {
        if (await data.Set<CatalogueVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.AgencyId == AgencyId && v.Id == version, cancel) is not { } of) return NotFound();

        Of = of;
        Fields = await data.Set<CatalogueRow>().Where(r => r.AgencyId == AgencyId && r.VersionId == version).Select(r => r.Line.Field).Distinct().ToListAsync(cancel);
        if (id == RecordPage.New) return null;
        if (!Guid.TryParseExact(id, "D", out var key)) return NotFound();
        Stored = await data.Set<CatalogueRow>().AsNoTracking().SingleOrDefaultAsync(r => r.AgencyId == AgencyId && r.VersionId == version && r.Id == key, cancel);
        return Stored is null ? NotFound() : null;
    }

    /// <summary>The columns as they are filled in.</summary>
    public sealed class LineForm
    {
        [Required(ErrorMessage = "没有填写领域。")]
        [StringLength(CatalogueLine.LongestField, ErrorMessage = "领域最多25字。")]
        public string? Field { get; set; }

        [Required(ErrorMessage = "没有填写序号。")]
        [Range(1, 9999, ErrorMessage = "序号应当是1至9999的整数。")]
        public int? Number { get; set; }

        [Required(ErrorMessage = "没有填写一级事项。")]
        [StringLength(CatalogueLine.LongestMatter, ErrorMessage = "一级事项最多100字。")]
        public string? FirstMatter { get; set; }

        [Required(ErrorMessage = "没有填写二级事项。")]
        [StringLength(CatalogueLine.LongestMatter, ErrorMessage = "二级事项最多100字。")]
        public string? SecondMatter { get; set; }

        [Required(ErrorMessage = "没有填写公开内容。")]
        [StringLength(CatalogueLine.LongestText, ErrorMessage = "公开内容最多2000字。")]
        public string? Content { get; set; }

        [Required(ErrorMessage = "没有填写公开依据。")]
        [StringLength(CatalogueLine.LongestText, ErrorMessage = "公开依据最多2000字。")]
        public string? Basis { get; set; }

        [Required(ErrorMessage = "没有填写公开时限。")]
        [StringLength(CatalogueLine.LongestLimit, ErrorMessage = "公开时限最多200字。")]
        public string? LimitText { get; set; }

        [Required(ErrorMessage = "没有填写公开主体。")]
        [StringLength(CatalogueLine.LongestDiscloser, ErrorMessage = "公开主体最多200字。")]
        public string? Discloser { get; set; }

        [MinLength(1, ErrorMessage = "没有选择公开渠道和载体。")]
        public List<string> Channels { get; set; } = [];

        [StringLength(CatalogueLine.LongestOtherChannel, ErrorMessage = "其他渠道的说明最多60字。")]
        public string? OtherChannel { get; set; }

        [MinLength(1, ErrorMessage = "没有选择公开对象。")]
        public List<string> Audiences { get; set; } = [];

        [MinLength(1, ErrorMessage = "没有选择公开方式。")]
        public List<string> Manners { get; set; } = [];

        [MinLength(1, ErrorMessage = "没有选择公开层级。")]
        public List<string> Levels { get; set; } = [];

        public static LineForm Of(CatalogueLine line) => new()
        {
            Field = line.Field,
            Number = line.Number,
            FirstMatter = line.FirstMatter,
            SecondMatter = line.SecondMatter,
            Content = line.Content,
            Basis = line.Basis,
            LimitText = line.LimitText,
            Discloser = line.Discloser,
            Channels = Codes(line.Channels),
            OtherChannel = line.OtherChannel,
            Audiences = Codes(line.Audiences),
            Manners = Codes(line.Manners),
            Levels = Codes(line.Levels),
        };

        public CatalogueLine ToLine()
        {
            var channels = Terms<PublicationChannel>(Channels);
            return new()
            {
                Field = Field!.Trim(),
                Number = Number!.Value,
                FirstMatter = FirstMatter!.Trim(),
                SecondMatter = SecondMatter!.Trim(),
                Content = Lines(Content!),
                Basis = Lines(Basis!),
                LimitText = LimitText!.Trim(),
                Discloser = Discloser!.Trim(),
                Channels = channels,
                OtherChannel = channels.Contains(PublicationChannel.Other) && !string.IsNullOrWhiteSpace(OtherChannel) ? OtherChannel.Trim() : null,
                Audiences = Terms<CatalogueAudience>(Audiences),
                Manners = Terms<CatalogueManner>(Manners),
                Levels = Terms<CatalogueLevel>(Levels),
            };
        }

        /// <summary>What differs from what is stored.</summary>
        public IEnumerable<ConflictingField> Differences(CatalogueLine stored) =>
        [
            ConflictingField.Of("领域", stored.Field, Field), ConflictingField.Of("序号", $"{stored.Number}", $"{Number}"), ConflictingField.Of("一级事项", stored.FirstMatter, FirstMatter),
            ConflictingField.Of("二级事项", stored.SecondMatter, SecondMatter), ConflictingField.Of("公开内容", stored.Content, Lines(Content ?? "")), ConflictingField.Of("公开依据", stored.Basis, Lines(Basis ?? "")),
            ConflictingField.Of("公开时限", stored.LimitText, LimitText), ConflictingField.Of("公开主体", stored.Discloser, Discloser),
            ConflictingField.Of("公开渠道和载体", Labels(stored.Channels), Labels(Terms<PublicationChannel>(Channels))), ConflictingField.Of("公开对象", Labels(stored.Audiences), Labels(Terms<CatalogueAudience>(Audiences))),
            ConflictingField.Of("公开方式", Labels(stored.Manners), Labels(Terms<CatalogueManner>(Manners))), ConflictingField.Of("公开层级", Labels(stored.Levels), Labels(Terms<CatalogueLevel>(Levels))),
        ];

        private static string Lines(string text) => text.ReplaceLineEndings("\n").Trim();

        private static string Labels<T>(IEnumerable<T> terms)
            where T : class, ITerm<T> => string.Join("、", terms.Select(term => term.Label));

        private static List<string> Codes<T>(IEnumerable<T> terms)
            where T : class, ITerm<T> => [.. terms.Select(term => term.Code)];

        private static IReadOnlyList<T> Terms<T>(List<string> codes)
            where T : class, ITerm<T>
        {
            var chosen = codes.Select(Term.FromCode<T>).ToHashSet();
            return [.. T.All.Where(chosen.Contains)];
        }
    }
}
