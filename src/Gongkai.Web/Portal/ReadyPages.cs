using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gongkai.Web.Portal;

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
