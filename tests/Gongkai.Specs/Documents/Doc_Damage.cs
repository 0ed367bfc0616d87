using Gongkai.Documents;
using Gongkai.Documents.Doc;
using static Gongkai.Specs.Documents.DocBuilder;
using static Gongkai.Specs.Documents.Hostile_Files;

namespace Gongkai.Specs.Documents;

public class Doc_Damage
{
    private const string Damaged = "文件内容已损坏，请用 Word 或 WPS 打开后另存为新的 .docx 文件。";
    private const string CutOff = "文件不完整或已损坏，可能没有传完，请重新提交，或用原来的软件打开后另存为新的文件。";
    private const string TooMuch = "文件内容过多或结构过于复杂，不像是一份公文，请检查后重新提交。";

    private const int AllocationTable = 512;
    private const int Directory = 1024;

    private static CompoundFileBuilder Good() => A.Doc().Paragraph("一、总体情况").Container();

    [Fact]
    public void Both_sizes_of_sectors_are_read()
    {
        Assert.Equal(["一、总体情况"], Reading.Document(Good().Build()).Lines());
        Assert.Equal(["一、总体情况"], Reading.Document(Good().WithLargeSectors().Build()).Lines());
    }

    [Theory]
    [InlineData(AllocationTable + 4, 1u)]
    [InlineData(AllocationTable + 8, 2u)]
    [InlineData(AllocationTable + 12, 2u)]
    [InlineData(Directory + 128 + 72, 1u)]
    [InlineData(Directory + 256 + 68, 2u)]
    public void Chains_and_trees_that_come_back_to_themselves(int offset, uint value) => Assert.Equal(Damaged, Refusal(Good().Damaged(offset, value).Build()));

    [Fact]
    public void A_list_of_table_sectors_that_comes_back_to_itself()
    {
        const int Blank = 18;
        byte[] blank = [.. Enumerable.Repeat((byte)0xFF, 4096)];
        Assert.Equal(Damaged, Refusal(Good().Stream("Blank", blank).Damaged(76, uint.MaxValue).Damaged(68, Blank).Damaged(((Blank + 2) * 512) - 4, Blank).Build()));
    }

    [Theory]
    [InlineData(AllocationTable + 8, 0x00FFFFFFu)]
    [InlineData(AllocationTable + 8, 0xFFFFFFFFu)]
    [InlineData(AllocationTable + 8, CompoundFileBuilder.EndOfChain)]
    [InlineData(Directory + 76, 0x7FFFFFFFu)]
    [InlineData(Directory + 128 + 116, 0xFFFFFFF0u)]
    [InlineData(48, 0x7FFFFFFFu)]
    [InlineData(30, 31u)]
    public void Sectors_and_entries_that_do_not_exist(int offset, uint value) => Assert.Equal(Damaged, Refusal(Good().Damaged(offset, value).Build()));

    [Theory]
    [InlineData(76, 0x7FFFFFFFu)]
    [InlineData(Directory + 128 + 120, 0x7FFFFFFFu)]
    [InlineData(Directory + 128 + 120, 0xFFFFFFFFu)]
    public void Sectors_and_sizes_beyond_the_file(int offset, uint value) => Assert.Equal(CutOff, Refusal(Good().Damaged(offset, value).Build()));

    [Theory]
    [InlineData(8)]
    [InlineData(600)]
    [InlineData(2048)]
    [InlineData(9000)]
    public void A_file_that_is_cut_off(int length) => Assert.Equal(CutOff, Refusal(Good().Build()[..length]));

    [Fact]
    public void A_document_without_its_table_or_without_its_signature()
    {
        Assert.Equal(Damaged, Refusal(A.CompoundFile().Stream("WordDocument", [0xEC, 0xA5, 0xC1]).Build()));
        Assert.Equal(Damaged, Refusal(A.Doc().Paragraph("甲").Change(0, 0).Build()));
    }

    [Fact]
    public void A_piece_beyond_the_stream() =>
        Assert.Equal(Damaged, Refusal(A.Doc().Paragraph("甲").Part(TablePart.PieceTable, [2, .. Numbers(16, 0, 2, 0), 0xFF, 0xFF, 0xFF, 0x3F, 0, 0]).Build()));

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_text_that_is_not_as_long_as_stated(int length) => Assert.Equal(Damaged, Refusal(A.Doc().Paragraph("甲").Lengths(length).Build()));

    [Fact]
    public void Counts_of_lists_that_the_file_has_no_room_for()
    {
        DocBuilder WithLists(int count) => A.Doc().Paragraph("甲").Part(TablePart.ListOverrides, Numbers(count));

        Assert.Equal(Damaged, Refusal(WithLists(int.MaxValue).Build()));
        Assert.Equal(Damaged, Refusal(WithLists(2).Build()));
        Assert.Equal(Damaged, Refusal(WithLists(0).Part(TablePart.Lists, Numbers(0xFFFF)).Build()));
    }

    [Fact]
    public void A_row_of_more_cells_than_its_definition_holds() =>
        Assert.Equal(Damaged, Refusal(A.Doc().Cell("甲").EndRow([.. Prl(0xD608), 4, 0, 255, 0, 0]).Build()));

    [Fact]
    public void A_field_whose_code_does_not_end_would_swallow_the_rest() =>
        Assert.Equal(Damaged, Refusal(A.Doc().Paragraph("甲\u0013 PAGE ").Paragraph("乙").Build()));

    [Theory]
    [InlineData(65)]
    [InlineData(255)]
    public void Tables_nested_without_end(int depth) => Assert.Equal(TooMuch, Refusal(A.Doc().Paragraph("甲", InTable(depth)).Build()));

    [Fact]
    public void A_text_that_repeats_the_same_characters() =>
        Assert.Equal(TooMuch, Refusal(A.Doc().Paragraph(new string('甲', 8191)).Repeated(8192, 500).Build()));

    [Fact]
    public void A_text_of_countless_pieces() =>
        Assert.Equal(TooMuch, Refusal(A.Doc().Paragraph("甲").Repeated(0, 100_001).Container().WithLargeSectors().Build()));

    [Fact]
    public void A_text_of_countless_paragraphs() =>
        Assert.Equal(TooMuch, Refusal(A.Doc().Text(new string('\r', 4000)).Repeated(4000, 100).Build()));

    [Fact]
    public void Paragraphs_that_share_a_formatting_of_great_length()
    {
        var formatting = new byte[0xFFF0];
        formatting[0] = 0xEE;
        formatting[1] = 0xFF;
        Assert.Equal(TooMuch, Refusal(A.Doc().Data(formatting).Mark(paragraph: Prl(0x6646, 0, 0, 0, 0)).Repeated(1, 4000).Container().WithLargeSectors().Build()));
    }
}
