using Gongkai.Agencies;

namespace Gongkai.Review;

/// <summary>What a step of a procedure looks at.</summary>
public enum ReviewSubject
{
    /// <summary>保密审查: whether the item may be disclosed at all (Regulation Art. 17; 保密法实施条例 Art. 42: first reviewed, then disclosed, item by item).</summary>
    Secrecy,

    /// <summary>审校: a review of the content and a proofreading, each with its own result.</summary>
    Content,
}

/// <summary>One step of a body's procedure.</summary>
/// <param name="Name">As the office calls it: 一审一校.</param>
/// <param name="Duty">Who takes it: the holder of a post with this duty.</param>
/// <param name="MayBeOnPaper">Whether a signature on the printed 审签单 counts; a county can forbid it step by step.</param>
public sealed record ReviewStep(string Name, ReviewSubject Subject, Duty Duty, bool MayBeOnPaper = true)
{
    /// <summary>Characters of a name, at most.</summary>
    public const int LongestName = 20;
}
