using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

/// <summary>No row is stored: a refusal must not depend on what is.</summary>
public class FetchRefusalTests
{
    private readonly TestOrganization org = new();

    [Theory]
    [InlineData("Root element is missing", "")]
    [InlineData("Invalid FetchXML", "<fetch>")]
    [InlineData("DTD", "<!DOCTYPE fetch []><fetch><entity name='lead' /></fetch>")]
    [InlineData("must be an element fetch: <savedquery", "<savedquery />")]
    [InlineData("one element entity", "<fetch />")]
    [InlineData("one element entity", "<fetch><entity name='lead' /><entity name='account' /></fetch>")]
    [InlineData("'name' is missing: <entity", "<fetch><entity /></fetch>")]
    [InlineData("nosuchtable", "<fetch><entity name='nosuchtable' /></fetch>")]
    [InlineData("LocalOrganization.Jobs", "<fetch><entity name='asyncoperation' /></fetch>")]
    [InlineData("'options' of FetchXML", "<fetch options='Recompile'><entity name='lead' /></fetch>")]
    [InlineData("'datasource' of FetchXML", "<fetch datasource='retained'><entity name='lead' /></fetch>")]
    [InlineData("'utc-offset' of FetchXML", "<fetch utc-offset='60'><entity name='lead' /></fetch>")]
    [InlineData("'distinct' must be true or false", "<fetch distinct='maybe'><entity name='lead' /></fetch>")]
    [InlineData("'count' must be a whole number above 0", "<fetch count='0'><entity name='lead' /></fetch>")]
    [InlineData("'page' must be a whole number above 0", "<fetch page='-1'><entity name='lead' /></fetch>")]
    [InlineData("5000", "<fetch count='5001'><entity name='lead' /></fetch>")]
    [InlineData("5000", "<fetch top='5001'><entity name='lead' /></fetch>")]
    [InlineData("not both", "<fetch top='1' count='1'><entity name='lead' /></fetch>")]
    [InlineData("'top' cannot be combined with 'page'", "<fetch top='1' page='1'><entity name='lead' /></fetch>")]
    [InlineData("total record count", "<fetch top='1' returntotalrecordcount='true'><entity name='lead' /></fetch>")]
    public void A_query_that_is_wrong_or_not_imitated_is_refused_by_name(string named, string fetch) => Refused(named, fetch);

    [Theory]
    [InlineData("element nonsense in entity", "<nonsense />")]
    [InlineData("element link-entity in filter", "<filter><link-entity name='account' from='accountid' to='parentaccountid' link-type='any' /></filter>")]
    [InlineData("'rowaggregate' of FetchXML: <attribute name=\"leadid\"", "<attribute name='leadid' rowaggregate='CountChildren' />")]
    [InlineData("nosuchcolumn", "<attribute name='nosuchcolumn' />")]
    [InlineData("nosuchcolumn", "<attribute name='nosuchcolumn' alias='a' />")]
    [InlineData("nosuchcolumn", "<order attribute='nosuchcolumn' />")]
    [InlineData("alias 'a' is taken", "<attribute name='lastname' alias='a' /><attribute name='firstname' alias='a' />")]
    [InlineData("alias 'lastname'", "<attribute name='lastname' /><attribute name='firstname' alias='lastname' />")]
    [InlineData("not an aggregate one", "<attribute name='lastname' alias='a' aggregate='count' />")]
    [InlineData("not an aggregate one", "<attribute name='lastname' alias='a' groupby='true' />")]
    [InlineData("only an aggregate query is ordered by alias", "<order alias='lastname' />")]
    [InlineData("'elsewhere'", "<order entityname='elsewhere' attribute='name' />")]
    public void A_column_that_is_wrong_or_not_imitated_is_refused_by_name(string named, string inner) => Refused(named, Lead(inner));

