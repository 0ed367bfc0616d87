namespace Gongkai.Screening;

/// <summary>
/// A paragraph or cell to be screened, with what a reader sees beside it.
/// </summary>
public sealed record ScreenedText(string Text)
{
    /// <summary>The head of the column, which says what the cell holds: 身份证号, 住址. Empty for running text.</summary>
    public string Head { get; init; } = "";

    /// <summary>The other cells of the row with their heads, as 姓名:…,年龄:…. Empty for running text.</summary>
    public string Row { get; init; } = "";
}
