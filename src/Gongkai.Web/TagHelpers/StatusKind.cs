namespace Gongkai.Web.TagHelpers;

/// <summary>What a status means for the person who reads it; gives the sign and the colour beside the word.</summary>
public enum StatusKind
{
    /// <summary>Nothing to do but wait.</summary>
    Waiting,

    /// <summary>Due soon, or to be looked at.</summary>
    Due,

    /// <summary>Past its legal day.</summary>
    Late,

    /// <summary>Finished or passed.</summary>
    Done,

    /// <summary>Sent back.</summary>
    Returned,

    /// <summary>The period does not run.</summary>
    Suspended,
}
