using Microsoft.AspNetCore.Http;

namespace LeadPlugins.Admin.Previewing.Http;

/// <summary>
/// Lets only pages of this preview speak to it. A name that a stranger's DNS points at this machine is refused by the Host header, and a page of another site by the Origin that every
/// browser sends with what changes something.
/// </summary>
internal static class SameMachine
{
    /// <exception cref="BadRequest">Says what is refused.</exception>
    public static void Require(HttpRequest request)
    {
        if (request.Host.Host is not ("127.0.0.1" or "localhost" or "[::1]" or "::1")) throw BadRequest.Forbidden("This preview answers only at 127.0.0.1 and localhost.");
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return;
        var origin = request.Headers.Origin.ToString();
        if (origin != $"{request.Scheme}://{request.Host.Value}") throw BadRequest.Forbidden("Only the preview's own pages may change something: the request has no Origin, or another one.");
    }
}
