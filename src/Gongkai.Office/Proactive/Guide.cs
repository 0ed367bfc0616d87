using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Gongkai.Office.Proactive;

/// <summary>
/// An edition of a body's disclosure guide (政府信息公开指南), with every field of Regulation Art. 12 para. 2. Both days included; the last one
/// null while it is the present one. What it says of the disclosure office is a copy of that day: a changed telephone asks for a new edition.
/// </summary>
public sealed class Guide : AgencyRow, IDated
{
    /// <summary>Characters of each text, at most.</summary>
    public const int LongestText = 3000;

    /// <summary>政府信息的分类.</summary>
    public required string Classification { get; init; }

    /// <summary>编排体系.</summary>
    public required string Arrangement { get; init; }

    /// <summary>获取方式.</summary>
    public required string Access { get; init; }

    /// <summary>申请渠道 with how each is used (国办公开办函〔2017〕19号).</summary>
    public required string Applying { get; init; }

    /// <summary>
    /// The choice about the day of receipt of applications that come over the internet or by fax (Art. 31): true when the guide declares that
    /// the system's receipt confirms them, false when the staff confirm each.
    /// </summary>
    public required bool ReceiptBySystem { get; init; }

    // The disclosure office as it was when the edition was made.
    public required string OfficeName { get; init; }
    public required string Address { get; init; }
    public required string OfficeHours { get; init; }
    public required string Telephone { get; init; }
    public required string Fax { get; init; }
    public required string InternetContact { get; init; }
    public required string PostalCode { get; init; }
    public required string ComplaintTelephone { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }

    /// <summary>What the office has changed since, as the form calls it; empty while the edition is true.</summary>
    public IEnumerable<string> Outdated(DisclosureOffice office)
    {
        if (OfficeName != office.Name) yield return "工作机构名称";
        if (Address != office.Address) yield return "办公地址";
        if (OfficeHours != office.OfficeHours) yield return "办公时间";
        if (Telephone != office.Telephone) yield return "联系电话";
        if (Fax != office.Fax) yield return "传真号码";
        if (InternetContact != office.InternetContact) yield return "互联网联系方式";
        if (PostalCode != office.PostalCode) yield return "邮政编码";
        if (ComplaintTelephone != office.ComplaintTelephone) yield return "监督电话";
    }

    /// <summary>The whole as lines, for comparing two editions.</summary>
    public string AsLines() => string.Join('\n',
        $"政府信息的分类：{Classification}", $"编排体系：{Arrangement}", $"获取方式：{Access}", $"申请渠道和使用说明：{Applying}",
        $"网上、电子邮件和传真申请：{(ReceiptBySystem ? "系统回执即为本机关确认收到" : "由工作人员确认收到")}",
        $"工作机构名称：{OfficeName}", $"办公地址：{Address}", $"办公时间：{OfficeHours}", $"联系电话：{Telephone}", $"传真号码：{Fax}", $"互联网联系方式：{InternetContact}", $"邮政编码：{PostalCode}", $"监督电话：{ComplaintTelephone}");
}

internal sealed class GuideMapping : IEntityTypeConfiguration<Guide>
{
    public void Configure(EntityTypeBuilder<Guide> guide)
    {
        guide.ToTable("guides");
        foreach (var text in (string[])[nameof(Guide.Classification), nameof(Guide.Arrangement), nameof(Guide.Access), nameof(Guide.Applying)]) guide.Property(text).HasMaxLength(Guide.LongestText);
        foreach (var text in (string[])[nameof(Guide.OfficeName), nameof(Guide.Address), nameof(Guide.OfficeHours), nameof(Guide.Telephone), nameof(Guide.Fax), nameof(Guide.InternetContact), nameof(Guide.PostalCode), nameof(Guide.ComplaintTelephone)])
            guide.Property(text).HasMaxLength(200);
    }
}

/// <summary>Issues an edition of the guide; the one before it ends the day before.</summary>
public sealed class IssueGuide(Logbook logbook) : IUseCase
{
    /// <param name="From">The first day; today or later.</param>
    public sealed record Command(AgencyId Agency, string Classification, string Arrangement, string Access, string Applying, bool ReceiptBySystem, DateOnly From);

    /// <returns>Refused when a text is missing (guide-incomplete), it would begin before today (guide-in-past), no disclosure office is recorded for
    /// the day (office-missing), or a later edition is there (version-not-last).</returns>
    public async Task<Ruling<Guide>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (new[] { command.Classification, command.Arrangement, command.Access, command.Applying }.Any(string.IsNullOrWhiteSpace))
            return new Refusal("guide-incomplete", "指南的每一项都应当填写。", LegalBasis.Regulation(12, 2));

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (command.From < work.Today) return new Refusal("guide-in-past", "新的指南应当自当日或者以后起用。请修改启用日期。", Basis: null);
        if (await work.Data.Set<DisclosureOffice>().Where(o => o.AgencyId == command.Agency).On(command.From).SingleOrDefaultAsync(cancel) is not { } office)
            return new Refusal("office-missing", "还没有登记政府信息公开工作机构的联系信息。请先登记，指南从那里取得地址和电话。", LegalBasis.Regulation(12, 2));
        if (Successive.MakeRoom(work, await work.Data.Set<Guide>().Where(g => g.AgencyId == command.Agency).ToListAsync(cancel), command.From, "指南") is { } late) return late;

        var guide = work.Add(new Guide
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            Classification = command.Classification.Trim(),
            Arrangement = command.Arrangement.Trim(),
            Access = command.Access.Trim(),
            Applying = command.Applying.Trim(),
            ReceiptBySystem = command.ReceiptBySystem,
            OfficeName = office.Name,
            Address = office.Address,
            OfficeHours = office.OfficeHours,
            Telephone = office.Telephone,
            Fax = office.Fax,
            InternetContact = office.InternetContact,
            PostalCode = office.PostalCode,
            ComplaintTelephone = office.ComplaintTelephone,
            From = command.From,
        });
        await work.CommitAsync(ProactiveActs.GuideIssued, new Subject(guide, $"{guide.From:yyyy年M月d日}版指南"), note: null, cancel);
        return guide;
    }
}
