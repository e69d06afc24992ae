using System.Globalization;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

/// <summary>Random queries over random leads. The seed of a failure is in its message.</summary>
public class FetchPropertyTests
{
    private static readonly string[] Names = ["Ada", "ada", "Byron", "Charles", "De Morgan", "Euler"];
    private static readonly string[] Cities = ["Paris", "PARIS", "London", "Bath"];
    private static readonly DateTime Now = new LocalOrgOptions().StartUtc;

    // What a condition can be, by FetchXML name, with the meaning that a QueryExpression writes.
    private static readonly (string Column, string Fetch, ConditionOperator Meaning, Func<Random, object[]> Values)[] Kinds =
    [
        ("lastname", "eq", ConditionOperator.Equal, r => [Any(r, Names)]),
        ("lastname", "ne", ConditionOperator.NotEqual, r => [Any(r, Names)]),
        ("lastname", "like", ConditionOperator.Like, r => ["%" + Any(r, Names)[1..3] + "%"]),
        ("lastname", "not-begin-with", ConditionOperator.DoesNotBeginWith, r => [Any(r, Names)[..1]]),
        ("lastname", "in", ConditionOperator.In, r => [Any(r, Names), Any(r, Names)]),
        ("address1_city", "null", ConditionOperator.Null, _ => []),
        ("address1_city", "not-in", ConditionOperator.NotIn, r => [Any(r, Cities), Any(r, Cities)]),
        ("numberofemployees", "gt", ConditionOperator.GreaterThan, r => [r.Next(5)]),
        ("numberofemployees", "between", ConditionOperator.Between, r => [r.Next(3), r.Next(5)]),
        ("revenue", "le", ConditionOperator.LessEqual, r => [r.Next(500) / 100m]),
        ("leadsourcecode", "eq", ConditionOperator.Equal, r => [r.Next(1, 4)]),
        ("donotphone", "eq", ConditionOperator.Equal, r => [r.Next(2) == 0]),
        ("lastonholdtime", "last-x-days", ConditionOperator.LastXDays, r => [r.Next(1, 4)]),
        ("lastonholdtime", "this-week", ConditionOperator.ThisWeek, _ => []),
        ("lastonholdtime", "on-or-after", ConditionOperator.OnOrAfter, r => [Now.AddDays(r.Next(-4, 4))]),
        ("ownerid", "eq-userid", ConditionOperator.EqualUserId, _ => []),
    ];

