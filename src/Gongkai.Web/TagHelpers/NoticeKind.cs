namespace Gongkai.Web.TagHelpers;

/// <summary>How much a notice asks of the person who reads it.</summary>
public enum NoticeKind
{
    /// <summary>Something was done.</summary>
    Good,

    /// <summary>Something should be done.</summary>
    Warn,

    /// <summary>Nothing goes on until something is put right.</summary>
    Bad,
}
