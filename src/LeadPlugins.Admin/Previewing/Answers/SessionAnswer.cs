using LeadPlugins.Admin.Previewing.Http;
using LeadPlugins.Admin.Previewing.Sample;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Admin.Previewing.Answers;

/// <summary>Who looks, in which language, who else could, and what the client has to know of the organization.</summary>
internal static class SessionAnswer
{
    // Class id → kind of control, as the model names it.
    private static readonly IReadOnlyDictionary<string, string> ControlKinds = typeof(ControlClasses).GetFields().ToDictionary(f => ((Guid)f.GetValue(null)!).ToString(), f => f.Name);

    public static object Of(Exchange exchange, PreviewOptions options) => new
    {
        Person = Described(exchange.Person),
        People = exchange.Organization.People.Select(Described),
        exchange.Language,
        Languages = exchange.Solution.Languages,
        exchange.Organization.NowUtc,
        TimeZone = exchange.Organization.Zone.Id,
        DateForm = exchange.Locale.DateForm,
        options.LetsClockMove,
        ControlKinds,
        Solution = $"{exchange.Solution.UniqueName} {exchange.Solution.Version}",
    };

    private static object Described(PreviewPerson person) => new
    {
        person.User.Id, person.Key, person.Name, Roles = person.Roles.Select(r => new { r.Id, r.Name }), person.IsAdministrator,
    };
}
