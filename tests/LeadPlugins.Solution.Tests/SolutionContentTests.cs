using LeadPlugins.Testing;
using System.Text.RegularExpressions;
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

    /// <summary>The columns in which a lead permits or forbids a channel.</summary>
    private static readonly string[] Consent = ["donotbulkemail", "donotemail", "donotfax", "donotphone", "donotpostalmail", "donotsendmm"];

    private static IEnumerable<string> Judgeable() =>
        StandardTables.Load().Single(t => t.LogicalName == "lead").Columns
            .Where(c => c.ValidForRead && c.Type is (ColumnType.Text or ColumnType.Memo or ColumnType.WholeNumber or ColumnType.Decimal or ColumnType.Float or ColumnType.Money or ColumnType.Choice
                or ColumnType.Status or ColumnType.YesNo or ColumnType.DateTime or ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner))
            .Select(c => c.LogicalName)
            // Add-ons of Sales bring these; an organization without the add-on could not import a step that names them.
            .Where(c => !c.StartsWith("msdyn_", StringComparison.Ordinal))
            .Except(Refused);

    private static StepModel Step(string name) => Model.Steps.Single(s => s.Name == "LeadPlugins: " + name);

    private static IEnumerable<string> Stamps => LeadColumns.Select(c => c.LogicalName);

    private static string? Filter(string step, IEnumerable<string> columns, string why)
    {
        var found = Step(step);
        return ColumnList.Fault(found.Source, "FilteringAttributes of " + step, found.FilteringColumns, columns, why);
    }

    private static string? Image(string step, string alias, IEnumerable<string> columns, string why)
    {
        var found = Step(step);
        return ColumnList.Fault(found.Source, $"Attributes of the {alias} of {step}", found.Images.Single(i => i.Alias == alias).Columns, columns, why);
    }

    /// <summary>Fails with every fault, one a line.</summary>
    private static void Hold(params string?[] faults) => Assert.True(faults.All(f => f is null), string.Join("\n", faults.OfType<string>()));

    [Fact]
    public void The_judge_runs_when_any_column_changes_that_a_criterion_may_use() =>
        Hold(Filter("JudgeLeadOnUpdate", [.. Judgeable(), .. Consent, "statecode", "ownerid"],
            "a criterion or the consent of a route may use them, a lead is judged in the save that changes it, and who owns it decides who can respond"));

    [Fact]
    public void The_judge_sees_the_row_as_it_was_with_every_stamp_so_that_it_writes_only_what_differs() =>
        Hold(Image("JudgeLeadOnUpdate", "PreImage", [.. Step("JudgeLeadOnUpdate").FilteringColumns, .. Stamps, "createdon", "ownerid"],
            "the judge reads values that this save does not change, and compares every stamp with what it was"));

    [Fact]
    public void The_router_runs_whenever_the_judge_does_and_when_the_stage_changes_or_a_wait_ends() =>
        Hold(Filter("RouteLeadOnUpdate", [.. Step("JudgeLeadOnUpdate").FilteringColumns, "lp_stage", "lp_waitingsince"], "what the judge decides, the router carries out"));

    [Fact]
    public void The_router_gets_every_stamp_of_a_creation() =>
        Hold(Image("RouteLeadOnCreate", "PostImage", [.. Stamps, "ownerid", "statecode"], "the router delivers by the stamps that this save wrote"));

    [Fact]
    public void The_router_gets_every_stamp_of_an_update_and_sees_consent_change()
    {
        var before = Step("RouteLeadOnUpdate").Images.Single(i => i.Alias == "PreImage").Columns;
        Hold(Image("RouteLeadOnUpdate", "PostImage", [.. Stamps, "ownerid", "statecode", .. Consent], "the router delivers by the stamps that this save wrote"),
            Image("RouteLeadOnUpdate", "PreImage", [.. before, .. Consent], "the router sees a change of consent by comparing the two images"));
    }

    [Fact]
    public void Every_stamp_is_protected_and_compared_with_what_it_was() =>
        Hold(Filter("ProtectStampsOnUpdate", Stamps, "nobody changes by hand what the judge writes"),
            Image("ProtectStampsOnUpdate", "PreImage", Stamps, "a stamp that is sent back unchanged is not refused"));

    /// <summary>Stage and mode of every step, with the reason; the platform would accept others.</summary>
    public static TheoryData<string, int, int, string> Times => new()
    {
        { "JudgeLeadOnCreate", 20, 0, "the verdict is part of the save that it judges" },
        { "JudgeLeadOnUpdate", 20, 0, "the verdict is part of the save that it judges" },
        { "ProtectStampsOnUpdate", 20, 0, "a refusal undoes the save" },
        { "ProtectAgreementOnCreate", 20, 0, "a refusal undoes the save" },
        { "ProtectAgreementOnUpdate", 20, 0, "a refusal undoes the save" },
        { "ProtectAgreementOnDelete", 20, 0, "a refusal undoes the deletion" },
        { "RouteLeadOnCreate", 40, 1, "nobody who saves a lead waits for queues and owners" },
        { "RouteLeadOnUpdate", 40, 1, "nobody who saves a lead waits for queues and owners" },
        { "DeliverWhenReleasedOnUpdate", 40, 1, "nobody who lets a lead go waits for its delivery" },
        { "DeliverWhenReleasedOnDelete", 40, 1, "nobody who lets a lead go waits for its delivery" },
        { "CloseHandoverOnQualifyLead", 40, 1, "qualifying must not fail because a stamp could not be written" },
        { "RefuseUnreachableOnUpdate", 20, 0, "a refusal undoes the save" },
        { "OfferOnWhenExpiredOnHandoverUpdate", 40, 1, "a lead that the platform refuses to save must not stop the sweep" },
        { "CloseHandoverOnDelete", 40, 1, "nobody who deletes a lead waits for its record" },
        { "NotifyOnHandoverUpdate", 40, 1, "a name that is dead must not stop the sweep" },
        { "RecordResponseOnPhoneCallCreate", 40, 1, "nobody who completes a call waits for its lead" },
        { "RecordResponseOnPhoneCallUpdate", 40, 1, "nobody who completes a call waits for its lead" },
        { "TraceResponseOnPhoneCallDelete", 40, 1, "nobody who deletes a call waits for its lead" },
        { "RecordResponseOnEmailCreate", 40, 1, "nobody who sends an e-mail waits for its lead" },
        { "RecordResponseOnEmailUpdate", 40, 1, "nobody who sends an e-mail waits for its lead" },
        { "TraceResponseOnEmailDelete", 40, 1, "nobody who deletes an e-mail waits for its lead" },
        { "RecordResponseOnAppointmentCreate", 40, 1, "nobody who completes an appointment waits for its lead" },
        { "RecordResponseOnAppointmentUpdate", 40, 1, "nobody who completes an appointment waits for its lead" },
        { "TraceResponseOnAppointmentDelete", 40, 1, "nobody who deletes an appointment waits for its lead" },
    };

    [Theory]
    [MemberData(nameof(Times))]
    public void What_is_decided_runs_in_the_save_and_what_is_delivered_after_it(string step, int stage, int mode, string why)
    {
        var found = Step(step);
        Assert.True((found.Stage, found.Mode) == (stage, mode), $"{found.Source}: {step} has stage {found.Stage} and mode {found.Mode}; write stage {stage} and mode {mode}, because {why}.");
    }

    [Fact]
    public void Stage_and_mode_of_every_step_are_agreed()
    {
        var open = Model.Steps.Select(s => s.Name).Except(Times.Select(row => $"LeadPlugins: {row[0]}")).ToList();
        Assert.True(open.Count == 0, $"Give each a line in {nameof(Times)}: {string.Join(", ", open)}.");
    }

    [Theory]
    [InlineData("PhoneCall", "actualend,directioncode,ownerid,regardingobjectid,statecode,statuscode", "actualend,directioncode,regardingobjectid,statecode,statuscode")]
    [InlineData("Email", "directioncode,ownerid,regardingobjectid,senton,statecode,statuscode", "directioncode,regardingobjectid,senton,statecode,statuscode")]
    [InlineData("Appointment", "actualend,ownerid,regardingobjectid,statecode,statuscode", "actualend,regardingobjectid,statecode,statuscode")]
    public void What_decides_about_a_response_is_in_the_images_of_its_jobs(string table, string facts, string decisive)
    {
        const string Why = "the job reads who did what when from its own save";
        Hold(Image($"RecordResponseOn{table}Create", "PostImage", facts.Split(','), Why),
            Image($"RecordResponseOn{table}Update", "PreImage", facts.Split(','), Why),
            Image($"RecordResponseOn{table}Update", "PostImage", facts.Split(','), Why),
            Image($"TraceResponseOn{table}Delete", "PreImage", facts.Split(','), Why),
            Filter($"RecordResponseOn{table}Update", decisive.Split(','), "a change of any other column makes no response and undoes none"));
    }

    [Theory]
    [InlineData("lp_JudgeLead")]
    [InlineData("lp_AcceptLead")]
    [InlineData("lp_PickLead")]
    [InlineData("lp_RejectLead")]
    [InlineData("lp_ReleaseLead")]
    [InlineData("lp_SweepResponseClocks")]
    public void Only_who_may_write_leads_may_call_what_changes_them(string api) =>
        Assert.Contains("<executeprivilegename>prvWriteLead</executeprivilegename>", File.ReadAllText(Repository.PathOf("solution", "customapis", api, "customapi.xml")));

    [Fact]
    public void Stamps_are_protected_before_the_judge_writes_them() => Assert.True(Step("ProtectStampsOnUpdate").Rank < Step("JudgeLeadOnUpdate").Rank);

    [Fact]
    public void A_published_agreement_cannot_be_changed_in_any_column_of_ours_nor_in_its_state()
    {
        string[] columns = [.. Model.Tables.Single(t => t.LogicalName == "lp_agreement").Columns.Where(c => c.IsCustom).Select(c => c.LogicalName), "statecode", "statuscode"];
        Hold(Filter("ProtectAgreementOnUpdate", columns, "a published agreement cannot be changed in any of them"),
            Image("ProtectAgreementOnUpdate", "PreImage", columns, "what is sent back unchanged is not refused"));
    }

    /// <summary>Calls, e-mails and appointments stop the response clock; the timeline is where a form lists and makes them.</summary>
    [Fact]
    public void The_lead_form_has_a_timeline_where_a_call_is_logged()
    {
        var cell = Assert.Single(Model.Forms.Single(f => f.Table == "lead").Tabs[0].Columns.SelectMany(c => c.Sections).SelectMany(s => s.Rows).SelectMany(r => r), c => c.Control?.ClassId == ControlClasses.Timeline);
        Assert.Equal(("Timeline", "Zeitachse"), (cell.Labels.In(1033), cell.Labels.In(1031)));
        Assert.True(cell is { IsVisible: true, RowSpan: >= 6 } && !cell.Control!.IsDisabled);
    }

    /// <summary>What is stored for programs, and the word that says so where it is shown as proof; null where it is shown nowhere.</summary>
    [Theory]
    [InlineData("lead", "lp_explanation", null)]
    [InlineData("lead", "lp_ownerhistory", null)]
    [InlineData("lead", "lp_passedover", null)]
    [InlineData("lead", "lp_returnedfor", null)]
    [InlineData("lp_handover", "lp_explanation", "(JSON)")]
    [InlineData("lp_handover", "lp_attempts", "(JSON)")]
    [InlineData("lp_handover", "lp_agreementhash", "(SHA-256)")]
    [InlineData("lp_agreement", "lp_hash", "(SHA-256)")]
    public void What_is_stored_for_programs_is_shown_to_nobody_or_says_what_it_is(string table, string column, string? word)
    {
        Assert.DoesNotContain(Model.Views.Where(v => v.Table == table).SelectMany(v => v.Columns), c => c.Name == column);
        var cells = Model.Forms.Where(f => f.Table == table)
            .SelectMany(f => f.Header.Concat(f.Tabs.SelectMany(t => t.Columns).SelectMany(c => c.Sections).SelectMany(s => s.Rows).SelectMany(r => r))).Where(c => c.Control?.Column == column);
        if (word is null) Assert.Empty(cells);
        else Assert.All(cells, cell => Assert.All(Model.Languages, language => Assert.EndsWith(word, cell.Labels.In(language), StringComparison.Ordinal)));
    }

    [Fact]
    public void Who_may_not_write_leads_sees_none_of_their_commands_because_every_custom_API_behind_them_asks_for_it()
    {
        var ribbon = Model.Ribbons.Single(r => r.Table.Equals("lead", StringComparison.OrdinalIgnoreCase));
        var open = ribbon.Commands.Where(c => !c.DisplayRules.Any(r => r.Kind == "EntityPrivilegeRule" && r.Attributes is { } a && a["PrivilegeType"] == "Write" && a["PrivilegeDepth"] == "Basic" && a["EntityName"] == "lead"));
        Assert.Equal([], open.Select(c => $"{c.Id} lacks <DisplayRule Id=\"lp.lead.Write.DisplayRule\" />"));
    }

    /// <summary>What a description may speak of only when a file of the solution brings it: the words, and a part of the file's path.</summary>
    [Theory]
    [InlineData("the form", "/FormXml/")]
    [InlineData("view", "/SavedQueries/")]
    [InlineData("list", "/SavedQueries/")]
    [InlineData("dashboard", "Dashboards/")]
    [InlineData("app", "AppModules/")]
    public void A_description_promises_nothing_that_the_solution_does_not_bring(string word, string path)
    {
        if (OurSolution.Files.Paths.Any(p => p.Contains(path, StringComparison.Ordinal))) return;
        var described = Model.Tables.SelectMany(t => t.Columns.Select(c => (Name: $"{t.LogicalName}.{c.LogicalName}", c.Description)).Prepend((Name: t.LogicalName, t.Description)))
            .Concat(Model.Choices.Select(c => (c.Name, c.Description)));
        var promising = described.Where(d => Regex.IsMatch(d.Description, $@"\b{word}\b", RegexOptions.IgnoreCase)).Select(d => $"{d.Name}: \"{d.Description}\"").ToList();
        Assert.True(promising.Count == 0, $"The solution brings nothing below {path}, so no description may speak of \"{word}\". {string.Join(" ", promising)}");
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
