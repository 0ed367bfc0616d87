namespace Gongkai.Web.Hosting;

/// <summary>Marks a page that a script of ours makes more comfortable. All other pages may run none, and this one works without it, too.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UsesScriptAttribute : Attribute;
