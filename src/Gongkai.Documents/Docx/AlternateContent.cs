using System.Xml;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Docx;

/// <summary><c>mc:AlternateContent</c>: the same drawing in a new form (Choice) and for old programs (Fallback).</summary>
internal static class AlternateContent
{
    /// <summary>Reads the first form that yields something, and only that one.</summary>
    /// <param name="reader">On the element.</param>
    /// <param name="readForm">Reads the form the reader stands on.</param>
    /// <param name="yield">How much has been read so far; grows when a form had something.</param>
    public static void Read(XmlReader reader, Action readForm, Func<int> yield)
    {
        var before = yield();
        var forms = new ChildElements(reader);
        while (forms.Next())
        {
            if (yield() == before && reader.LocalName is "Choice" or "Fallback") readForm();
        }
    }
}
