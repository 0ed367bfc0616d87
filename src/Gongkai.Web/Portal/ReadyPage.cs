using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Gongkai.Web.Portal;

/// <summary>What tells one page from another.</summary>
internal readonly record struct PageAddress(string Scheme, string Host, string Path, string Query)
{
    public static PageAddress Of(HttpRequest request) =>
        new(request.Scheme, request.Host.Value ?? "", request.PathBase.HasValue ? $"{request.PathBase.Value}{request.Path.Value}" : request.Path.Value ?? "", request.QueryString.Value ?? "");
}

/// <summary>A page as it is sent.</summary>
/// <param name="Code">The body whose page it is; empty over all bodies.</param>
/// <param name="Edition">Of that body when it was made.</param>
internal sealed record ReadyPage(int Status, string ContentType, byte[] Bytes, string Code, string Edition)
{
    private readonly string _weakTag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Bytes).AsSpan(0, 8))}\"";

    /// <summary>The same for whoever takes gzip, a quarter as long. Public pages hold no secret that a packed length could betray.</summary>
    private readonly Lazy<byte[]> _packed = new(() => Pack(Bytes));

    public Task SendAsync(HttpContext context)
    {
        var (request, response, headers) = (context.Request, context.Response, context.Response.Headers);
        headers.ETag = _weakTag; // weak: packed or not, it is the same page
        headers.CacheControl = "no-cache"; // may be kept, but must be asked about
        headers.Vary = "Accept-Encoding";
        if (Status == StatusCodes.Status200OK && request.Headers.IfNoneMatch.ToString().Contains(_weakTag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var bytes = Bytes;
        if (TakesGzip(request.Headers.AcceptEncoding.ToString()))
        {
            bytes = _packed.Value;
            headers.ContentEncoding = "gzip";
        }

        (response.StatusCode, response.ContentType, response.ContentLength) = (Status, ContentType, bytes.Length);
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.BodyWriter.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private static bool TakesGzip(string accepted) => accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) && !accepted.Contains("gzip;q=0", StringComparison.OrdinalIgnoreCase);

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
