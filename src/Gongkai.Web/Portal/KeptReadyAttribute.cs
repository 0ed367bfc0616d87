namespace Gongkai.Web.Portal;

/// <summary>Whether public pages of this model are kept ready: those that say the same to everybody and set no cookie.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeptReadyAttribute(bool isKept = true) : Attribute
{
    public bool IsKept => isKept;
}
