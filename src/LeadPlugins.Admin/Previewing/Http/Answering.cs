using System.Globalization;
using System.ServiceModel;
using LeadPlugins.Admin.Previewing.Sample;
using LeadPlugins.Admin.Previewing.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Previewing.Http;

/// <summary>Turns what a question answers, or why it cannot, into a response. Nobody ever sees a stack trace.</summary>
internal sealed class Answering(PreviewOrganization organization)
{
    private const int RowNotFound = unchecked((int)0x80040217), PrivilegeDenied = unchecked((int)0x80040220), AccessDenied = unchecked((int)0x80040221);

    /// <summary>A JSON answer.</summary>
    public RequestDelegate With(Func<Exchange, object> answer) => context => Safely(context, async () =>
    {
        var exchange = await Exchange.OfAsync(context.Request, organization);
        var result = answer(exchange);
        await context.Response.WriteAsJsonAsync(result, PreviewJson.In(exchange.Language), context.RequestAborted);
    });

    /// <summary>Any other answer.</summary>
    public static RequestDelegate With(Func<HttpContext, Task> answer) => context => Safely(context, () => answer(context));

    /// <summary>Does the work; what goes wrong becomes a sentence.</summary>
    public static async Task Safely(HttpContext context, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (BadRequest refused)
        {
            await Refuse(context, refused.Status, refused.Message, null);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            var code = fault.Detail.ErrorCode;
            await Refuse(context, code switch { RowNotFound => 404, PrivilegeDenied or AccessDenied => 403, _ => 400 }, fault.Message, "0x" + code.ToString("x8", CultureInfo.InvariantCulture));
        }
        catch (BadHttpRequestException bad)
        {
            await Refuse(context, bad.StatusCode, "The request cannot be read.", null);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            await Refuse(context, 500, $"The preview broke: {e.GetType().Name}: {e.Message}", null);
        }
    }

    private static Task Refuse(HttpContext context, int status, string message, string? code)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new ErrorAnswer(new ErrorSentence(message, code)), PreviewJson.In(PreviewLocale.English), CancellationToken.None);
    }

    private sealed record ErrorAnswer(ErrorSentence Error);

    private sealed record ErrorSentence(string Message, string? Code);
}
