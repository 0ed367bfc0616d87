using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Gongkai.Benchmarks;

/// <summary>
/// Public pages of the demo beside nginx, which serves the same bytes as files: requests a second, in turns, both with the same client (wrk) on this machine.
/// </summary>
internal static partial class PublicPages
{
    private const int Rounds = 5;

    /// <param name="gongkai">The executable.</param>
    public static async Task RunAsync(string gongkai)
    {
        var directory = Directory.CreateTempSubdirectory("gongkai-bench-");
        if (!OperatingSystem.IsWindows()) directory.UnixFileMode |= UnixFileMode.OtherRead | UnixFileMode.OtherExecute; // nginx reads as another user
        var started = new List<Process>();
        try
        {
            var (ours, theirs) = ($"http://127.0.0.1:{FreePort()}", $"http://127.0.0.1:{FreePort()}");
            started.Add(Start(gongkai, "serve", "--demo", "--data", Path.Combine(directory.FullName, "data"), "--urls", ours));
            using var client = new HttpClient();
            await WaitForAsync(client, ours);
            var pages = new (string What, string Address)[] { ("an item's page", await AnItemAsync(client, ours)), ("a list's page", "/fengming/content") };
            using var packing = new HttpClient { DefaultRequestHeaders = { AcceptEncoding = { new("gzip") } } };
            foreach (var (place, page) in pages.Index())
            {
                var file = Path.Combine(directory.FullName, "www", $"{place}.html");
                await SaveAsync(client, ours + page.Address, file);
                await SaveAsync(packing, ours + page.Address, $"{file}.gz");
            }

            started.Add(StartNginx(directory.FullName, new Uri(theirs).Port));
            await WaitForAsync(client, $"{theirs}/0.html");

            foreach (var (place, page, isPacked) in pages.Index().SelectMany(each => new[] { (each.Index, each.Item, true), (each.Index, each.Item, false) }))
            {
                var (a, b, ratios) = (new List<double>(), new List<double>(), new List<double>());
                for (var round = 0; round < Rounds + 1; round++)
                {
                    var (here, there) = (Load(ours + page.Address, isPacked), Load($"{theirs}/{place}.html", isPacked));
                    if (round == 0) continue; // warm
                    a.Add(here);
                    b.Add(there);
                    ratios.Add(here / there);
                }

                var size = new FileInfo(Path.Combine(directory.FullName, "www", $"{place}.html{(isPacked ? ".gz" : "")}")).Length;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {page.What}, {size / 1024.0:0.0} KB{(isPacked ? " packed" : "")} | {Median(a):0} | {Median(b):0} | {Median(ratios):0.00} ({ratios.Min():0.00} to {ratios.Max():0.00}) |"));
            }
        }
        finally
        {
            foreach (var process in started)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
                process.Dispose();
            }

            directory.Delete(recursive: true);
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>Requests a second of three seconds, 16 connections.</summary>
    private static double Load(string address, bool isPacked)
    {
        using var wrk = Start("wrk", ["-t1", "-c16", "-d3s", .. isPacked ? ["-H", "Accept-Encoding: gzip"] : Array.Empty<string>(), address]);
        var output = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        if (output.Contains("Non-2xx", StringComparison.Ordinal)) throw new InvalidOperationException(output);
        return double.Parse(Speed().Match(output).Groups["speed"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<speed>[0-9.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Speed();

    [GeneratedRegex("href=\"(?<address>/fengming/items/[0-9a-f-]{36})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ItemLink();

    private static async Task<string> AnItemAsync(HttpClient client, string ours) => ItemLink().Match(await client.GetStringAsync(new Uri($"{ours}/fengming/content"))).Groups["address"].Value;

    private static async Task SaveAsync(HttpClient client, string address, string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, await client.GetByteArrayAsync(new Uri(address)));
    }

    private static Process StartNginx(string directory, int port)
    {
        var file = Path.Combine(directory, "nginx.conf");
        File.WriteAllText(file,
            $$"""
            daemon off;
            worker_processes auto;
            pid {{directory}}/nginx.pid;
            error_log {{directory}}/error.log;
            events { worker_connections 1024; }
            http {
              types { text/html html; }
              charset utf-8;
              access_log off;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 100000000;
              open_file_cache max=100;
              gzip_static on;
              client_body_temp_path {{directory}}/body; proxy_temp_path {{directory}}/proxy; fastcgi_temp_path {{directory}}/fastcgi; uwsgi_temp_path {{directory}}/uwsgi; scgi_temp_path {{directory}}/scgi;
              server { listen 127.0.0.1:{{port}}; root {{directory}}/www; }
            }
            """);
        return Start("nginx", "-p", directory, "-c", file);
    }

    private static Process Start(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task WaitForAsync(HttpClient client, string address)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(address));
                return;
            }
            catch (HttpRequestException) when (attempt < 600)
            {
                await Task.Delay(500);
            }
        }
    }
}
