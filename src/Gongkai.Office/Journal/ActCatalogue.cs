using System.Collections.Frozen;
using System.Reflection;

namespace Gongkai.Office.Journal;

/// <summary>All acts of all areas, for whoever reads the journal.</summary>
public static class ActCatalogue
{
    private static readonly FrozenDictionary<string, Act> ByCode = typeof(Act).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static).Where(field => field.FieldType == typeof(Act)))
        .Select(field => (Act)field.GetValue(null)!)
        .ToFrozenDictionary(act => act.Code);

    /// <summary>By label.</summary>
    public static IReadOnlyList<Act> All { get; } = [.. ByCode.Values.OrderBy(act => act.Label, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("zh-CN"), ignoreCase: false))];

    /// <summary>The label; the code itself where this version does not know it.</summary>
    public static string LabelOf(string code) => ByCode.TryGetValue(code, out var act) ? act.Label : code;
}