    [Fact]
    public void FetchXML_and_the_QueryExpression_that_means_the_same_give_the_same_rows()
    {
        var org = World(new Random(1));
        var found = 0;
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var fetch = new XElement("entity", new XAttribute("name", "lead"));
            var query = new QueryExpression("lead");
            Columns(random, fetch, query.ColumnSet);
            fetch.Add(Filter(random, query.Criteria, 2));
            if (random.Next(2) == 0) fetch.Add(Link(random, query));
            foreach (var column in new[] { "lastname", "leadsourcecode", "revenue" }.Where(_ => random.Next(3) == 0)) fetch.Add(Order(random, query.Orders, column));
            query.Distinct = random.Next(4) == 0;
            if (random.Next(3) == 0) query.TopCount = random.Next(1, 20);
            var root = new XElement("fetch", new XAttribute("distinct", query.Distinct), fetch);
            if (query.TopCount is { } top) root.SetAttributeValue("top", top);

            var expected = Readable(org.Service.RetrieveMultiple(query));
            Assert.True(expected == Readable(org.Service.RetrieveMultiple(new FetchExpression(root.ToString()))), $"Seed {seed}: {root}");
            if (expected.Length > 0) found++;
        }
        Assert.InRange(found, 100, 399);
    }

    [Fact]
    public void Groups_are_what_counting_by_hand_gives()
    {
        var org = World(new Random(2));
        var leads = org.Service.RetrieveMultiple(new QueryExpression("lead") { ColumnSet = new ColumnSet(true) }).Entities;
        (string Name, Func<Entity, object?> Key)[] keys =
        [
            ("<attribute name='address1_city' alias='{0}' groupby='true' />", lead => lead.GetAttributeValue<string>("address1_city")?.ToUpperInvariant()),
            ("<attribute name='leadsourcecode' alias='{0}' groupby='true' />", lead => lead.GetAttributeValue<OptionSetValue>("leadsourcecode")?.Value),
            ("<attribute name='parentaccountid' alias='{0}' groupby='true' />", lead => lead.GetAttributeValue<EntityReference>("parentaccountid")?.Id),
            ("<attribute name='lastonholdtime' alias='{0}' groupby='true' dategrouping='day' />", lead => lead.GetAttributeValue<DateTime?>("lastonholdtime")?.Day),
        ];
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new Random(seed);
            var chosen = keys.Where(_ => random.Next(2) == 0).ToList();
            var groups = string.Concat(chosen.Select((k, i) => string.Format(CultureInfo.InvariantCulture, k.Name, "g" + i)));
            var rows = org.Service.RetrieveMultiple(new FetchExpression($"""
                <fetch aggregate='true'><entity name='lead'>{groups}
                  <attribute name='leadid' alias='n' aggregate='count' />
                  <attribute name='numberofemployees' alias='sum' aggregate='sum' />
                  <attribute name='revenue' alias='most' aggregate='max' />
                </entity></fetch>
                """)).Entities;

            var expected = leads.GroupBy(lead => string.Join('|', chosen.Select(k => k.Key(lead)))).Select(g =>
                $"{g.Key}: {g.Count()} {g.Sum(l => l.GetAttributeValue<int?>("numberofemployees") ?? 0)} {g.Max(l => l.GetAttributeValue<Money>("revenue")?.Value)}");
            var actual = rows.Select(row =>
                $"{string.Join('|', chosen.Select((_, i) => Readable(row["g" + i], upper: true)))}: {Readable(row["n"])} {Readable(row["sum"])} {Readable(row["most"])}");
            Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        }
    }

    private static TestOrganization World(Random random)
    {
        var org = new TestOrganization();
        var user = org.CreateUser("Other");
        var accounts = Enumerable.Range(0, 5).Select(i => org.Service.Create(new Entity("account") { ["name"] = Any(random, Names) + i })).ToArray();
        for (var i = 0; i < 80; i++)
        {
            org.CreateLead(
                ("lastname", Any(random, Names)), ("address1_city", Maybe(random, Any(random, Cities))), ("numberofemployees", Maybe(random, random.Next(5))),
                ("revenue", Maybe(random, new Money(random.Next(500) / 100m))), ("leadsourcecode", Maybe(random, new OptionSetValue(random.Next(1, 4)))),
                ("donotphone", random.Next(2) == 0), ("lastonholdtime", Maybe(random, Now.AddHours(random.Next(-100, 100)))),
                ("ownerid", new EntityReference("systemuser", random.Next(2) == 0 ? user : org.Org.AdministratorId)),
                ("parentaccountid", Maybe(random, new EntityReference("account", accounts[random.Next(5)]))));
        }
        return org;
    }

    private static void Columns(Random random, XElement fetch, ColumnSet columns)
    {
        columns.AddColumn("lastname");
        foreach (var column in new[] { "revenue", "leadsourcecode", "ownerid", "lastonholdtime" }.Where(_ => random.Next(2) == 0)) columns.AddColumn(column);
        fetch.Add(columns.Columns.Select(c => new XElement("attribute", new XAttribute("name", c))));
    }

    private static XElement Filter(Random random, FilterExpression filter, int depth)
    {
        filter.FilterOperator = random.Next(2) == 0 ? LogicalOperator.And : LogicalOperator.Or;
        var element = new XElement("filter", new XAttribute("type", filter.FilterOperator == LogicalOperator.And ? "and" : "or"));
        for (var i = random.Next(1, 3); i > 0; i--)
        {
            var (column, name, meaning, make) = Kinds[random.Next(Kinds.Length)];
            var values = make(random);
            filter.AddCondition(column, meaning, values);
            var condition = new XElement("condition", new XAttribute("attribute", column), new XAttribute("operator", name));
            if (values.Length == 1 && name != "in") condition.SetAttributeValue("value", Written(values[0]));
            else condition.Add(values.Select(v => new XElement("value", Written(v))));
            element.Add(condition);
        }
        if (depth > 0 && random.Next(2) == 0) element.Add(Filter(random, filter.AddFilter(LogicalOperator.And), depth - 1));
        return element;
    }

    private static XElement Link(Random random, QueryExpression query)
    {
        var outer = random.Next(2) == 0;
        var link = query.AddLink("account", "parentaccountid", "accountid", outer ? JoinOperator.LeftOuter : JoinOperator.Inner);
        (link.EntityAlias, link.Columns) = ("company", new ColumnSet("name", "ownerid"));
        var element = new XElement(
            "link-entity", new XAttribute("name", "account"), new XAttribute("from", "accountid"), new XAttribute("to", "parentaccountid"),
            new XAttribute("alias", "company"), new XAttribute("link-type", outer ? "outer" : "inner"),
            link.Columns.Columns.Select(c => new XElement("attribute", new XAttribute("name", c))));
        if (random.Next(2) == 0) element.Add(Order(random, link.Orders, "name"));
        if (random.Next(2) == 0)
        {
            link.LinkCriteria.AddCondition("name", ConditionOperator.GreaterThan, "C");
            element.Add(XElement.Parse("<filter><condition attribute='name' operator='gt' value='C' /></filter>"));
        }
        return element;
    }

    private static XElement Order(Random random, DataCollection<OrderExpression> orders, string column)
    {
        var descending = random.Next(2) == 0;
        orders.Add(new OrderExpression(column, descending ? OrderType.Descending : OrderType.Ascending));
        return new XElement("order", new XAttribute("attribute", column), new XAttribute("descending", descending));
    }

    private static string Written(object value) => value switch
    {
        bool yes => yes ? "1" : "0",
        DateTime instant => instant.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Readable(EntityCollection rows) => string.Join('\n', rows.Entities.Select(row => row.Id + ": "
        + string.Join(", ", row.Attributes.OrderBy(a => a.Key).Select(a => $"{a.Key}={Readable(a.Value)}"))
        + string.Join(", ", row.FormattedValues.OrderBy(a => a.Key).Select(a => $"{a.Key}={a.Value}"))));

    private static string? Readable(object? value, bool upper = false) => value switch
    {
        AliasedValue aliased => Readable(aliased.Value, upper),
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        Money money => money.Value.ToString(CultureInfo.InvariantCulture),
        EntityReference reference => reference.Id.ToString(),
        string text when upper => text.ToUpperInvariant(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static T Any<T>(Random random, T[] values) => values[random.Next(values.Length)];

    private static object? Maybe(Random random, object value) => random.Next(4) == 0 ? null : value;
}
