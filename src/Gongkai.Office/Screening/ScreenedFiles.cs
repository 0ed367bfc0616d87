using Gongkai.Documents.Screening;
using Gongkai.Office.Files;
using Microsoft.Extensions.Caching.Memory;

namespace Gongkai.Office.Screening;

/// <summary>What screening found in files, remembered by their bytes: a file never changes, and several people look at the same one.</summary>
public sealed class ScreenedFiles : IDisposable
{
    /// <summary>Files that are remembered.</summary>
    private const int Most = 1_000;

    private readonly MemoryCache _results = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <param name="name">Of the file as it is shown.</param>
    /// <param name="day">The day of screening.</param>
    public async Task<ScreeningResult> OfAsync(string name, byte[] digest, FileStore files, RulesInForce rules, DateOnly day, CancellationToken cancel)
    {
        var key = (Convert.ToHexStringLower(digest), rules.Key, day);
        if (_results.TryGetValue(key, out ScreeningResult? known)) return known! with { File = name };

        if (!files.Has(digest)) return new ScreeningResult.Unreadable(name, "文件的内容在服务器上找不到了，请移除后重新上传。");

        await using var file = files.OpenRead(digest);
        var content = new byte[file.Length];
        await file.ReadExactlyAsync(content, cancel);
        return _results.Set(key, new FileScreening(rules.Rules.Policy, rules.Rules.Words, day).Of(name, content), new MemoryCacheEntryOptions { Size = 1 });
    }

    public void Dispose() => _results.Dispose();
}
