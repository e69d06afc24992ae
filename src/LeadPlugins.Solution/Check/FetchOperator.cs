namespace LeadPlugins.Solution.Check;

/// <summary>An operator of a condition in FetchXML, and how many values it compares with.</summary>
internal sealed record FetchOperator(string Name, int LeastValues, int MostValues)
{
    /// <summary>Every operator that Microsoft's documentation of FetchXML names.</summary>
    private static readonly Dictionary<string, FetchOperator> All = new IEnumerable<FetchOperator>[]
    {
        Of(0, 0,
            "null", "not-null",
            "eq-userid", "ne-userid", "eq-userteams", "eq-useroruserteams", "eq-useroruserhierarchy", "eq-useroruserhierarchyandteams", "eq-businessid", "ne-businessid", "eq-userlanguage",
            "yesterday", "today", "tomorrow", "last-seven-days", "next-seven-days", "last-week", "this-week", "next-week", "last-month", "this-month", "next-month", "last-year", "this-year", "next-year",
            "last-fiscal-year", "this-fiscal-year", "next-fiscal-year", "last-fiscal-period", "this-fiscal-period", "next-fiscal-period"),
        Of(1, 1,
            "eq", "ne", "neq", "gt", "ge", "lt", "le", "like", "not-like", "begins-with", "not-begin-with", "ends-with", "not-end-with",
            "on", "on-or-before", "on-or-after", "in-fiscal-year", "in-fiscal-period",
            "last-x-hours", "last-x-days", "last-x-weeks", "last-x-months", "last-x-years", "last-x-fiscal-periods", "last-x-fiscal-years",
            "next-x-hours", "next-x-days", "next-x-weeks", "next-x-months", "next-x-years", "next-x-fiscal-periods", "next-x-fiscal-years",
            "olderthan-x-minutes", "olderthan-x-hours", "olderthan-x-days", "olderthan-x-weeks", "olderthan-x-months", "olderthan-x-years",
            "above", "eq-or-above", "under", "eq-or-under", "not-under"),
        Of(2, 2, "between", "not-between", "in-fiscal-period-and-year", "in-or-before-fiscal-period-and-year", "in-or-after-fiscal-period-and-year"),
        Of(1, int.MaxValue, "in", "not-in", "contain-values", "not-contain-values"),
    }.SelectMany(group => group).ToDictionary(one => one.Name, StringComparer.Ordinal);

    /// <summary>"last-x-days" and its like: its value counts units of time.</summary>
    public bool CountsTime => Name.Contains("-x-", StringComparison.Ordinal);

    public static FetchOperator? Named(string name) => All.GetValueOrDefault(name);

    private static IEnumerable<FetchOperator> Of(int least, int most, params string[] names) => names.Select(name => new FetchOperator(name, least, most));
}
