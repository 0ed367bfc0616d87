using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Gongkai.Office.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People.Accounts;

/// <summary>The six-digit codes of an authenticator app (动态口令): RFC 6238 with SHA-1 and steps of 30 seconds, as every app has them.</summary>
public static class OneTimeCodes
{
    /// <summary>Codes of so many steps before and after now are accepted, for clocks that go wrong.</summary>
    public const int Tolerance = 1;

    private const int StepSeconds = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new secret of 160 bits, in the base-32 letters that people type into the app.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Base32, 32);

    /// <summary>What the app reads from the square.</summary>
    /// <param name="issuer">Shown in the app above the name.</param>
    public static string AddressOf(string key, string issuer, string userName) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(userName)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}";

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string Of(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 as the apps have it; HMAC with SHA-1 is not broken.
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step that the code is of; null when it is of none near now.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        var today = StepAt(now);
        for (var step = today - Tolerance; step <= today + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(Of(key, step)), System.Text.Encoding.UTF8.GetBytes(code))) return step;
        }

        return null;
    }

    /// <summary>Whether the text can be a secret of this kind.</summary>
    public static bool IsKey(string? text) => text is { Length: 32 } && text.All(c => Base32.Contains(c, StringComparison.Ordinal));

    private static byte[] Bytes(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (buffer, bits, length) = (0, 0, 0);
        foreach (var c in key)
        {
            buffer = ((buffer << 5) | Base32.IndexOf(c, StringComparison.Ordinal)) & 0xFFFF;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes[length++] = (byte)(buffer >> bits);
        }

        return bytes;
    }
}

/// <summary>Lets Identity check the codes, by the real clock; each is good for once.</summary>
internal sealed class AuthenticatorCodes(OfficeContext data, TimeProvider real) : IUserTwoFactorTokenProvider<Person>
{
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Person> manager, Person user) => Task.FromResult(user.AuthenticatorKey is not null);

    public Task<string> GenerateAsync(string purpose, UserManager<Person> manager, Person user) =>
        throw new NotSupportedException("Only the person's own device makes these codes.");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Person> manager, Person user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key || OneTimeCodes.StepOf(key, token, real.GetUtcNow()) is not { } step) return false;

        return await data.Set<Person>().Where(person => person.Id == user.Id && (person.UsedCodeStep == null || person.UsedCodeStep < step))
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.UsedCodeStep, step)) == 1;
    }
}
