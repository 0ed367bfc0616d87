using Gongkai.Documents.Docx.Writing;

namespace Gongkai.Documents.Items;

/// <summary>What stands in a letter to another body about an item.</summary>
/// <param name="IsReferral">报请确定, a request for instructions (请示); otherwise 协商, a letter (函).</param>
/// <param name="Number">文号; null where it is written in by hand.</param>
/// <param name="Sender">Full name.</param>
/// <param name="Addressee">Full name.</param>
/// <param name="Question">What is to be agreed or determined, a paragraph a line.</param>
/// <param name="On">The day of the letter.</param>
/// <param name="ReplyBy">The day by which an answer is hoped for.</param>
/// <param name="Item">The text that is asked about; it follows the letter.</param>
/// <param name="Attachments">Names of the files that are sent along.</param>
public sealed record InquiryLetterText(
    bool IsReferral, string? Number, string Sender, string Addressee, string Question, DateOnly On, DateOnly ReplyBy, ItemCopy Item, IReadOnlyList<string> Attachments);

/// <summary>
/// Writes the letter with which a body asks another one about an item (Regulation Arts. 11 and 17), in the layout of official documents: number,
/// title, addressee, text, the place for the seal over name and date, and the text that is asked about.
/// </summary>
public static class InquiryLetter
{
    /// <summary>The same letter gives the same bytes.</summary>
    public static byte[] Write(InquiryLetterText letter)
    {
        var document = new WordDocument(Title(letter));
        document.Add(WordStyle.Signature, letter.Number ?? "〔　　　　〕　　号");
        document.Add(WordStyle.BlankLine, "");
        document.Add(WordStyle.Title, Title(letter));
        document.Add(WordStyle.BlankLine, "");
        document.Add(WordStyle.Addressee, $"{letter.Addressee}：");
        document.Add(WordStyle.Body, Opening(letter));
        foreach (var line in letter.Question.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) document.Add(WordStyle.Body, line);
        document.Add(WordStyle.Body, Request(letter));
        if (letter.IsReferral) document.Add(WordStyle.Body, "妥否，请批示。");
        else document.Add(WordStyle.Body, "专此函商。");
        document.Add(WordStyle.Body, $"附件：{string.Join("；", letter.Attachments.Prepend($"拟公开信息《{letter.Item.Title}》文本").Select((name, place) => $"{place + 1}.{name}"))}");
        document.Add(WordStyle.BlankLine, "");
        document.Add(WordStyle.Signature, letter.Sender);
        document.Add(WordStyle.Signature, $"{letter.On:yyyy年M月d日}");
        document.Add(WordStyle.Signature, "（印章）");
        document.Add(WordStyle.BlankLine, "");
        document.Add(WordStyle.Heading, "附件1");
        document.Add(WordStyle.BlankLine, "");
        ItemDocx.AddText(document, letter.Item);
        return document.ToBytes();
    }

    private static string Title(InquiryLetterText letter) =>
        letter.IsReferral ? $"{letter.Sender}关于确定《{letter.Item.Title}》能否公开的请示" : $"{letter.Sender}关于商请确认公开《{letter.Item.Title}》的函";

    private static string Opening(InquiryLetterText letter) => letter.IsReferral
        ? $"我单位拟主动公开《{letter.Item.Title}》，对其中的内容是否可以公开不能确定。根据《中华人民共和国政府信息公开条例》第十七条第三款的规定，现报请确定。"
        : $"我单位拟主动公开《{letter.Item.Title}》，其中的内容涉及贵单位。根据《中华人民共和国政府信息公开条例》第十一条第一款的规定，现就公开事宜与贵单位协商、确认。";

    private static string Request(InquiryLetterText letter) => letter.IsReferral
        ? $"请确定可以公开或者不予公开，并于{letter.ReplyBy:yyyy年M月d日}前批复。批复以前，我单位不公开该信息。"
        : $"请就同意公开、修改后公开或者不同意公开提出意见，需要修改或者不同意公开的请说明内容和理由，并于{letter.ReplyBy:yyyy年M月d日}前函复。函复以前，我单位不公开该信息。";
}
