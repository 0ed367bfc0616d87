using System.Globalization;
using Gongkai.Law;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gongkai.Office.Storage;

/// <summary>Stores a word of a closed vocabulary by its code.</summary>
internal sealed class TermConverter<TTerm>() : ValueConverter<TTerm, string>(term => term.Code, code => Term.FromCode<TTerm>(code))
    where TTerm : class, ITerm<TTerm>;

/// <summary>Stores words of a closed vocabulary by their codes, in order, with spaces between.</summary>
internal sealed class TermsConverter<TTerm>() : ValueConverter<IReadOnlyList<TTerm>, string>(
    terms => string.Join(' ', terms.Select(term => term.Code)),
    codes => codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Term.FromCode<TTerm>).ToList())
    where TTerm : class, ITerm<TTerm>;

/// <summary>Stores a value by its written form.</summary>
internal sealed class WrittenConverter<TValue>() : ValueConverter<TValue, string>(value => value.ToString()!, text => Parse(text))
    where TValue : IParsable<TValue>
{
    private static TValue Parse(string text) => TValue.Parse(text, CultureInfo.InvariantCulture);
}
