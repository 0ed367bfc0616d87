using System.Text;

namespace Gongkai.WorkingDays;

/// <summary>
/// One year's holiday notice of the State Council: days off, and weekend days worked in exchange (调休). As an overlay, local
/// days that come on top of that notice, such as 壮族三月三.
/// </summary>
/// <remarks>A notice is kept whole, under the year in its title: the notice for 2019 also moved 29 to 31 December 2018.</remarks>
public sealed record HolidayNotice
{
    /// <summary>A notice reaches back into the year before, at most to this day of December.</summary>
    internal const int FirstDayInDecember = 20;

    /// <summary>The year in the title; the dates may begin on 20 December of the year before.</summary>
    public required int Year { get; init; }

    /// <summary>The notice and any later change of it, oldest first; never empty.</summary>
    public required IReadOnlyList<Publication> Publications { get; init; }

    /// <summary>Days off and the name of their holiday, weekends within a holiday included.</summary>
    public required IReadOnlyDictionary<DateOnly, string> DaysOff { get; init; }

    /// <summary>Days worked although they would be off, and the name of the holiday they are worked for.</summary>
    public required IReadOnlyDictionary<DateOnly, string> WorkedDays { get; init; }

    /// <summary>Whether this adds to the notice of its year instead of taking its place.</summary>
    public bool IsOverlay { get; init; }

    /// <summary>Reads a notice in the format of <c>data/holidays</c>, described in <c>docs/deadlines.md</c>.</summary>
    /// <exception cref="FormatException">The text is no such notice. The message is a Chinese sentence for whoever wrote it.</exception>
    public static HolidayNotice Parse(string json) => HolidayNoticeFormat.Read(json);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="utf8">UTF-8, with or without a byte order mark; stays open.</param>
    public static HolidayNotice Parse(Stream utf8)
    {
        using var reader = new StreamReader(utf8, new UTF8Encoding(false, throwOnInvalidBytes: true), leaveOpen: true);
        try
        {
            return Parse(reader.ReadToEnd());
        }
        catch (DecoderFallbackException notUtf8)
        {
            throw new FormatException("文件不是UTF-8编码，请另存为UTF-8。", notUtf8);
        }
    }
}

/// <summary>Where a notice was made public.</summary>
/// <param name="Published">Null where the day is not known.</param>
/// <param name="Address">Web address; null where there is none.</param>
public sealed record Publication(string Title, DateOnly? Published = null, string? Address = null);
