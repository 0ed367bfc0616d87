namespace Gongkai.Office.Storage.Backups;

/// <summary>Encrypts what is written to it, chunk by chunk. Closing it writes the last chunk.</summary>
internal sealed class SealingStream : WriteOnlyStream
{
    private readonly Stream _target;
    private readonly BackupCipher _cipher;
    private readonly byte[] _plain = new byte[BackupCipher.ChunkLength];
    private readonly byte[] _sealed = new byte[BackupCipher.ChunkLength + BackupCipher.TagLength];
    private int _filled;
    private bool _isFinished;

    public SealingStream(Stream target, BackupCipher cipher)
    {
        (_target, _cipher) = (target, cipher);
        target.Write(cipher.Header);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (_filled == _plain.Length) WriteChunk(isLast: false); // only when more follows: the last chunk is marked
            var taken = Math.Min(buffer.Length, _plain.Length - _filled);
            buffer[..taken].CopyTo(_plain.AsSpan(_filled));
            _filled += taken;
            buffer = buffer[taken..];
        }
    }

    /// <summary>Without it the file is one that was cut off.</summary>
    public void Finish()
    {
        if (!_isFinished) WriteChunk(isLast: true);
        _isFinished = true;
    }

    private void WriteChunk(bool isLast)
    {
        _cipher.Encrypt(_plain.AsSpan(0, _filled), _sealed, isLast);
        _target.Write(_sealed, 0, _filled + BackupCipher.TagLength);
        _filled = 0;
    }
}

/// <summary>Decrypts a backup. What it gives was written so; its end is reached only when the last chunk is there.</summary>
internal sealed class OpeningStream(Stream source, BackupCipher cipher) : ReadOnlyStream
{
    private readonly byte[] _plain = new byte[BackupCipher.ChunkLength];
    private byte[] _next = [];
    private int _position;
    private int _length;
    private bool _isStarted;
    private bool _isLast;

    /// <exception cref="BackupException">The file was changed or cut off.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (_position == _length)
        {
            if (_isLast) return 0;
            ReadChunk();
        }

        var taken = Math.Min(buffer.Length, _length - _position);
        _plain.AsSpan(_position, taken).CopyTo(buffer);
        _position += taken;
        return taken;
    }

    private void ReadChunk()
    {
        var chunk = _isStarted ? _next : Chunk();
        _isStarted = true;
        _next = chunk.Length == BackupCipher.ChunkLength + BackupCipher.TagLength ? Chunk() : [];
        _isLast = _next.Length == 0;
        cipher.Decrypt(chunk, _plain, _isLast);
        (_position, _length) = (0, chunk.Length - BackupCipher.TagLength);
    }

    private byte[] Chunk()
    {
        var chunk = new byte[BackupCipher.ChunkLength + BackupCipher.TagLength];
        return chunk[..source.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false)];
    }
}

/// <summary>What a stream that is only written to need not say.</summary>
internal abstract class WriteOnlyStream : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public abstract override void Write(ReadOnlySpan<byte> buffer);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>What a stream that is only read need not say.</summary>
internal abstract class ReadOnlyStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public abstract override int Read(Span<byte> buffer);

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
