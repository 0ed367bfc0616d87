using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Gongkai.Documents;
using Gongkai.Documents.Archives;

namespace Gongkai.Specs.Documents;

public class Zip_Archives
{
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    [Fact]
    public void Files_come_with_their_folders_and_their_bytes()
    {
        var files = Read(A.Zip().Add("各乡镇/", "").Add("各乡镇/凤鸣镇/年报.txt", "一、总体情况").Add("空.txt", ""));

        Assert.Equal(["各乡镇/凤鸣镇/年报.txt=一、总体情况", "空.txt="], files.Select(Line));
    }

    [Fact]
    public void Names_are_read_as_they_were_written()
    {
        byte[] gbk = Gbk.GetBytes("凤鸣镇.txt");
        byte[] utf8 = Encoding.UTF8.GetBytes("年报.txt");
        byte[] unicode = [1, .. Little(Crc32.Of(gbk)), .. Encoding.UTF8.GetBytes("凤鸣镇𠮷.txt")];
        byte[] extra = [0xFE, 0xCA, 1, 0, 0, 0x75, 0x70, (byte)unicode.Length, 0, .. unicode];
        byte[] stale = [0x75, 0x70, 10, 0, 1, 0, 0, 0, 0, .. "a.txt"u8];

        Assert.Equal(
            ["凤鸣镇.txt", "年报.txt", "年报.txt", "凤鸣镇𠮷.txt", "凤鸣镇.txt", "a.txt"],
            Read(A.Zip().Add(gbk, []).Add(utf8, [], flags: 1 << 11).Add(utf8, []).Add(gbk, [], extra: extra).Add(gbk, [], extra: stale).Add("a.txt"u8.ToArray(), [])).Select(file => file.Name));
        Assert.Equal("联通.txt", Read(A.Zip().Add(Gbk.GetBytes("联通.txt"), [])).Single().Name);
    }

    [Theory]
    [InlineData("../../etc/passwd", "etc/passwd")]
    [InlineData("/etc/passwd", "etc/passwd")]
    [InlineData("C:\\报告\\年报.docx", "报告/年报.docx")]
    [InlineData("a/./b//c", "a/b/c")]
    [InlineData("甲\u202Excod.exe\0", "甲xcod.exe")]
    [InlineData("a:b?", "a_b_")]
    [InlineData("../..", "未命名")]
    public void A_name_leads_nowhere_but_down(string name, string harmless) => Assert.Equal(harmless, Read(A.Zip().Add(name, "")).Single().Name);

    [Fact]
    public void What_systems_and_programs_put_beside_the_files_is_left_out() =>
        Assert.Equal(
            ["年报.docx"],
            Read(A.Zip().Add("__MACOSX/._年报.docx", "x").Add(".DS_Store", "x").Add("图/Thumbs.db", "x").Add("~$年报.docx", "x").Add("._年报.docx", "x").Add("夹\\", "").Add("年报.docx", "x")).Select(file => file.Name));

    [Fact]
    public void An_archive_in_an_archive_is_read_one_level_deep()
    {
        var innermost = A.Zip().Add("年报.txt", "x").Build();
        var inner = A.Zip().Add("凤鸣镇.txt", "甲").Add("更深.zip", innermost).Build();
        var files = Read(A.Zip().Add("前.txt", "前").Add("各镇.zip", inner).Add("后.txt", "后"));

        Assert.Equal(["前.txt=前", "各镇.zip/凤鸣镇.txt=甲", "各镇.zip/更深.zip:压缩包里套了多层压缩包，请解压后提交其中的文件。", "后.txt=后"], files.Select(Line));
    }

    [Fact]
    public void A_document_in_an_archive_is_a_file_and_no_archive()
    {
        var docx = A.Docx().Paragraph("一、总体情况").Build();
        var file = Assert.IsType<ArchivedFile.Readable>(Read(A.Zip().Add("年报.docx", docx)).Single());

        Assert.Equal(docx, file.Content.ToArray());
    }

    [Fact]
    public void Archives_of_files_are_told_from_documents()
    {
        Assert.True(ZipFiles.IsArchive(A.Zip().Add("年报.docx", "x").Build()));
        Assert.True(ZipFiles.IsArchive(A.Zip().Build()));
        Assert.True(ZipFiles.IsArchive(A.Zip().Add("密.docx"u8.ToArray(), [], flags: 1).Build()));
        Assert.False(ZipFiles.IsArchive(A.Docx().Paragraph("甲").Build()));
        Assert.False(ZipFiles.IsArchive(A.Xlsx().Build()));
        Assert.False(ZipFiles.IsArchive(A.Zip().Add("OFD.xml", "x").Build()));
        Assert.False(ZipFiles.IsArchive(A.Zip().Add("mimetype", "x").Add("content.xml", "x").Build()));
        Assert.False(ZipFiles.IsArchive("Rar!\u001A\u0007"u8.ToArray()));
        Assert.False(ZipFiles.IsArchive("PK"u8.ToArray()));
        Assert.False(ZipFiles.IsArchive(ReadOnlyMemory<byte>.Empty));
    }

    [Fact]
    public void Many_documents_stored_as_they_are_make_no_archive_of_too_many_files()
    {
        var zip = A.Zip();
        for (var i = 0; i < 2_000; i++) zip.Add(Encoding.ASCII.GetBytes($"{i}.docx"), A.Docx().Paragraph("甲").Build(), method: 0);

        Assert.True(ZipFiles.IsArchive(zip.Build()));
        Assert.Equal(2_000, Read(zip).OfType<ArchivedFile.Readable>().Count());
    }

