using System.Text;
using Gongkai.Documents;

namespace Gongkai.Specs.Documents;

public class Web_Archives
{
    private const string Page = "<html><body><p>一、总体情况</p><table><tr><td>规章</td><td>0</td></tr></table></body></html>";

    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding("gbk")!;

    private static byte[] Archive(string encoding, string charset, string content) => Encoding.ASCII.GetBytes(
        $"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"----=_Next.0\"\r\n\r\nA note.\r\n\r\n------=_Next.0\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw==\r\n"
        + $"------=_Next.0\r\nContent-Transfer-Encoding: {encoding}\r\nContent-Type: text/html; charset=\"{charset}\"\r\n\r\n{content}\r\n------=_Next.0--\r\n");

    private static string QuotedPrintable(byte[] bytes) =>
        string.Concat(bytes.Select((b, i) => (b is (byte)'=' or < 32 or > 126 ? $"={b:X2}" : ((char)b).ToString()) + (i % 70 == 69 ? "=\r\n" : "")));

    private static string Lines(byte[] content) => string.Join('\n', Reading.Document(content).Lines());

    [Fact]
    public void The_page_in_the_archive_is_read()
    {
        const string Expected = "一、总体情况\n「规章｜0」";

        Assert.Equal(Expected, Lines(Archive("quoted-printable", "gb2312", QuotedPrintable(Gbk.GetBytes(Page)))));
        Assert.Equal(Expected, Lines(Archive("base64", "utf-8", Convert.ToBase64String(Encoding.UTF8.GetBytes(Page), Base64FormattingOptions.InsertLineBreaks))));
        Assert.Equal(Expected, Lines(Archive("7bit", "us-ascii", Page.Replace("一、总体情况", "&#19968;&#12289;&#24635;&#20307;&#24773;&#20917;", StringComparison.Ordinal).Replace("规章", "&#35268;&#31456;", StringComparison.Ordinal))));
    }

    [Fact]
    public void Its_kind_is_told_by_the_content() =>
        Assert.Equal("mht", Assert.IsType<ReadResult.Readable>(DocumentReader.Read(Archive("base64", "utf-8", Convert.ToBase64String(Encoding.UTF8.GetBytes(Page))))).Kind);

    [Fact]
    public void The_character_set_that_stands_beside_a_page_counts() =>
        Assert.Equal("囍", Lines(Archive("base64", "big5", Convert.ToBase64String(CodePagesEncodingProvider.Instance.GetEncoding("big5")!.GetBytes("<p>囍</p>")))));

    [Fact]
    public void An_alternative_within_the_archive_is_looked_into()
    {
        const string Inner = "--b\nContent-Type: text/plain\n\nx\n--b\nContent-Type: text/html\n\n<p>y</p>\n--b--";
        Assert.Equal("y", Lines(Encoding.ASCII.GetBytes($"From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: multipart/alternative; boundary=b\n\n{Inner}\n--a--\n")));
    }

    [Fact]
    public void An_archive_without_a_page_or_cut_off_is_refused()
    {
        var whole = Archive("base64", "utf-8", Convert.ToBase64String(Encoding.UTF8.GetBytes(Page)));

        Assert.StartsWith("文件不完整", Reading.Reason(whole[..^30]), StringComparison.Ordinal);
        Assert.StartsWith("这个单个文件网页（.mht）里没有网页正文", Reading.Reason("MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n一"u8.ToArray()), StringComparison.Ordinal);
        Assert.StartsWith("文件内容已损坏", Reading.Reason(Archive("base64", "utf-8", "!!!!")), StringComparison.Ordinal);
    }
}
