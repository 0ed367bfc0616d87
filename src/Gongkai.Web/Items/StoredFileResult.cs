using Gongkai.Office.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Items;

/// <summary>Sends a stored file: a picture in the page, everything else to be saved; never with a type that a browser would run.</summary>
public sealed class StoredFileResult(StoredFile file, FileStore store) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.Headers.XContentTypeOptions = "nosniff";
        var result = new FileStreamResult(store.OpenRead(file.Digest), file.Format.MediaType)
        {
            FileDownloadName = file.Format.IsImage ? "" : file.Name,
            EnableRangeProcessing = true,
            EntityTag = new($"\"{Convert.ToHexStringLower(file.Digest)}\""),
        };
        await result.ExecuteResultAsync(context);
    }
}
