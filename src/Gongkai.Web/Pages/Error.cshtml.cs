using System.Globalization;
using Gongkai.Office.Journal;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages;

/// <summary>Every answer that is not a page of its own: what happened, what was kept, what to do.</summary>
/// <remarks>
/// Shown in place of the failed request, with its method and body: a failed token must not fail this page again, and the status is
/// taken from the route, because binding a parameter would read the form.
/// </remarks>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    public string Title { get; private set; } = "";

    public string What { get; private set; } = "";

    public string Remedy { get; private set; } = "";

    public void OnGet() => Show();

    public void OnPost() => Show();

    /// <summary>Whether the failed page is one of the office.</summary>
    public bool IsOfOffice { get; private set; }

    /// <summary>Whether the failed page is one of the tools; the rest are the public pages of bodies.</summary>
    public bool IsOfTools { get; private set; }

    private static readonly string[] OfficePaths = ["/workspace", "/account", "/sign-in", "/sign-out", "/set-up"];

    private string? OriginalPath() => HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath;

    private void Show()
    {
        var status = int.Parse((string)RouteData.Values["status"]!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var isShownInPlace = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        if (!isShownInPlace) Response.StatusCode = status = StatusCodes.Status404NotFound;
        else if (status == StatusCodes.Status500InternalServerError) status = Response.StatusCode; // as the kind of error decided
        IsOfOffice = OriginalPath() is { } path && OfficePaths.Any(office => path.StartsWith(office, StringComparison.Ordinal));
        IsOfTools = !IsOfOffice && OriginalPath()?.StartsWith("/tools", StringComparison.Ordinal) is true;

        (Title, What, Remedy) = status switch
        {
            StatusCodes.Status404NotFound when !IsOfOffice && !IsOfTools => (
                "没有这个页面",
                "网址可能写错了，或者页面已经移走。公开过的信息撤下以后，原来的网址上会写明理由，不会是本页。",
                "检查网址，或者回到首页查找、检索。"),
            < StatusCodes.Status500InternalServerError when !IsOfOffice && !IsOfTools => (
                "这个页面不能这样打开",
                "网址没有错，但是打开的方式不对。",
                "回到首页，从页面上的链接打开。"),
            _ when !IsOfOffice && !IsOfTools => (
                "页面暂时打不开",
                "系统出了问题，公开的信息都还在。",
                "稍后再试。仍然打不开的，请致电政府信息公开工作机构。"),
            StatusCodes.Status400BadRequest when IsOfOffice => (
                "没有提交成功",
                "页面打开的时间太长，或者提交的内容不完整、有不能识别的字符。没有改动任何记录。",
                "用浏览器的“后退”回到表单，把内容复制出来，刷新页面后再提交。"),
            StatusCodes.Status400BadRequest => (
                "提交没有完成，或者页面已经过期",
                "文件传到一半中断了，或者页面打开的时间太长，或者浏览器没有接受本站的Cookie，无法确认这次提交是从本站页面发出的。没有核对，文件没有保存。",
                "回到报告核对，重新选择文件，再点“核对”。仍然不行的，在浏览器设置里允许本站使用Cookie。"),
            StatusCodes.Status403Forbidden => (
                "无权办理",
                "按照现在的岗位职责，这个账号不能打开这个页面，或者不能办理这件事。没有改动任何内容。",
                "回到工作台。确需办理的，请县政府信息公开工作主管部门的安全保密管理员调整岗位职责，或者由有权的同志办理。"),
            StatusCodes.Status404NotFound => (
                "没有这个页面",
                IsOfOffice ? "网址可能写错了，或者这份记录不在网址里的机关名下。" : "网址可能写错了，或者页面已经移走。",
                IsOfOffice ? "检查网址，或者回到工作台，从台账里打开。" : "检查网址，或者回到报告核对。"),
            StatusCodes.Status405MethodNotAllowed => (
                "这个页面不能这样打开",
                "网址没有错，但是打开的方式不对。",
                IsOfOffice ? "回到工作台，从页面上的按钮操作。" : "回到报告核对，从页面上的按钮操作。"),
            StatusCodes.Status409Conflict => (
                "与别人的修改冲突，没有保存",
                "在您填写期间，同一份记录已经由别人修改并保存。没有覆盖别人的修改。",
                "用浏览器的“后退”回到表单，把内容复制出来；重新打开这份记录，对照以后再提交。"),
            StatusCodes.Status413PayloadTooLarge => (
                "文件太大，没有核对",
                "每个文件不超过20 MB，一次上传合计不超过100 MB。文件没有保存。",
                "分几次上传；或者把报告里的图片删去、压缩，另存后再传。年度报告一般不到1 MB。"),
            StatusCodes.Status429TooManyRequests => (
                "提交太频繁，没有处理",
                "为防止他人猜测密码，同一网络地址每分钟提交登录的次数有限制。刚才的提交没有处理，也没有记为登录失败。",
                "过一分钟再试。"),
            _ when HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is ChangedPastJournalException => (
                "这份记录被绕过系统改动过，没有保存",
                "数据库中的这份记录与操作日志不一致，说明有人没有通过本系统就改动了它。为保留证据，现在不能再修改它；填写的内容没有保存。",
                "请立即告知安全审计员，用 gongkai verify 核对，并与最近的备份对照。"),
            _ when IsOfOffice => (
                "系统出了问题，没有办成",
                "这不是您操作的错。没有改动任何记录；刚才填写的内容如果已经暂存，还在待办页面的草稿里。",
                "稍后再试。仍然不行的，请把操作的时间和步骤告诉系统管理员。"),
            _ => (
                "系统出了问题，没有核对",
                "这不是文件的错。文件没有保存，也没有留下副本。",
                "稍后再试。仍然不行的，请把操作的时间和步骤告诉系统管理人员。"),
        };
    }
}