    [Theory]
    [InlineData("filter", "<filter>", "</filter>")]
    [InlineData("link-entity", "<link-entity name='account' from='accountid' to='masterid'>", "</link-entity>")]
    public void Elements_within_each_other_are_read_down_to_a_depth_and_refused_by_name_below(string name, string open, string close)
    {
        string Nested(int depth) => Lead(string.Concat(Enumerable.Repeat(open, depth)) + string.Concat(Enumerable.Repeat(close, depth)));

        // The elements fetch and entity are around them.
        Refused($"more than 50 elements of FetchXML one within another: <{name}>", Nested(49));
        Refused($"more than 50 elements of FetchXML one within another: <{name}>", Nested(100_000));
        if (name == "filter") Assert.Empty(org.Service.RetrieveMultiple(new FetchExpression(Nested(48))).Entities);
    }

    [Theory]
    [InlineData("'to' is missing", "<link-entity name='account' from='accountid' />")]
    [InlineData("'from' is missing", "<link-entity name='account' to='parentaccountid' />")]
    [InlineData("link-type 'exists'", "<link-entity name='account' from='accountid' to='parentaccountid' link-type='exists' />")]
    [InlineData("nosuchtable", "<link-entity name='nosuchtable' from='accountid' to='parentaccountid' />")]
    [InlineData("nosuchcolumn", "<link-entity name='account' from='nosuchcolumn' to='parentaccountid' />")]
    [InlineData("nosuchcolumn", "<link-entity name='account' from='accountid' to='nosuchcolumn' />")]
    [InlineData("nosuchcolumn", "<link-entity name='account' from='accountid' to='parentaccountid'><attribute name='nosuchcolumn' /></link-entity>")]
    [InlineData("'enableprefiltering' of FetchXML", "<link-entity name='account' from='accountid' to='parentaccountid' enableprefiltering='1' />")]
    [InlineData("called 'a'", "<link-entity name='account' from='accountid' to='parentaccountid' alias='a' /><link-entity name='contact' from='contactid' to='parentcontactid' alias='a' />")]
    [InlineData("LocalOrganization.Jobs", "<link-entity name='asyncoperation' from='regardingobjectid' to='leadid' />")]
    public void A_link_that_is_wrong_or_not_imitated_is_refused_by_name(string named, string inner) => Refused(named, Lead(inner));

    [Theory]
    [InlineData("no operator 'equals'", "attribute='lastname' operator='equals' value='x'")]
    [InlineData("'operator' is missing: <condition attribute=\"lastname\"", "attribute='lastname'")]
    [InlineData("'attribute' is missing", "operator='null'")]
    [InlineData("nosuchcolumn", "attribute='nosuchcolumn' operator='null'")]
    [InlineData("'elsewhere'", "entityname='elsewhere' attribute='name' operator='null'")]
    [InlineData("needs one value", "attribute='lastname' operator='eq'")]
    [InlineData("needs no value", "attribute='lastname' operator='null' value='x'")]
    [InlineData("needs no value", "attribute='createdon' operator='today' value='2026-01-05'")]
    [InlineData("needs at least one value", "attribute='lastname' operator='in'")]
    [InlineData("needs two values", "attribute='numberofemployees' operator='between' value='1'")]
    [InlineData("a column of dates", "attribute='lastname' operator='today'")]
    [InlineData("needs a date", "attribute='lastname' operator='on' value='2026-01-05'")]
    [InlineData("refers to a row", "attribute='lastname' operator='eq-userteams'")]
    [InlineData("'ten' of type text", "attribute='numberofemployees' operator='eq' value='ten'")]
    [InlineData("'1,000' of type text", "attribute='revenue' operator='eq' value='1,000'")]
    [InlineData("'Web' of type text", "attribute='leadsourcecode' operator='eq' value='Web'")]
    [InlineData("'Ada' of type text", "attribute='ownerid' operator='eq' value='Ada'")]
    [InlineData("'yes' of type text", "attribute='donotphone' operator='eq' value='yes'")]
    [InlineData("'two' of type text", "attribute='createdon' operator='last-x-days' value='two'")]
    [InlineData("above 0", "attribute='createdon' operator='last-x-days' value='0'")]
    [InlineData("ThisFiscalYear", "attribute='createdon' operator='this-fiscal-year'")]
    [InlineData("UnderOrEqual", "attribute='parentaccountid' operator='eq-or-under' value='00000000-0000-0000-0000-000000000001'")]
    [InlineData("EqualUserLanguage", "attribute='numberofemployees' operator='eq-userlanguage'")]
    [InlineData("nosuchcolumn", "attribute='lastname' operator='eq' valueof='nosuchcolumn'")]
    [InlineData("'elsewhere'", "attribute='lastname' operator='eq' valueof='elsewhere.name'")]
    [InlineData("either 'value' or 'valueof'", "attribute='lastname' operator='eq' value='x' valueof='firstname'")]
    public void A_condition_that_is_wrong_or_not_imitated_is_refused_by_name(string named, string condition) =>
        Refused(named, Lead($"<filter><condition {condition} /></filter>"));

