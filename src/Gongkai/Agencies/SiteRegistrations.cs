using System.Text.RegularExpressions;

namespace Gongkai.Agencies;

/// <summary>The two numbers under which a website is registered and which its footer shows: ICP备案号 and 公安机关备案号.</summary>
public static partial class SiteRegistrations
{
    /// <summary>What is wrong with an ICP备案号, as a Chinese sentence; null when it has the form that is given out.</summary>
    /// <remarks>The short name of the province, <c>ICP备</c>, 8 or 10 digits, <c>号</c>, and of the sites of one holder <c>-1</c> and so on.</remarks>
    public static string? IcpFault(string? text) =>
        Icp().IsMatch(text ?? "") ? null : "ICP备案号由省份简称、“ICP备”、8位或者10位数字和“号”组成，例如渝ICP备12345678号，有分号的写成渝ICP备12345678号-1。";

    /// <summary>What is wrong with a 公安机关备案号, as a Chinese sentence; null when it has the form that is given out.</summary>
    /// <remarks>The short name of the province, <c>公网安备</c>, 14 digits that begin with the division, <c>号</c>.</remarks>
    public static string? PoliceFault(string? text) =>
        Police().IsMatch(text ?? "") ? null : "公安机关备案号由省份简称、“公网安备”、14位数字和“号”组成，例如渝公网安备50000000000000号。";

    [GeneratedRegex(@"\A[京津沪渝冀豫云滇辽黑湘皖鲁新苏浙赣鄂桂甘陇晋蒙陕吉闽贵黔粤青藏川蜀宁琼]ICP备([0-9]{8}|[0-9]{10})号(-[1-9][0-9]{0,3})?\z", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Icp();

    [GeneratedRegex(@"\A[京津沪渝冀豫云滇辽黑湘皖鲁新苏浙赣鄂桂甘陇晋蒙陕吉闽贵黔粤青藏川蜀宁琼]公网安备 ?[0-9]{14}号\z", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Police();
}
