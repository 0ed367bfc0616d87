using Gongkai.Law;
using Gongkai.Office.Files;
using Microsoft.AspNetCore.Http;

namespace Gongkai.Web.Binding;

/// <summary>Reads the files of a form.</summary>
internal static class FormUploads
{
    /// <returns>Refused when the file is larger than <see cref="Upload.LargestFile"/> (file-too-large), or as <see cref="Upload.Of"/> says.</returns>
    public static async Task<Ruling<Upload>> ReadUploadAsync(this IFormFile file, CancellationToken cancel)
    {
        if (file.Length > Upload.LargestFile) return new Refusal("file-too-large", $"“{file.FileName}”超过{Upload.LargestFile / 1024 / 1024} MB，没有保存。请缩小后再上传。", Basis: null);

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return Upload.Of(file.FileName, bytes.ToArray());
    }
}
