using System.Net;
using System.Net.Sockets;
using LeadPlugins.Admin.CommandLine;
using LeadPlugins.Admin.Previewing;
using LeadPlugins.Admin.Tests.CommandLine;

namespace LeadPlugins.Admin.Tests.Previewing;

public class PreviewCommandTests
{
    [Theory]
    [InlineData("preview --port no")]
    [InlineData("preview --port 70000")]
    [InlineData("preview --ports 1")]
    [InlineData("preview leads.csv")]
    public async Task Wrong_arguments_end_with_code_2(string line) => Assert.Equal(ExitCode.BadArguments, (await ToolRun.Of(line.Split(' '))).Code);

    [Fact]
    public async Task A_file_that_is_no_solution_is_refused()
    {
        using var folder = new TemporaryFolder();
        var ran = await ToolRun.Of("preview", "--port", "0", "--solution", folder.Write("x.zip", "x"));
        Assert.Equal(ExitCode.BadInput, ran.Code);
        Assert.Contains("This is not a zip", ran.Error);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_so()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var ran = await ToolRun.Of("preview", "--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(ExitCode.BadArguments, ran.Code);
        Assert.Contains("is taken by another program", ran.Error);
    }

    [Theory]
    [InlineData(SocketError.AddressAlreadyInUse, "--port: 80 is taken by another program; give another, or 0 for any that is free.")]
    [InlineData(SocketError.AccessDenied, "--port: 80 is not allowed to you: the system keeps it for others; give another, or 0 for any that is free.")]
    public void A_port_is_refused_by_the_reason_of_the_socket_however_deep_the_server_wraps_it(SocketError error, string sentence)
    {
        var refusal = new SocketException((int)error);

        Assert.Equal(sentence, PortRefusedException.Of(80, refusal)!.Message);
        Assert.Equal(sentence, PortRefusedException.Of(80, new IOException("Failed to bind", new InvalidOperationException("In use", refusal)))!.Message);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_no_refusal_of_a_port() => Assert.Null(PortRefusedException.Of(80, new IOException("The disk is full.")));

    [Fact]
    public async Task Stopped_after_it_was_served_it_ends_with_code_0()
    {
        using var stop = new CancellationTokenSource();
        using StringWriter output = new(), error = new();
        var address = new TaskCompletionSource<string>();
        var running = Tool.RunAsync(["preview", "--port", "0"], new Streams(new Told(output, address), error), stop.Token);
        Assert.StartsWith("http://127.0.0.1:", await address.Task);
        await stop.CancelAsync();
        Assert.Equal((int)ExitCode.Done, await running);
    }

    [Fact]
    public async Task The_clock_of_a_preview_that_was_not_started_for_tests_is_not_to_be_moved()
    {
        await using var server = await PreviewServer.StartAsync(new PreviewOptions());
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add("Origin", server.Address.GetLeftPart(UriPartial.Authority));
        using var content = new StringContent("""{"minutes":1}""", System.Text.Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("/api/clock", content)).StatusCode);
    }

    [Fact]
    public async Task The_help_says_how_it_is_called() => Assert.Contains("leadplugins preview --port 0", (await ToolRun.Of("preview", "--help")).Out);

    /// <summary>Hears of the first line that is written.</summary>
    private sealed class Told(TextWriter inner, TaskCompletionSource<string> first) : TextWriter
    {
        public override System.Text.Encoding Encoding => inner.Encoding;

        public override void Write(char value) => inner.Write(value);

        public override void WriteLine(object? value)
        {
            inner.WriteLine(value);
            first.TrySetResult(value?.ToString() ?? "");
        }
    }
}
