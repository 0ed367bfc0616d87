using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gongkai.Web.Portal;

/// <summary>Whether public pages of this model are kept ready: those that say the same to everybody and set no cookie.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeptReadyAttribute(bool isKept = true) : Attribute
{
    public bool IsKept => isKept;
}

/// <summary>
/// Public pages as they were last sent, byte by byte, each with the edition of the body that it was made from. They are looked for before anything else is
/// done with a request, so that most of a portal's traffic neither runs a page nor asks the database.
/// </summary>
internal sealed class ReadyPages(PortalEditions editions)
{
    /// <summary>Bytes of a page, at most; a longer one is made each time.</summary>
    public const int LargestPage = 512 * 1024;

    /// <summary>Bytes of one generation; with the one before it, twice as many are held.</summary>
    private const int LargestGeneration = 48 * 1024 * 1024;

    private readonly ConcurrentDictionary<PageAddress, Task> _making = new();
    private readonly Lock _turning = new();
    private volatile Generation _young = new();
    private volatile Generation _old = new();

    /// <summary>The page as it stands; null where it has to be made.</summary>
    public async ValueTask<ReadyPage?> FindAsync(HttpContext context)
    {
        if (!MayBeReady(context.Request)) return null;

        var address = PageAddress.Of(context.Request);
        var page = _young.Pages.TryGetValue(address, out var young) ? young : _old.Pages.GetValueOrDefault(address);
        if (page is null || page.Edition != await editions.OfAsync(page.Code, context.RequestAborted)) return null;

        if (young is null) Keep(address, page); // asked for still: it lives on
        return page;
    }

    /// <summary>Lets the rest of the pipeline make the page, once for all who ask for it meanwhile, and keeps it.</summary>
    public async Task MakeAsync(HttpContext context, RequestDelegate next)
    {
        var code = context.GetRouteValue("agency") as string ?? "";
        if (!MayBeReady(context.Request) || await editions.OfAsync(code, context.RequestAborted) is not { } edition)
        {
            await next(context);
            return;
        }

        var address = PageAddress.Of(context.Request);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_making.GetOrAdd(address, done.Task) is var making && making != done.Task)
        {
            await making.WaitAsync(context.RequestAborted);
            if (await FindAsync(context) is { } page) await page.SendAsync(context);
            else await next(context);
            return;
        }

        try
        {
            await MakeAsync(context, next, address, code, edition);
        }
        finally
        {
            _making.TryRemove(address, out _);
            done.SetResult();
        }
    }

    private async Task MakeAsync(HttpContext context, RequestDelegate next, PageAddress address, string code, string edition)
    {
        var (response, body) = (context.Response, context.Response.Body);
        await using var copy = new CopyingStream(body, LargestPage);
        response.Body = copy;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }

        if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status410Gone && copy.Copied is { Length: > 0 } bytes && response.ContentType is { } type && HttpMethods.IsGet(context.Request.Method))
            Keep(address, new ReadyPage(response.StatusCode, type, bytes, code, edition));
    }

    private static bool MayBeReady(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>The pages of two generations are held: when the younger one is full, the older one is forgotten, and with it what nobody asked for meanwhile.</summary>
    private void Keep(PageAddress address, ReadyPage page)
    {
        _young.Add(address, page);
        if (_young.Size < LargestGeneration) return;

        lock (_turning)
        {
            if (_young.Size < LargestGeneration) return; // somebody was faster
            _old = _young;
            _young = new Generation();
        }
    }

    private sealed class Generation
    {
        private long _size;

        public ConcurrentDictionary<PageAddress, ReadyPage> Pages { get; } = new();

        /// <summary>Bytes that were ever added; what was replaced counts too.</summary>
        public long Size => Interlocked.Read(ref _size);

        public void Add(PageAddress address, ReadyPage page)
        {
            Pages[address] = page;
            Interlocked.Add(ref _size, page.Bytes.Length);
        }
    }
}

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

/// <summary>Passes on what is written, and keeps a copy up to a length.</summary>
internal sealed class CopyingStream(Stream inner, int longest) : Stream
{
    private readonly MemoryStream _copy = new();
    private bool _isTooLong;

    /// <summary>Everything that was written; null when it was longer.</summary>
    public byte[]? Copied => _isTooLong ? null : _copy.ToArray();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count)
    {
        Copy(buffer.AsSpan(offset, count));
        inner.Write(buffer, offset, count);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Copy(buffer.Span);
        return inner.WriteAsync(buffer, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _copy.Dispose();
        base.Dispose(disposing);
    }

    private void Copy(ReadOnlySpan<byte> written)
    {
        if (_isTooLong || (_isTooLong = _copy.Length + written.Length > longest)) return;
        _copy.Write(written);
    }
}
