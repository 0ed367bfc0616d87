using System.Runtime.InteropServices;

namespace Gongkai.Screening.PersonalData;

/// <summary>
/// Personal data found in a passage.
/// </summary>
/// <param name="Start">0-based index of the first character.</param>
/// <param name="End">Index behind the last one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Found(ScreeningKind Kind, int Start, int End);
