using LeadPlugins.Schema;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Tests.Trial;

/// <summary>A valid lead about which nothing is known but how to reach it in the UK; a test says the rest.</summary>
internal sealed class LeadText
{
    private readonly Dictionary<string, object?> _columns = new()
    {
        [LeadTable.Subject] = "Wants to know more",
        [LeadTable.LastName] = "Doe",
        [LeadTable.CompanyName] = "Contoso",
        [LeadTable.Address1Country] = "UK",
        [LeadTable.Telephone1] = "+44 1632 960001",
        [LeadTable.EMailAddress1] = "doe@contoso.example",
    };

    /// <summary>All gates met and 60 of 60 points.</summary>
    public static LeadText Qualified => new LeadText().Needs().WithBudget(25000).Decides();

    /// <summary>The need is known; 30 points of 60; nobody has asked for the budget.</summary>
    public static LeadText NearMiss => new LeadText().Needs().Decides();

    /// <summary>The gate has failed.</summary>
    public static LeadText Hopeless => new LeadText().With(LeadTable.Need, new OptionSetValue(3));

    public LeadText With(string column, object? value)
    {
        _columns[column] = value;
        return this;
    }

    public LeadText Needs() => With(LeadTable.Need, new OptionSetValue(0));

    public LeadText WithBudget(decimal amount) => With(LeadTable.BudgetAmount, new Money(amount));

    public LeadText Decides() => With(LeadTable.DecisionMaker, true);

    public LeadText From(string country) => With(LeadTable.Address1Country, country);

    public Entity ToEntity(TrialOrganization trial)
    {
        var row = new Entity(LeadTable.LogicalName);
        foreach (var column in _columns) row[column.Key] = column.Value;
        if (!row.Contains(LeadTable.TransactionCurrencyId)) row[LeadTable.TransactionCurrencyId] = trial["GBP"];
        return row;
    }
}
