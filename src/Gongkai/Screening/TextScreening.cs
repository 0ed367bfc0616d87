using System.Text;
using Gongkai.Screening.PersonalData;
using Gongkai.Screening.Wording;

namespace Gongkai.Screening;

/// <summary>Finds personal data and wrong wording in text. Immutable, reads no clock; may be used by several threads.</summary>
/// <param name="policy">How serious each kind is.</param>
/// <param name="words">The words to look for; <see cref="WordList.Empty"/> for none.</param>
/// <param name="day">The day of screening: who is a minor, and who is born at all, is judged by it.</param>
/// <remarks>
/// Every pass over the text is linear in its length, whatever stands in it. Full-width digits and letters, and numbers that
/// are written in groups, are found as they stand.
/// </remarks>
public sealed class TextScreening(ScreeningPolicy policy, WordList words, DateOnly day)
{
    /// <summary>The hits in a text, in order. Of hits that lie in one another only the outer one is given.</summary>
    public IReadOnlyList<ScreeningHit> Find(string text) => Find(new ScreenedText(text));

    /// <inheritdoc cref="Find(string)"/>
    public IReadOnlyList<ScreeningHit> Find(ScreenedText text)
    {
        var passage = new Passage(text);
        var hits = Personal(passage)
            .Where(found => policy.LooksFor(found.Kind))
            .Select(found => new ScreeningHit(found.Kind, policy[found.Kind], found.Start, found.End - found.Start))
            .Concat(Words(text.Text))
            .OrderBy(hit => hit.Start)
            .ThenByDescending(hit => hit.Length);
        return Outermost(hits);
    }

    /// <summary>The text with all personal data masked. Screening it again finds none of it.</summary>
    public string Mask(string text)
    {
        var masked = new StringBuilder(text.Length);
        var at = 0;
        foreach (var hit in Find(text).Where(hit => hit.Kind.IsPersonal && hit.Start >= at))
        {
            masked.Append(text, at, hit.Start - at).Append(Masking.Mask(hit.Kind, text.Substring(hit.Start, hit.Length)));
            at = hit.End;
        }

        return masked.Append(text, at, text.Length - at).ToString();
    }

    private IEnumerable<Found> Personal(Passage passage)
    {
        var found = Numbers.In(passage, day);
        if (policy.LooksFor(ScreeningKind.Email)) found = found.Concat(Emails.In(passage));
        if (policy.LooksFor(ScreeningKind.Plate)) found = found.Concat(Plates.In(passage));
        if (policy.LooksFor(ScreeningKind.Passport)) found = found.Concat(Passports.In(passage));
        if (policy.LooksFor(ScreeningKind.Address)) found = found.Concat(Addresses.In(passage));
        if (policy.LooksFor(ScreeningKind.Health)) found = found.Concat(HealthWords.In(passage));
        return policy.LooksFor(ScreeningKind.Minor) ? found.Concat(Minors.In(passage, day)) : found;
    }

    private IEnumerable<ScreeningHit> Words(string text) => policy.LooksFor(ScreeningKind.Wording)
        ? words.In(text).Select(found => new ScreeningHit(ScreeningKind.Wording, policy[ScreeningKind.Wording], found.Start, found.Entry.Words.Length) { Entry = found.Entry })
        : [];

    private static List<ScreeningHit> Outermost(IEnumerable<ScreeningHit> ordered)
    {
        var hits = new List<ScreeningHit>();
        var end = 0;
        foreach (var hit in ordered)
        {
            if (hit.End <= end) continue;
            hits.Add(hit);
            end = hit.End;
        }

        return hits;
    }
}
