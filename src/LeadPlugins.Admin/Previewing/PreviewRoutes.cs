using LeadPlugins.Admin.Previewing.Answers;
using LeadPlugins.Admin.Previewing.Http;
using LeadPlugins.Admin.Previewing.Sample;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LeadPlugins.Admin.Previewing;

/// <summary>Everything that can be asked of a preview.</summary>
internal static class PreviewRoutes
{
    public static void Map(IEndpointRouteBuilder routes, PreviewOrganization organization, PreviewOptions options)
    {
        var answering = new Answering(organization);
        void Get(string path, Func<Exchange, object> answer) => routes.MapGet(path, answering.With(answer));
        void Post(string path, Func<Exchange, object> answer) => routes.MapPost(path, answering.With(answer));

        routes.MapGet("/", Answering.With(context => ClientFiles.Write(context.Response, "index.html")));
        routes.MapGet("/client/{name}", Answering.With(context => ClientFiles.Write(context.Response, (string)context.Request.RouteValues["name"]!)));
        routes.MapGet("/webresources/{**name}", Answering.With(context => WebResourceFiles.Write(context, organization)));

        Get("/api/session", exchange => SessionAnswer.Of(exchange, options));
        Get("/api/navigation", NavigationAnswer.Of);
        Get("/api/tables/{table}", TableAnswer.Of);
        Get("/api/views/{view}", ViewAnswer.Definition);
        Get("/api/views/{view}/rows", ViewAnswer.Rows);
        Get("/api/charts/{chart}", ChartAnswer.Of);
        Get("/api/forms/{form}", FormAnswer.Form);
        Get("/api/dashboards", FormAnswer.Dashboards);
        Get("/api/dashboards/{dashboard}", FormAnswer.Dashboard);
        Get("/api/lookups/{table}", LookupAnswer.Of);
        Get("/api/rows/{table}/{id}", RowAnswer.Read);
        Get("/api/timeline/{table}/{id}", TimelineAnswer.Of);
        Post("/api/rows/{table}", RowAnswer.Create);
        routes.MapPatch("/api/rows/{table}/{id}", answering.With(RowAnswer.Update));
        routes.MapDelete("/api/rows/{table}/{id}", answering.With(RowAnswer.Delete));
        Post("/api/fetch", FetchAnswer.Of);
        Post("/api/execute/{api}", CallAnswer.Of);
        Post("/api/activities", ActivityAnswer.Create);
        Post("/api/clock", exchange => ClockAnswer.Move(exchange, options));

        routes.MapFallback("{**path}", Answering.With(context => throw BadRequest.NotFound("There is nothing at this address.")));
    }
}
