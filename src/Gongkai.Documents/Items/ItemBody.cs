namespace Gongkai.Documents.Items;

/// <summary>x</summary>
public sealed class ItemBody
{
    private ItemBody(string html) => Html = html;
    public string Html { get; }
    public string PlainText => System.Text.RegularExpressions.Regex.Replace(Html, "<[^>]*>", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Trim();
    public static ItemBody Clean(string html) => new(html);
}
