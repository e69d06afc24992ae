using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.Tests.Trial;

/// <summary>The language in which people see the platform. Everybody begins with English.</summary>
internal static class TrialLanguages
{
    public const int English = 1033, German = 1031, French = 1036;

    public static void Sees(this TrialOrganization trial, string person, int? language) => trial.Sees(trial[person].Id, language);

    public static void Sees(this TrialOrganization trial, Guid person, int? language) =>
        trial.Service.Update(new Entity(UserSettingsTable.LogicalName, person) { [UserSettingsTable.UILanguageId] = language });

    public static TrialOrganization EverybodySees(this TrialOrganization trial, int? language)
    {
        foreach (var settings in trial.Service.RetrieveMultiple(new QueryExpression(UserSettingsTable.LogicalName)).Entities) trial.Sees(settings.Id, language);
        return trial;
    }
}