    [Fact]
    public void The_reader_of_documents_still_refuses_an_archive() =>
        Assert.StartsWith("这是压缩包", Reading.Reason(A.Zip().Add("年报.docx", "x").Build()), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_cannot_be_unpacked_gives_a_sentence_and_the_rest_goes_on()
    {
        var zip = A.Zip()
            .Add("密.docx"u8.ToArray(), "x"u8.ToArray(), flags: 1 | 1 << 11)
            .Add("怪.docx"u8.ToArray(), "x"u8.ToArray(), flags: 1 << 11, method: 12)
            .Add("大.docx"u8.ToArray(), "x"u8.ToArray(), flags: 1 << 11, size: DocumentReader.LargestFile + 1)
            .Add("长.docx"u8.ToArray(), "xx"u8.ToArray(), flags: 1 << 11, size: 1)
            .Add("短.docx"u8.ToArray(), "xx"u8.ToArray(), flags: 1 << 11, size: 3)
            .Add("好.txt", "好");

        Assert.Equal(
            ["密.docx:文件是加密的", "怪.docx:压缩包里的这个文件用了不常见的压缩方式", "大.docx:文件超过50MB", "长.docx:压缩包里的这个文件已损坏", "短.docx:压缩包里的这个文件已损坏", "好.txt=好"],
            Read(zip).Select(file => Line(file).Split('，')[0]));
    }

    [Fact]
    public void Damage_is_noticed_by_the_checksum()
    {
        var zip = A.Zip().Add("a.txt"u8.ToArray(), Encoding.UTF8.GetBytes("2件"), method: 0).Add("b.txt", "好").Build();
        zip[zip.AsSpan().IndexOf("2件"u8)] = (byte)'3';

        Assert.Equal(["a.txt:压缩包里的这个文件已损坏", "b.txt=好"], ZipFiles.Read(new MemoryStream(zip)).Select(file => Line(file).Split('，')[0]));
    }

    [Fact]
    public void A_damaged_archive_gives_one_sentence_without_a_name()
    {
        var whole = A.Zip().Add("年报.docx", "x").Build();

        Assert.Equal(":压缩包不完整或已损坏，可能没有传完，请重新打包后再提交。", Line(ZipFiles.Read(new MemoryStream(whole[..^30])).Single()));
        Assert.Equal(":压缩包里没有文件，请检查后重新提交。", Line(Read(A.Zip().Add("空/", "")).Single()));
    }

    [Fact]
    public void Files_that_share_their_bytes_are_refused()
    {
        var content = new byte[1_000_000];
        var zip = A.Zip().Add("好.txt", "好").Add("0.txt", content);
        for (var i = 1; i < 100; i++) zip.Add(Encoding.ASCII.GetBytes($"{i}.txt"), content, at: 46);

        Assert.Equal("好.txt", Assert.Single(Read(zip).OfType<ArchivedFile.Readable>()).Name);
    }

    [Fact]
    public void An_archive_of_too_many_files_is_refused()
    {
        var zip = A.Zip();
        for (var i = 0; i <= 20_000; i++) zip.Add(Encoding.ASCII.GetBytes($"{i}.txt"), [], method: 0);

        Assert.StartsWith(":压缩包里的文件过多", Line(Read(zip).Single()), StringComparison.Ordinal);
    }

    [Fact]
    public void Archives_in_an_archive_share_its_budget_of_files()
    {
        var inner = A.Zip();
        for (var i = 0; i < 9_000; i++) inner.Add(Encoding.ASCII.GetBytes($"{i}.txt"), [], method: 0);
        var bytes = inner.Build();
        var files = Read(A.Zip().Add("1.zip", bytes).Add("2.zip", bytes).Add("3.zip", bytes).Add("4.zip", bytes)).ToList();

        Assert.Equal(20_000 - 3 + 1, files.Count);
        Assert.StartsWith("3.zip/1997.txt:压缩包里的文件过多", Line(files[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_unpacks_to_is_bounded_in_all()
    {
        var noise = new byte[60_000];
        new Random(1).NextBytes(noise);
        var zip = A.Zip();
        for (var i = 0; i < 45; i++) zip.Add(Encoding.ASCII.GetBytes($"{i}.txt"), noise, size: 50_000_000);
        var files = Read(zip).Select(Line).ToList();

        Assert.Equal(43, files.Count);
        Assert.Equal("42.txt:压缩包解压后超过2GB，其余的文件没有读取，请分成几个压缩包提交。", files[^1]);
    }

    [Fact]
    public void One_file_at_a_time_is_in_memory()
    {
        var zip = A.Zip();
        for (var i = 0; i < 20; i++) zip.Add(Encoding.ASCII.GetBytes($"{i}.txt"), new byte[100_000]);
        using var files = Read(zip).GetEnumerator();
        var before = new List<WeakReference>();
        while (Next(files) is { } content)
        {
            GC.Collect();
            Assert.DoesNotContain(before, earlier => earlier.IsAlive);
            before.Add(content);
        }

        Assert.Equal(20, before.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference? Next(IEnumerator<ArchivedFile> files) =>
        files.MoveNext() && MemoryMarshal.TryGetArray(Assert.IsType<ArchivedFile.Readable>(files.Current).Content, out var content) ? new WeakReference(content.Array) : null;

    private static IEnumerable<ArchivedFile> Read(ZipBuilder zip) => ZipFiles.Read(new MemoryStream(zip.Build()));

    private static string Line(ArchivedFile file) => file switch
    {
        ArchivedFile.Readable readable => $"{file.Name}={(readable.Content.Length < 100 ? Encoding.UTF8.GetString(readable.Content.Span) : "")}",
        ArchivedFile.Unreadable unreadable => $"{file.Name}:{unreadable.Reason}",
        _ => throw new ArgumentOutOfRangeException(nameof(file)),
    };

    private static byte[] Little(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);
        return bytes;
    }
}
