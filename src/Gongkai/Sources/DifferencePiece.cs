namespace Gongkai.Sources;

/// <summary>What became of a stretch of text.</summary>
public enum Change
{
    Kept,
    Deleted,
    Inserted,
}

/// <summary>A stretch of one of two texts, or of both.</summary>
public readonly record struct DifferencePiece(Change Change, string Text);