    [Theory]
    [InlineData("no filter type 'xor'", "type='xor'")]
    [InlineData("quick find filter is of type or", "isquickfindfields='1'")]
    [InlineData("'overridequickfindrecordlimitenabled'", "overridequickfindrecordlimitenabled='1'")]
    public void A_filter_that_is_wrong_or_not_imitated_is_refused_by_name(string named, string filter) => Refused(named, Lead($"<filter {filter} />"));

    [Theory]
    [InlineData("needs an attribute", "")]
    [InlineData("names each column", "<all-attributes />")]
    [InlineData("'alias' is missing: <attribute name=\"leadid\"", "<attribute name='leadid' aggregate='count' />")]
    [InlineData("'alias' is missing", "<attribute name='lastname' groupby='true' />")]
    [InlineData("either 'groupby' or 'aggregate'", "<attribute name='lastname' alias='a' />")]
    [InlineData("either 'groupby' or 'aggregate'", "<attribute name='lastname' alias='a' groupby='true' aggregate='count' />")]
    [InlineData("alias 'a' is taken", "<attribute name='lastname' alias='a' groupby='true' /><attribute name='leadid' alias='a' aggregate='count' />")]
    [InlineData("no aggregate 'median'", "<attribute name='revenue' alias='a' aggregate='median' />")]
    [InlineData("sum cannot be made of column lead.lastname", "<attribute name='lastname' alias='a' aggregate='sum' />")]
    [InlineData("avg cannot be made of column lead.createdon", "<attribute name='createdon' alias='a' aggregate='avg' />")]
    [InlineData("max cannot be made of column lead.leadsourcecode", "<attribute name='leadsourcecode' alias='a' aggregate='max' />")]
    [InlineData("nosuchcolumn", "<attribute name='nosuchcolumn' alias='a' aggregate='count' />")]
    [InlineData("'distinct' of anything but countcolumn", "<attribute name='revenue' alias='a' aggregate='sum' distinct='true' />")]
    [InlineData("dategrouping 'fiscal-period'", "<attribute name='createdon' alias='a' groupby='true' dategrouping='fiscal-period' />")]
    [InlineData("'dategrouping' belongs to 'groupby'", "<attribute name='createdon' alias='a' aggregate='max' dategrouping='day' />")]
    [InlineData("only with a dategrouping", "<attribute name='createdon' alias='a' groupby='true' />")]
    [InlineData("without a dategrouping", "<attribute name='lastname' alias='a' groupby='true' dategrouping='day' />")]
    [InlineData("ordered by alias", "<attribute name='leadid' alias='a' aggregate='count' /><order attribute='lastname' />")]
    [InlineData("alias 'b'", "<attribute name='leadid' alias='a' aggregate='count' /><order alias='b' />")]
    public void An_aggregate_query_that_is_wrong_or_not_imitated_is_refused_by_name(string named, string inner) =>
        Refused(named, $"<fetch aggregate='true'><entity name='lead'>{inner}</entity></fetch>");

    private void Refused(string named, string fetch) => Refuses(named, () => org.Service.RetrieveMultiple(new FetchExpression(fetch)));

    private static string Lead(string inner) => $"<fetch><entity name='lead'>{inner}</entity></fetch>";
}
