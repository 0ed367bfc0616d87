using System.Text.Json;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Review;

namespace Gongkai.Office.Review;

/// <summary>A procedure as it is stored: its steps as JSON.</summary>
internal static class ReviewSteps
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ReviewProcedure procedure) =>
        JsonSerializer.Serialize(procedure.Steps.Select(step => new Stored(step.Name, step.Subject == ReviewSubject.Secrecy, step.Duty.Code, step.MayBeOnPaper)), Json);

    /// <exception cref="InvalidDataException">They are none that the program wrote.</exception>
    public static ReviewProcedure Read(string steps)
    {
        var stored = JsonSerializer.Deserialize<List<Stored>>(steps, Json) ?? throw new InvalidDataException("No steps.");
        return ReviewProcedure.Of([.. stored.Select(step => new ReviewStep(step.Name, step.Secrecy ? ReviewSubject.Secrecy : ReviewSubject.Content, Duty.FromCode(step.Duty), step.Paper))])
            is Ruling<ReviewProcedure>.Allowed { Value: var procedure }
                ? procedure
                : throw new InvalidDataException("The steps are no procedure.");
    }

    private sealed record Stored(string Name, bool Secrecy, string Duty, bool Paper);
}
