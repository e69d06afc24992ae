using LeadPlugins.Admin.Previewing.Sample;
using Microsoft.AspNetCore.Http;

namespace LeadPlugins.Admin.Previewing.Http;

/// <summary>The solution's web resources, under the names that it gives them.</summary>
internal static class WebResourceFiles
{
    public static Task Write(HttpContext context, PreviewOrganization organization)
    {
        var name = (string?)context.Request.RouteValues["name"] ?? "";
        var resource = organization.Solution.WebResources.FirstOrDefault(r => r.Name == name) ?? throw BadRequest.NotFound($"The solution has no web resource \"{name}\".");
        var response = context.Response;
        response.ContentType = resource.Type switch
        {
            1 => "text/html; charset=utf-8", 2 => "text/css; charset=utf-8", 3 => "text/javascript; charset=utf-8", 4 or 9 or 12 => "text/xml; charset=utf-8", 5 => "image/png",
            6 => "image/jpeg", 7 => "image/gif", 10 => "image/x-icon", 11 => "image/svg+xml", _ => "application/octet-stream",
        };
        // The platform lets web resources have scripts and styles of their own; like the preview, they ask nobody else.
        response.Headers.ContentSecurityPolicy = "default-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";
        response.Headers.CacheControl = "no-store";
        var content = organization.File(resource.FileName);
        return response.Body.WriteAsync(content, 0, content.Length);
    }
}
