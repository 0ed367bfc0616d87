using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Gongkai.Cli.Commands;
using Gongkai.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

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
        _app = Start(new WebSettings());
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>A second host over the same folder, as after a restart.</summary>
    public WebApplication Start(WebSettings settings) =>
        ServeCommand.Build(_folder, settings, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders(); // this server applies no size limits and says so at every request
        });

    /// <summary>A browser that keeps cookies and follows no redirect.</summary>
    public Browser Open() => new(_app);
}

/// <summary>A browser of the simplest kind: cookies, pages, forms.</summary>
public sealed class Browser(WebApplication app) : IDisposable
{
    private readonly HttpClient _client = app.GetTestClient();
    private string? _cookie;

    public void Dispose() => _client.Dispose();

    /// <summary>The same browser with its cookies, in front of another host.</summary>
    public Browser MovedTo(WebApplication other) => new(other) { _cookie = _cookie };

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
        if (_cookie is not null) request.Headers.Add("Cookie", _cookie);
        var response = await _client.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies)) _cookie = string.Join("; ", cookies.Select(cookie => cookie.Split(';')[0]));
        return response;
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
}
