namespace Gongkai.Web.TagHelpers;

/// <summary>How a field is filled in.</summary>
public enum FieldKind
{
    /// <summary>What the property's type asks for: a day, a tick, a file, one of several, otherwise a line of text.</summary>
    Fitting,
    Text,
    Lines,
    Password,
    Day,
    Select,
    Radio,
    Tick,
    Ticks,
    File,
}
