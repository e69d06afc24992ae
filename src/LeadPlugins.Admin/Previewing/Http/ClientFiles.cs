using Microsoft.AspNetCore.Http;

namespace LeadPlugins.Admin.Previewing.Http;

/// <summary>The preview's own page, its scripts and its style, which the tool carries with it.</summary>
internal static class ClientFiles
{
    private const string Prefix = "preview/";

    // What is not listed here is not there, whatever a path may say.
    private static readonly Dictionary<string, byte[]> Files = typeof(ClientFiles).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(n => n[Prefix.Length..], Content, StringComparer.Ordinal);

    public static Task Write(HttpResponse response, string name)
    {
        if (!Files.TryGetValue(name, out var content)) throw BadRequest.NotFound("There is no such file.");
        response.ContentType = Path.GetExtension(name) switch { ".html" => "text/html; charset=utf-8", ".css" => "text/css; charset=utf-8", ".svg" => "image/svg+xml", _ => "text/javascript; charset=utf-8" };
        response.Headers.ContentSecurityPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";
        response.Headers.CacheControl = "no-store";
        return response.Body.WriteAsync(content, 0, content.Length);
    }

    private static byte[] Content(string name)
    {
        using var stream = typeof(ClientFiles).Assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
