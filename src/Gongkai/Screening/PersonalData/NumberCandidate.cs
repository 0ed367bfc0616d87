using System.Runtime.InteropServices;

namespace Gongkai.Screening.PersonalData;

/// <summary>
/// A group of digits, with the X that may end an identity number.
/// </summary>
/// <param name="End">Index behind the last character.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DigitGroup(int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>One or more groups of digits that may be one number, in its passage.</summary>
internal readonly ref struct NumberCandidate(Passage passage, ReadOnlySpan<DigitGroup> groups, ReadOnlySpan<char> digits)
{
    private readonly ReadOnlySpan<DigitGroup> _groups = groups;

    public Passage Passage { get; } = passage;

    /// <summary>The digits of all groups without what parts them.</summary>
    public ReadOnlySpan<char> Digits { get; } = digits;

    public int Start => _groups[0].Start;

    public int End => _groups[^1].End;

    public bool IsOneGroup => _groups.Length == 1;

    /// <summary>True for digits in groups of these lengths.</summary>
    public bool HasShape(params ReadOnlySpan<int> lengths)
    {
        if (lengths.Length != _groups.Length) return false;
        for (var i = 0; i < lengths.Length; i++)
        {
            if (_groups[i].Length != lengths[i]) return false;
        }

        return true;
    }
}
