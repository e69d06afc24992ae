using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Tests;

/// <summary>What must hold of our own solution because the product says so, not because the platform does.</summary>
public class SolutionContentTests
{
    private static readonly SolutionModel Model = OurSolution.Model;
    private static readonly IReadOnlyList<ColumnModel> LeadColumns = Model.Tables.Single(t => t.LogicalName == "lead").Columns;

    /// <summary>Columns of lead that no criterion may use although they are readable, by the reason.</summary>
    private static readonly string[] Refused =
    [
        // Composed, converted or counted by the platform, during or after the save.
        "fullname", "yomifullname", "address1_composite", "address2_composite", "exchangerate", "budgetamount_base", "estimatedamount_base", "revenue_base", "onholdtime", "teamsfollowed",
        "timespentbymeonemailandmeetings", "createdby", "createdon", "createdonbehalfby", "modifiedby", "modifiedon", "modifiedonbehalfby", "overriddencreatedon", "importsequencenumber",
        "timezoneruleversionnumber", "utcconversiontimezonecode", "ownerid", "owningbusinessunit", "owningteam", "owninguser",
        // The business process flow, merging, service levels and images are not about the prospect.
        "traversedpath", "merged", "masterid", "accountid", "contactid", "slaid", "slainvokedid", "participatesinworkflow", "businesscard", "businesscardattributes",
    ];

    private static IEnumerable<string> Judgeable() =>
        StandardTables.Load().Single(t => t.LogicalName == "lead").Columns
            .Where(c => c.ValidForRead && c.Type is (ColumnType.Text or ColumnType.Memo or ColumnType.WholeNumber or ColumnType.Decimal or ColumnType.Float or ColumnType.Money or ColumnType.Choice
                or ColumnType.Status or ColumnType.YesNo or ColumnType.DateTime or ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner))
            .Select(c => c.LogicalName)
            // Add-ons of Sales bring these; an organization without the add-on could not import a step that names them.
            .Where(c => !c.StartsWith("msdyn_", StringComparison.Ordinal))
            .Except(Refused);

    private static StepModel Step(string name) => Model.Steps.Single(s => s.TypeName == "LeadPlugins.Steps." + name);

    private static IReadOnlyList<string> Image(string step, string alias) => Step(step).Images.Single(i => i.Alias == alias).Columns;

    private static IEnumerable<string> Sorted(params IEnumerable<string>[] columns) => columns.SelectMany(c => c).Distinct().Order(StringComparer.Ordinal);

    [Fact]
    public void The_judge_runs_when_any_column_changes_that_a_criterion_may_use() =>
        Assert.Equal(Sorted(Judgeable(), ["statecode"]), Step("JudgeLeadOnUpdate").FilteringColumns);

    [Fact]
    public void The_judge_sees_the_row_as_it_was_with_every_stamp_so_that_it_writes_only_what_differs() =>
        Assert.Equal(Sorted(Step("JudgeLeadOnUpdate").FilteringColumns, LeadColumns.Select(c => c.LogicalName), ["createdon", "ownerid"]), Image("JudgeLeadOnUpdate", "PreImage"));

    [Fact]
    public void The_router_runs_whenever_the_judge_does_and_when_stage_or_owner_change() =>
        Assert.Equal(Sorted(Step("JudgeLeadOnUpdate").FilteringColumns, ["lp_stage", "ownerid"]), Step("RouteLeadOnUpdate").FilteringColumns);

    [Fact]
    public void The_router_gets_every_stamp_of_a_creation() =>
        Assert.Equal(Sorted(LeadColumns.Select(c => c.LogicalName), ["ownerid", "statecode"]), Image("RouteLeadOnCreate", "PostImage"));

    [Fact]
    public void The_router_gets_every_stamp_of_an_update_and_sees_consent_change()
    {
        string[] consent = ["donotbulkemail", "donotemail", "donotfax", "donotphone", "donotpostalmail", "donotsendmm"];
        Assert.Equal(Sorted(LeadColumns.Select(c => c.LogicalName), ["ownerid", "statecode"], consent), Image("RouteLeadOnUpdate", "PostImage"));
        Assert.Equal(consent, Image("RouteLeadOnUpdate", "PreImage").Intersect(consent));
    }

