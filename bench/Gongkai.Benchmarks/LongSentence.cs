using System.Diagnostics;
using System.Text;
using Gongkai.AnnualReports;
using Gongkai.Documents.AnnualReports;
using Gongkai.Documents.CheckResults;

namespace Gongkai.Benchmarks;

/// <summary>What nobody writes and a hostile file holds: a sentence that does not end.</summary>
internal static class LongSentence
{
    private const int Size = 100 * 1024;

    public static string Row()
    {
        var file = File(Size);
        Time(file);
        return $"| Read and check one sentence of {Size / 1024} KB | {Time(file)} ms | wall; half as long {Time(File(Size / 2))} ms, twice as long {Time(File(Size * 2))} ms |";
    }

    private static long Time(byte[] file)
    {
        var clock = Stopwatch.StartNew();
        var reading = (ReportReading.Recognised)ReportReader.Read(file);
        GC.KeepAlive(CheckResult.Of("", reading.Report, new CheckOptions()));
        return clock.ElapsedMilliseconds;
    }

    private static byte[] File(int size)
    {
        var text = new StringBuilder("江河县青山镇人民政府2024年政府信息公开工作年度报告\n一、总体情况\n");
        var end = text.Length + (size / 3); // a character takes three bytes
        for (var i = 0; text.Length < end; i++) text.Append("主动公开政府信息").Append(i % 90).Append("条、答复政府信息公开申请").Append(i % 7).Append("件，其中镇村网站").Append(i % 50).Append("条，");
        return Encoding.UTF8.GetBytes(text.Append("。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n").ToString());
    }
}
