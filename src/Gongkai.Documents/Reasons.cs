namespace Gongkai.Documents;

/// <summary>Why a file cannot be read, as sentences for the person who submitted it.</summary>
internal static class Reasons
{
    public const string Empty = "文件是空的，请检查后重新提交。";
    public const string NoText = "文件里没有文字，如果内容是扫描件或图片，请提交可以编辑的 .docx 文件。";
    public const string TooLarge = "文件超过50MB，请确认选对了文件；里面有大图片或附件的，删去后再提交。";
    public const string TextTooLarge = "网页或文本文件超过16MB，请只保留正文后再提交。";
    public const string TooMuchContent = "文件内容过多或结构过于复杂，不像是一份公文，请检查后重新提交。";
    public const string UnpacksTooLarge = "文件解压后过大，出于安全考虑没有读取，请确认选对了文件，或用原来的软件打开后另存为新的文件。";
    public const string Encrypted = "文件是加密的，请去掉密码后再提交。";
    public const string OldWord = "暂不支持 Word 95 及更早的文件，请用 Word 或 WPS 打开后另存为 .docx 文件。";
    public const string OldOffice = "暂不支持旧版 Office 文件（如 .xls、.ppt），请把内容存为 .docx 文件后再提交。";
    public const string PdfScan = "这个 PDF 是扫描件，没有文字层，无法读取其中的文字，请提交原来的 Word 文件，或者用 Word、WPS 直接导出的 PDF 文件。";
    public const string PdfCharacters = "这个 PDF 里的文字没有对应的字符编码，读出来是乱码，请提交原来的 Word 文件，或者用 Word、WPS 重新导出 PDF 文件。";
    public const string PdfCompression = "这个 PDF 用了少见的压缩方式，无法读取，请提交原来的 Word 文件，或者用 Word、WPS 重新导出 PDF 文件。";
    public const string PdfDamaged = "这个 PDF 文件不完整或已损坏，可能没有传完，请重新上传，或者用 Word、WPS 重新导出 PDF 文件。";
    public const string Image = "这是图片，无法读取其中的文字，请提交可以编辑的 .docx 文件。";
    public const string UnscreenedImage = "这是图片，图上的内容没有检查，请人工查看。";
    public const string BinaryWorkbook = "暂不支持二进制的 Excel 文件（.xlsb），请用 Excel 或 WPS 打开后另存为 .xlsx 文件。";
    public const string NoSheets = "这个 Excel 文件缺少工作表，可能已损坏，请用 Excel 或 WPS 打开后另存为新的 .xlsx 文件。";
    public const string DamagedWorkbook = "Excel 文件内容已损坏，请用 Excel 或 WPS 打开后另存为新的 .xlsx 文件。";
    public const string Presentation = "暂不支持演示文稿（.pptx），请把内容存为 .docx 文件后再提交。";
    public const string OpenDocument = "暂不支持文字文档以外的 OpenDocument 文件（如 .ods、.odp），请把内容存为 .docx 文件后再提交。";
    public const string Ofd = "暂不支持 OFD 文件，请提交原来的 Word 文件，或另存为 .docx 文件。";
    public const string Archive = "这是压缩包，请解压后提交其中的文件。";
    public const string EmptyArchive = "压缩包里没有文件，请检查后重新提交。";
    public const string DamagedArchive = "压缩包不完整或已损坏，可能没有传完，请重新打包后再提交。";
    public const string DamagedEntry = "压缩包里的这个文件已损坏，无法解压，请单独提交这个文件，或重新打包后再提交。";
    public const string NestedArchive = "压缩包里套了多层压缩包，请解压后提交其中的文件。";
    public const string UnknownPacking = "压缩包里的这个文件用了不常见的压缩方式，请重新打包成普通的 .zip 文件后再提交。";
    public const string TooManyFiles = "压缩包里的文件过多（超过2万个），其余的没有读取，请分成几个压缩包提交。";
    public const string ArchiveTooLarge = "压缩包解压后超过2GB，其余的文件没有读取，请分成几个压缩包提交。";
    public const string WordXml = "暂不支持 Word 的 XML 文件，请用 Word 打开后另存为 .docx 文件。";
    public const string NoPage = "这个单个文件网页（.mht）里没有网页正文，请用 Word 打开后另存为 .docx 文件。";
    public const string NoBody = "这个 Word 文件缺少正文部分，可能已损坏，请用 Word 或 WPS 打开后另存为新的 .docx 文件。";
    public const string Incomplete = "文件不完整或已损坏，可能没有传完，请重新提交，或用原来的软件打开后另存为新的文件。";
    public const string Damaged = "文件内容已损坏，请用 Word 或 WPS 打开后另存为新的 .docx 文件。";
    public const string Unknown = "无法识别文件的类型，请提交Word或WPS文档（.docx、.doc、.wps）、PDF、网页（.html）、Excel工作簿（.xlsx）或文本（.txt）文件。";

    /// <summary>Whether such a file opens and shows people what the program cannot read.</summary>
    public static bool IsSeenByPeople(string reason) => reason is PdfScan or PdfCharacters or Image or UnscreenedImage;
}