    [Fact]
    public void Every_stamp_is_protected_and_compared_with_what_it_was()
    {
        Assert.Equal(Sorted(LeadColumns.Select(c => c.LogicalName)), Step("ProtectStampsOnUpdate").FilteringColumns);
        Assert.Equal(Step("ProtectStampsOnUpdate").FilteringColumns, Image("ProtectStampsOnUpdate", "PreImage"));
    }

    [Fact]
    public void Stamps_are_protected_before_the_judge_writes_them() => Assert.True(Step("ProtectStampsOnUpdate").Rank < Step("JudgeLeadOnUpdate").Rank);

    [Fact]
    public void A_published_agreement_cannot_be_changed_in_any_column_of_ours_nor_in_its_state()
    {
        var columns = Sorted(Model.Tables.Single(t => t.LogicalName == "lp_agreement").Columns.Where(c => c.IsCustom).Select(c => c.LogicalName), ["statecode", "statuscode"]);
        Assert.Equal(columns, Step("ProtectAgreementOnUpdate").FilteringColumns);
        Assert.Equal(columns, Image("ProtectAgreementOnUpdate", "PreImage"));
    }

    [Fact]
    public void Everything_but_the_explanation_is_audited()
    {
        var unaudited = Model.Tables.SelectMany(t => t.Columns.Where(c => c is { IsCustom: true, IsAudited: false }).Select(c => $"{t.LogicalName}.{c.LogicalName}"));
        Assert.Equal(["lead.lp_explanation", "lp_handover.lp_explanation"], unaudited.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_instant_is_stored_in_UTC_and_shown_in_the_users_time_zone() =>
        Assert.All(Model.Tables.SelectMany(t => t.Columns).Where(c => c is { IsCustom: true, Type: ColumnType.DateTime }), c => Assert.Equal(DateBehavior.UserLocal, c.DateBehavior));

    [Theory]
    [InlineData("lp_leadstage", "Nurture|Handed to sales|Accepted by sales|Not qualified (open)|Held")]
    [InlineData("lp_verdict", "Qualified|Nurture|Not qualified|Held")]
    [InlineData("lp_responsestatus", "Running|Met|Missed|Cancelled")]
    [InlineData("lp_agreementstatus", "Draft|In force|Superseded|Withdrawn")]
    [InlineData("lp_handoveroutcome", "Open|Accepted|Rejected|Expired|Withdrawn")]
    [InlineData("lp_rejectionkind", "Misrouted|Data|Definition")]
    public void Choices_say_what_the_product_says_numbered_from_the_publishers_range(string choice, string labels)
    {
        var options = Model.Choices.Single(c => c.Name == choice).Options;
        Assert.Equal(labels.Split('|'), options.Select(o => o.Label));
        Assert.Equal(Enumerable.Range(473100000, options.Count), options.Select(o => o.Value));
    }

    [Theory]
    [InlineData("lp_stage", ColumnType.Choice, null)]
    [InlineData("lp_score", ColumnType.WholeNumber, null)]
    [InlineData("lp_gap", ColumnType.Text, 1000)]
    [InlineData("lp_routereason", ColumnType.Text, 1000)]
    [InlineData("lp_faultcode", ColumnType.Text, 100)]
    [InlineData("lp_explanation", ColumnType.Memo, 1048576)]
    [InlineData("lp_agreementid", ColumnType.Lookup, null)]
    [InlineData("lp_responsedueon", ColumnType.DateTime, null)]
    public void Stamps_have_the_types_and_lengths_the_product_gives_them(string column, ColumnType type, int? length)
    {
        var found = LeadColumns.Single(c => c.LogicalName == column);
        Assert.Equal((type, length), (found.Type, found.MaxLength));
    }

    [Fact]
    public void No_stamp_is_column_secured() => Assert.All(LeadColumns, c => Assert.False(c.IsSecured));
}
