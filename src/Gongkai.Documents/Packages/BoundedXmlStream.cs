namespace Gongkai.Documents.Packages;

/// <summary>Passes a part of a package on while it is unpacked, and stops once it grows beyond what a document needs.</summary>
/// <remarks>Sizes that a zip file states about itself are not trusted; what comes out is counted.</remarks>
/// <param name="inner">The unpacking stream; disposed with this one.</param>
/// <param name="limit">Bytes of this part in all.</param>
/// <param name="package">What all parts of the package have given so far; packages may hold many parts, or one many times.</param>
internal sealed class BoundedXmlStream(Stream inner, long limit, UnpackedBytes package) : Stream
{
    private long _total;
    private long _run;
    private bool _inTag;
    private int _attributes;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _total += read;
        if (_total > limit) throw new UnreadableFileException(Reasons.UnpacksTooLarge);
        package.Add(read);
        MeasureRuns(buffer[..read]);
        CountAttributes(buffer[..read]);
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>A tag with millions of attributes, or a text of blanks, would be small here and huge in the parser.</summary>
    private void MeasureRuns(ReadOnlySpan<byte> bytes)
    {
        var (open, close) = (bytes.LastIndexOf((byte)'<'), bytes.LastIndexOf((byte)'>'));
        var latest = Math.Max(open, close);
        (_inTag, _run) = latest < 0 ? (_inTag, _run + bytes.Length) : (open > close, bytes.Length - latest);
        if (_inTag && _run > Limits.TagSize) throw new UnreadableFileException(Reasons.TooMuchContent);
        if (!_inTag && _run > Limits.TextRun) throw new UnreadableFileException(Reasons.UnpacksTooLarge);
    }

    /// <summary>
    /// The parser takes its time over thousands of attributes. None of them can hold a “&lt;”, so they are what is assigned
    /// since the latest one, whatever else stands in the tag.
    /// </summary>
    private void CountAttributes(ReadOnlySpan<byte> bytes)
    {
        var open = bytes.LastIndexOf((byte)'<');
        _attributes = open < 0 ? _attributes + bytes.Count((byte)'=') : bytes[open..].Count((byte)'=');
        if (_attributes > Limits.Attributes) throw new UnreadableFileException(Reasons.TooMuchContent);
    }
}
