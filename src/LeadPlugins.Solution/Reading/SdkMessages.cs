namespace LeadPlugins.Solution.Reading;

/// <summary>
/// The ids of the platform's messages. Create, Update and Delete are the same in every organization of which an export was read; the id of QualifyLead was seen in one.
/// </summary>
public static class SdkMessages
{
    private static readonly Dictionary<Guid, string> Names = new()
    {
        [new Guid("9ebdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Create",
        [new Guid("20bebb1b-ea3e-db11-86a7-000a3a5473e8")] = "Update",
        [new Guid("a1bdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Delete",
        [new Guid("644c3365-b36c-431e-b76b-5c3e48adee55")] = "QualifyLead",
    };

    /// <summary>The name of the message with this id, or null for an id that this version does not know.</summary>
    public static string? NameOf(Guid id) => Names.GetValueOrDefault(id);
}
