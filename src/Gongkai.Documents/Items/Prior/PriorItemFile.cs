using System.Runtime.CompilerServices;
using System.Text.Json;
using Gongkai.Documents.Xlsx.Reading;

namespace Gongkai.Documents.Items.Prior;

/// <summary>Reads items that another portal published, from a file of JSON Lines (one item a line, of any length) or a workbook.</summary>
/// <remarks>
/// <para>JSON: <c>title</c>, <c>published_at</c> (2019-03-05 09:12, Beijing), <c>source</c>, <c>category</c> (code or label); and, where there are any,
/// <c>nature</c>, <c>address</c>, <c>index_number</c>, <c>document_number</c>, <c>document_date</c>, <c>summary</c>, <c>keywords</c>, <c>html</c> or
/// <c>text</c>, <c>attachments</c> (an array of names of files).</para>
/// <para>Workbook: the first sheet that has the heads 标题, 发布时间, 信息来源, 主题分类 in its first row; the others are 信息种类, 原网址, 索引号, 文号,
/// 成文日期, 内容概述, 关键词, 正文网页代码, 正文, 附件 (one a line).</para>
/// </remarks>
public static class PriorItemFile
{
    /// <summary>Reads the file; an item that cannot be read does not hinder the others. A workbook that cannot be read at all gives one fault, at place 0.</summary>
    public static async IAsyncEnumerable<PriorItemRead> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (await IsWorkbookAsync(file, cancel))
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancel);
            foreach (var read in ReadWorkbook(bytes.ToArray())) yield return read;
            yield break;
        }

        using var reader = new StreamReader(file);
        for (var place = 1; await reader.ReadLineAsync(cancel) is { } text; place++)
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            yield return ReadJson(place, text);
        }
    }

    private static async Task<bool> IsWorkbookAsync(Stream file, CancellationToken cancel)
    {
        var start = new byte[2];
        var read = await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancel);
        file.Position = 0;
        return read == start.Length && start.AsSpan().SequenceEqual("PK"u8);
    }

    private static PriorItemRead ReadJson(int place, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return new PriorItemRead.Faulty(place, "不是JSON对象，应当每行一条信息。");

            var texts = new Dictionary<PriorItemField, string>();
            foreach (var property in json.RootElement.EnumerateObject())
            {
                if (PriorItemField.All.FirstOrDefault(field => property.NameEquals(field.Name)) is not { } field) return new PriorItemRead.Faulty(place, $"没有名为“{property.Name}”的字段。");
                if (TextOf(property.Value) is not { } value) return new PriorItemRead.Faulty(place, $"“{property.Name}”应当是文字{(field == PriorItemField.Attachments ? "的数组" : "")}。");
                if (value.Trim() is { Length: > 0 } trimmed) texts[field] = trimmed;
            }

            return new PriorItemLine(place, texts).Read();
        }
        catch (JsonException)
        {
            return new PriorItemRead.Faulty(place, "不是合规的JSON。");
        }
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array when value.EnumerateArray().All(each => each.ValueKind == JsonValueKind.String) => string.Join('\n', value.EnumerateArray().Select(each => each.GetString())),
        _ => null,
    };

    private static IEnumerable<PriorItemRead> ReadWorkbook(byte[] content)
    {
        try
        {
            return LinesOf(SheetTable.ReadAll(content)) is { } lines
                ? lines.Select(line => line.Read())
                : [new PriorItemRead.Faulty(0, $"没有找到表头。第一行应当有{string.Join("、", PriorItemField.Required.Select(field => $"“{field.Head}”"))}等列。")];
        }
        catch (UnreadableFileException unreadable)
        {
            return [new PriorItemRead.Faulty(0, unreadable.Reason)];
        }
    }

    /// <summary>Of the first sheet that has the heads; null where none has.</summary>
    private static IEnumerable<PriorItemLine>? LinesOf(IReadOnlyList<SheetTable> sheets)
    {
        foreach (var sheet in sheets)
        {
            if (sheet.Rows is not [var head, ..]) continue;

            var columns = new Dictionary<PriorItemField, int>();
            foreach (var field in PriorItemField.All)
            {
                if (head.Texts.ToList().IndexOf(field.Head) is >= 0 and var column) columns[field] = column;
            }

            if (PriorItemField.Required.Any(field => !columns.ContainsKey(field))) continue;
            return sheet.Rows.Skip(1).Select(row => new PriorItemLine(row.Number, columns.Where(column => row.Texts[column.Value].Length > 0).ToDictionary(column => column.Key, column => row.Texts[column.Value])));
        }

        return null;
    }
}
