using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Security.Cryptography;
using Gongkai.Office.Storage;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Gongkai.Web.Tests.SignIns;

/// <summary>Signing in through an OpenID Connect provider.</summary>
public sealed class ProviderSignIn
{
    [Fact]
    public async Task Somebody_whom_the_provider_vouches_for_and_who_is_linked_gets_in()
    {
        using var provider = new FakeProvider("u-1007");
        await using var site = await StartAsync(provider);
        await site.AddPersonAsync("yanghm", subject: "u-1007");
        using var browser = site.Open();
        Assert.Contains((await browser.PageAsync("/sign-in")).QuerySelectorAll("main a"), link => link.TextContent == "用市统一身份认证登录");

        using var answer = await ThroughProviderAsync(browser, provider, "/account");

        Assert.Equal("/account", answer.Headers.Location?.OriginalString);
        Assert.Equal("我的账号", (await browser.PageAsync("/account")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Somebody_who_is_not_linked_is_told_what_to_do()
    {
        using var provider = new FakeProvider("u-9999");
        await using var site = await StartAsync(provider);
        await site.AddPersonAsync("yanghm", subject: "u-1007");
        using var browser = site.Open();

        using var answer = await ThroughProviderAsync(browser, provider, "/account");

        var page = await browser.PageAsync(answer.Headers.Location!.OriginalString);
        Assert.Contains("还没有关联", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("u-9999", page.QuerySelector(".facts dd")!.TextContent);
        using var account = await browser.GetAsync("/account");
        Assert.Equal(HttpStatusCode.Redirect, account.StatusCode);
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_way_to_one()
    {
        await using var site = await SignInSite.StartAsync();
        using var browser = site.Open();

        using var response = await browser.GetAsync("/sign-in/provider");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static Task<SignInSite> StartAsync(FakeProvider provider) => SignInSite.StartAsync(
        settings => settings with { OpenIdConnect = new OpenIdConnectSettings(FakeProvider.Address, "gongkai", "secret", "市统一身份认证") },
        services => services.Configure<OpenIdConnectOptions>("provider", options => options.BackchannelHttpHandler = provider),
        TimeProvider.System); // tokens are checked against the machine's clock

    private static async Task<HttpResponseMessage> ThroughProviderAsync(Browser browser, FakeProvider provider, string wanted)
    {
        using var asked = await browser.GetAsync($"/sign-in/provider?return={Uri.EscapeDataString(wanted)}");
        var query = QueryHelpers.ParseQuery(asked.Headers.Location!.Query);
        Assert.StartsWith($"{FakeProvider.Address}/authorize?", asked.Headers.Location.OriginalString, StringComparison.Ordinal);
        provider.Nonce = query["nonce"]!;
        return await browser.GetAsync($"/sign-in/provider-answer?code=once&state={Uri.EscapeDataString(query["state"]!)}");
    }

    /// <summary>A provider in memory: its description, its key, and a token for one person.</summary>
    private sealed class FakeProvider(string subject) : HttpMessageHandler
    {
        public const string Address = "https://login.example";

        private readonly RSA _rsa = RSA.Create(2048);

        public string Nonce { get; set; } = "";

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage
        {
            Content = JsonContent.Create(request.RequestUri!.AbsolutePath switch
            {
                "/.well-known/openid-configuration" => new Dictionary<string, object>
                {
                    ["issuer"] = Address, ["authorization_endpoint"] = $"{Address}/authorize", ["token_endpoint"] = $"{Address}/token", ["jwks_uri"] = $"{Address}/keys",
                },
                "/keys" => new Dictionary<string, object> { ["keys"] = new[] { Jwk() } },
                "/token" => new Dictionary<string, object> { ["id_token"] = Token(), ["access_token"] = "none", ["token_type"] = "Bearer" },
                var path => throw new InvalidOperationException($"The provider has no {path}."),
            }),
        });

        protected override void Dispose(bool disposing)
        {
            if (disposing) _rsa.Dispose();
            base.Dispose(disposing);
        }

        private Dictionary<string, string> Jwk()
        {
            var key = _rsa.ExportParameters(includePrivateParameters: false);
            return new() { ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["kid"] = "one", ["n"] = Base64UrlEncoder.Encode(key.Modulus), ["e"] = Base64UrlEncoder.Encode(key.Exponent) };
        }

        private string Token()
        {
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
            {
                Issuer = Address, Audience = "gongkai", IssuedAt = now, NotBefore = now, Expires = now.AddMinutes(5),
                Subject = new ClaimsIdentity([new Claim("sub", subject), new Claim("nonce", Nonce)]),
                SigningCredentials = new SigningCredentials(new RsaSecurityKey(_rsa) { KeyId = "one" }, SecurityAlgorithms.RsaSha256),
            });
        }
    }
}
