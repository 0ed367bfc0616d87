namespace Gongkai.Documents.Items.Prior;

/// <summary>A field of an item in a file: its name in JSON, and the head of its column in a workbook.</summary>
internal sealed record PriorItemField(string Name, string Head)
{
    public static readonly PriorItemField Title = new("title", "标题");
    public static readonly PriorItemField PublishedAt = new("published_at", "发布时间");
    public static readonly PriorItemField Source = new("source", "信息来源");
    public static readonly PriorItemField Category = new("category", "主题分类");
    public static readonly PriorItemField Nature = new("nature", "信息种类");
    public static readonly PriorItemField Address = new("address", "原网址");
    public static readonly PriorItemField IndexNumber = new("index_number", "索引号");
    public static readonly PriorItemField DocumentNumber = new("document_number", "文号");
    public static readonly PriorItemField DocumentDate = new("document_date", "成文日期");
    public static readonly PriorItemField Summary = new("summary", "内容概述");
    public static readonly PriorItemField Keywords = new("keywords", "关键词");
    public static readonly PriorItemField Html = new("html", "正文网页代码");
    public static readonly PriorItemField Text = new("text", "正文");
    public static readonly PriorItemField Attachments = new("attachments", "附件");

    public static IReadOnlyList<PriorItemField> All { get; } =
        [Title, PublishedAt, Source, Category, Nature, Address, IndexNumber, DocumentNumber, DocumentDate, Summary, Keywords, Html, Text, Attachments];

    /// <summary>Those without which nothing can be imported.</summary>
    public static IReadOnlyList<PriorItemField> Required { get; } = [Title, PublishedAt, Source, Category];
}
