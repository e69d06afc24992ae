using System.Net;
using LeadPlugins.Admin.Previewing.Http;
using LeadPlugins.Admin.Previewing.Sample;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LeadPlugins.Admin.Previewing;

/// <summary>A preview that is being served on this machine.</summary>
public sealed class PreviewServer : IAsyncDisposable
{
    private const long MostBytes = 2 * 1024 * 1024;

    private readonly WebApplication application;
    private readonly PreviewOrganization organization;
    private readonly CancellationTokenSource stop;

    private PreviewServer(WebApplication application, PreviewOrganization organization, CancellationTokenSource stop)
    {
        (this.application, this.organization, this.stop) = (application, organization, stop);
        Address = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>Where it is to be seen: http://127.0.0.1:port/.</summary>
    public Uri Address { get; }

    /// <summary>The organization's present.</summary>
    public DateTime NowUtc => organization.NowUtc;

    /// <summary>Makes the organization, plays the samples into it and serves it.</summary>
    /// <exception cref="PreviewRefusedException">The solution or the samples cannot be shown; lists why.</exception>
    /// <exception cref="PortRefusedException">The port cannot be listened on.</exception>
    public static async Task<PreviewServer> StartAsync(PreviewOptions options, CancellationToken cancellation = default)
    {
        var stop = new CancellationTokenSource();
        try
        {
            var organization = await Task.Run(() => PreviewOrganization.Build(options.SolutionZip, cancellation, stop.Token), cancellation);
            return new PreviewServer(await Listening(Application(options, organization), options.Port, cancellation), organization, stop);
        }
        catch
        {
            stop.Dispose();
            throw;
        }
    }

    private static async Task<WebApplication> Listening(WebApplication application, int port, CancellationToken cancellation)
    {
        try
        {
            await application.StartAsync(cancellation);
            return application;
        }
        catch (Exception failure)
        {
            await application.DisposeAsync();
            if (PortRefusedException.Of(port, failure) is { } refused) throw refused;
            throw;
        }
    }

    /// <summary>Moves the organization's present on, with everything that happens on the way.</summary>
    public void Advance(TimeSpan by) => organization.Advance(by);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await application.StopAsync(CancellationToken.None);
        await application.DisposeAsync();
        stop.Dispose();
    }

    // Nothing of the machine's settings or environment has a say: no configuration is read, nothing is logged.
    private static WebApplication Application(PreviewOptions options, PreviewOrganization organization)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "leadplugins" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddRoutingCore();
        var application = builder.Build();
        application.Use((context, next) => Answering.Safely(context, () =>
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            SameMachine.Require(context.Request);
            return next(context);
        }));
        PreviewRoutes.Map(application, organization, options);
        return application;
    }
}
