using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Gongkai.Cli.Commands;
using Gongkai.Web.Access;
using Gongkai.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Gongkai.Web.Tests;

/// <summary>The host of <c>gongkai serve</c> on an in-memory server, with a data folder of its own.</summary>
public sealed class Site : IAsyncLifetime
{
    public const string CheckPage = "/tools/report-check";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gongkai-web-tests-");
    private WebApplication _app = null!;

    /// <summary>The folder that the host was given with <c>--data</c>.</summary>
    public DirectoryInfo Folder => _folder;

    public async ValueTask InitializeAsync()
    {
        _app = await StartAsync(new WebSettings());
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>A second host over the same folder, as after a restart.</summary>
    public Task<WebApplication> StartAsync(WebSettings settings) =>
        ServeCommand.BuildAsync(_folder, settings, TestContext.Current.CancellationToken, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders(); // this server applies no size limits and says so at every request
        });

    /// <summary>What the host works with.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>A browser that keeps cookies and follows no redirect.</summary>
    public Browser Open() => new(_app);

    /// <summary>A browser in which the person is signed in, without the sign-in page.</summary>
    public async Task<Browser> OpenAsAsync(Guid person)
    {
        var browser = Open();
        var session = await SampleCounty.BeginSessionAsync(Services, person);
        var identity = new ClaimsIdentity([new(SignedIn.PersonClaim, person.ToString("D")), new(SignedIn.SessionClaim, session.ToString("D"))], SignedIn.Scheme);
        var cookie = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SignedIn.Scheme);
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(identity), new AuthenticationProperties { ExpiresUtc = DateTimeOffset.MaxValue }, SignedIn.Scheme);
        browser.SetCookie(cookie.Cookie.Name!, cookie.TicketDataFormat.Protect(ticket));
        return browser;
    }
}

/// <summary>A browser of the simplest kind: cookies, pages, forms.</summary>
public sealed class Browser(WebApplication app) : IDisposable
{
    private readonly HttpClient _client = app.GetTestClient();
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    public void Dispose() => _client.Dispose();

    /// <summary>The same browser with its cookies, in front of another host.</summary>
    public Browser MovedTo(WebApplication other)
    {
        var moved = new Browser(other);
        foreach (var (name, value) in _cookies) moved._cookies[name] = value;
        return moved;
    }

    /// <summary>Gives the browser a cookie, or takes it away.</summary>
    public void SetCookie(string name, string? value)
    {
        if (value is null) _cookies.Remove(name);
        else _cookies[name] = value;
    }

    public async Task<HttpResponseMessage> GetAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await SendAsync(request);
    }

    public async Task<IHtmlDocument> PageAsync(string address)
    {
        using var response = await GetAsync(address);
        return await ReadAsync(response);
    }

    /// <summary>Opens the form, as a person does, and sends the files.</summary>
    public async Task<HttpResponseMessage> UploadAsync(params IEnumerable<(string Name, byte[] Content)> files)
    {
        return await UploadAsync(await TokenAsync(), files);
    }

    public Task<HttpResponseMessage> UploadAsync(string token, params IEnumerable<(string Name, byte[] Content)> files) => PostAsync(token, files, []);

    /// <summary>Sends reports with last year's to compare them with.</summary>
    public async Task<HttpResponseMessage> UploadWithPreviousAsync(IEnumerable<(string Name, byte[] Content)> files, IEnumerable<(string Name, byte[] Content)> previous) =>
        await PostAsync(await TokenAsync(), files, previous);

    /// <summary>Presses a button that takes results home.</summary>
    public async Task<HttpResponseMessage> DownloadAsync(string kind, IEnumerable<string> results)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await TokenAsync()), "__RequestVerificationToken" }, { new StringContent(kind), "kind" } };
        foreach (var result in results) form.Add(new StringContent(result), "results");
        using var request = new HttpRequestMessage(HttpMethod.Post, Site.CheckPage + "?handler=Download") { Content = form };
        return await SendAsync(request);
    }

    /// <summary>Opens the page, fills in the form that has these fields, and presses a button; what the form held already is sent along.</summary>
    /// <param name="button">The name of the button where it has one; <c>name=value</c> where it has both.</param>
    /// <param name="handler">Tells forms with the same fields apart: part of the form's address.</param>
    public async Task<HttpResponseMessage> SubmitAsync(string address, IReadOnlyDictionary<string, string> fields, string? button = null, string? handler = null)
    {
        var page = await PageAsync(address);
        var form = page.QuerySelectorAll<IHtmlFormElement>("main form[method=post], form.plain[method=post], form[method=post]").First(form =>
            fields.Keys.All(name => form.QuerySelector($"[name='{name}']") is not null) && (handler is null || (form.GetAttribute("action") ?? "").Contains(handler, StringComparison.Ordinal)));
        var values = form.QuerySelectorAll("input[name], select[name], textarea[name]").SelectMany(Filled).ToList();
        values.RemoveAll(field => fields.ContainsKey(field.Key));
        values.AddRange(fields);
        if (button is not null) values.Add(KeyValuePair.Create(button.Split('=')[0], button.Contains('=', StringComparison.Ordinal) ? button.Split('=', 2)[1] : "1"));
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : address;
        using var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(values) };
        return await SendAsync(request);
    }

    private static IEnumerable<KeyValuePair<string, string>> Filled(IElement field) => field switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "submit" or "file" } => [],
        IHtmlInputElement input => [KeyValuePair.Create(input.Name!, input.Value)],
        IHtmlSelectElement select => [KeyValuePair.Create(select.Name!, select.Value ?? "")],
        IHtmlTextAreaElement text => [KeyValuePair.Create(text.Name!, text.Value)],
        _ => [],
    };

    private async Task<string> TokenAsync() =>
        (await PageAsync(Site.CheckPage + "?sample=0")).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;

    private async Task<HttpResponseMessage> PostAsync(string token, IEnumerable<(string Name, byte[] Content)> files, IEnumerable<(string Name, byte[] Content)> previous)
    {
        // Browsers send the names of files as they are, in UTF-8.
        using var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        form.Add(new StringContent(token), "__RequestVerificationToken");
        foreach (var (field, name, content) in files.Select(file => ("files", file.Name, file.Content)).Concat(previous.Select(file => ("previous", file.Name, file.Content))))
        {
            var file = new ByteArrayContent(content);
            file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = field, FileName = $"\"{name}\"" };
            form.Add(file);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, Site.CheckPage) { Content = form };
        return await SendAsync(request);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (_cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var response = await _client.SendAsync(request);
        if (!response.Headers.TryGetValues("Set-Cookie", out var cookies)) return response;

        foreach (var pair in cookies.Select(cookie => cookie.Split(';')[0].Split('=', 2))) SetCookie(pair[0], pair[1].Length == 0 ? null : pair[1]);
        return response;
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
}
