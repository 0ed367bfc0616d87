using System.Globalization;
using Gongkai.Law;
using Gongkai.Proactive;

namespace Gongkai.Documents.Items.Prior;

/// <summary>One item of a file as it was written there, and what it says.</summary>
/// <param name="Place">The line or row, from 1.</param>
/// <param name="Texts">Without blanks round them; a field that is empty or missing is not among them.</param>
internal sealed record PriorItemLine(int Place, IReadOnlyDictionary<PriorItemField, string> Texts)
{
    private static readonly string[] DayForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

    private static readonly string[] TimeForms = [.. from day in DayForms from time in (string[])["", " H:m", " H:m:s", "'T'H:m", "'T'H:m:s"] select day + time];

    public PriorItemRead Read()
    {
        if (PriorItemField.Required.Where(field => !Texts.ContainsKey(field)).Select(field => field.Head).ToList() is { Count: > 0 } missing) return Faulty($"缺少{string.Join("、", missing)}。");
        if (Term<ItemCategory>(PriorItemField.Category) is not { } category) return Faulty($"主题分类“{Texts[PriorItemField.Category]}”不在分类表里。");
        var nature = ItemNature.General;
        if (Of(PriorItemField.Nature) is { } named && (nature = Term<ItemNature>(PriorItemField.Nature)) is null) return Faulty($"信息种类“{named}”不在分类表里。");
        if (!DateTime.TryParseExact(Texts[PriorItemField.PublishedAt], TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var publishedAt))
            return Faulty($"发布时间“{Texts[PriorItemField.PublishedAt]}”认不出来，应当写作2019-03-05 09:12。");
        if (!IsDay(PriorItemField.DocumentDate, out var documentDate)) return Faulty($"成文日期“{Texts[PriorItemField.DocumentDate]}”认不出来，应当写作2019-03-05。");
        if (Of(PriorItemField.Address) is { } address && !IsAddress(address)) return Faulty($"原网址“{address}”不是完整的网址。");
        if (TooLong() is { } field) return Faulty($"{field.Head}太长。");

        var body = Of(PriorItemField.Html) is { } html ? ItemBody.Clean(html) : Of(PriorItemField.Text) is { } text ? ItemBody.FromText(text) : ItemBody.Empty;
        if (body.IsCut) return Faulty("正文太长。请把长表格改作附件。");
        return new PriorItemRead.Readable(new PriorItem(Place, Texts[PriorItemField.Title], category, nature!, publishedAt, Texts[PriorItemField.Source])
        {
            Address = Of(PriorItemField.Address),
            IndexNumber = Of(PriorItemField.IndexNumber),
            DocumentNumber = Of(PriorItemField.DocumentNumber),
            DocumentDate = documentDate,
            Summary = Of(PriorItemField.Summary),
            Keywords = Of(PriorItemField.Keywords),
            Body = body,
            Attachments = Of(PriorItemField.Attachments)?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
        });
    }

    private PriorItemRead.Faulty Faulty(string reason) => new(Place, reason);

    private string? Of(PriorItemField field) => Texts.GetValueOrDefault(field);

    /// <summary>By its code or by its label.</summary>
    private TTerm? Term<TTerm>(PriorItemField field)
        where TTerm : class, ITerm<TTerm> => TTerm.All.FirstOrDefault(term => term.Code == Texts[field] || term.Label == Texts[field]);

    private bool IsDay(PriorItemField field, out DateOnly? day)
    {
        day = null;
        if (Of(field) is not { } text) return true;
        if (!DateTime.TryParseExact(text, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)) return false;

        day = DateOnly.FromDateTime(parsed);
        return true;
    }

    private PriorItemField? TooLong() =>
        Of(PriorItemField.Source)!.Length > PriorItem.LongestSource ? PriorItemField.Source
        : Of(PriorItemField.Address)?.Length > PriorItem.LongestAddress ? PriorItemField.Address
        : Of(PriorItemField.IndexNumber)?.Length > IndexNumberPattern.LongestNumber ? PriorItemField.IndexNumber
        : null;

    private static bool IsAddress(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
