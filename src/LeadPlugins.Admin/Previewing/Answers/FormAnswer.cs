using LeadPlugins.Admin.Previewing.Http;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Previewing.Answers;

/// <summary>A form or a dashboard as its XML has it.</summary>
internal static class FormAnswer
{
    public static FormModel Form(Exchange exchange) => Find(exchange.Solution.Forms, exchange.RouteId("form"), "form");

    public static FormModel Dashboard(Exchange exchange) => Find(exchange.Solution.Dashboards, exchange.RouteId("dashboard"), "dashboard");

    public static object Dashboards(Exchange exchange) => new { Dashboards = exchange.Solution.Dashboards.Select(d => new { d.Id, Name = d.Names, Description = d.Descriptions }) };

    private static FormModel Find(IReadOnlyList<FormModel> forms, Guid id, string what) => forms.FirstOrDefault(f => f.Id == id) ?? throw BadRequest.NotFound($"The solution has no such {what}.");
}
