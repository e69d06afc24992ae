namespace LeadPlugins.Tests.Trial;

/// <summary>Who and what the trial organization has; the sample agreement of the tests names them.</summary>
internal static class Names
{
    public const string PhoneQueue = "TM UK", MailQueue = "TM Mail", AgencyQueue = "Agency desk", LastResort = "Lead desk";
    public const string Seller = "Sam Seller", FieldSales = "Field Sales", AgencyTeam = "Agency North", Agent = "Anna Agent", OtherSeller = "Olga Other";
}
