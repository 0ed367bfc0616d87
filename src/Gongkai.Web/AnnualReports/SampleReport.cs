namespace Gongkai.Web.AnnualReports;

/// <summary>The report that is built in for whoever wants to see a result before uploading one of their own.</summary>
internal static class SampleReport
{
    /// <summary>The file of <c>samples/</c> that the project file embeds.</summary>
    public const string FileName = "凤鸣镇2023年度报告.docx";

    public static FileCheck Check()
    {
        using var stream = typeof(SampleReport).Assembly.GetManifestResourceStream(FileName)
            ?? throw new FileNotFoundException($"The sample '{FileName}' is not embedded.", FileName);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return FileCheck.Of(FileName, content.ToArray(), number: 1, previous: _ => null);
    }
}
