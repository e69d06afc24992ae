using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace LeadPlugins.LocalOrg.Tests;

/// <summary>What another person's request does in the middle of a transaction, and what it cannot do.</summary>
public class AnotherSessionTests
{
    private const uint SqlTimeout = 0x80044151, VersionMismatch = 0x80060882, NotFound = 0x80040217;

    private readonly TestOrganization org = new();
    private readonly Guid lead;
    private readonly Guid second;

    public AnotherSessionTests() => (lead, second) = (org.CreateLead(("lastname", "Lovelace")), org.CreateLead(("lastname", "Byron")));

    [Fact]
    public void What_the_other_session_commits_is_seen_afterwards_and_stays_when_the_first_transaction_is_undone()
    {
        var seen = "";
        InATransaction(run =>
        {
            run.System.Update(Row("lead", lead, ("jobtitle", "first")));
            AsAnother(() => org.Update("lead", second, ("jobtitle", "other")));
            seen = run.System.Retrieve("lead", second, new ColumnSet("jobtitle")).GetAttributeValue<string>("jobtitle");
            throw new InvalidPluginExecutionException("no");
        });

        Assert.Equal("no", Fault(Start).Message);

        Assert.Equal(("other", "other"), (seen, Title(second)));
        Assert.Null(Title(lead));
        Assert.Equal(1, Count("lead", "jobtitle", "other"));
        Assert.Equal(0, org.Count("account"));
    }

    [Fact]
    public void The_other_session_reads_what_was_committed_last()
    {
        var (title, accounts, calls, ofByron) = ("", 0, 0, 0);
        var call = org.Service.Create(new Entity("phonecall") { ["subject"] = "Hello" });
        InATransaction(run =>
        {
            run.System.Update(Row("lead", lead, ("jobtitle", "first")));
            run.System.Update(Row("lead", lead, ("lastname", "Byron")));
            run.System.Delete("phonecall", call);
            AsAnother(() =>
            {
                title = Title(lead);
                (accounts, calls, ofByron) = (org.Count("account"), org.Count("phonecall"), Count("lead", "lastname", "Byron"));
            });
            Assert.Equal((1, 0, 2), (org.Count("account"), org.Count("phonecall"), Count("lead", "lastname", "Byron")));
        });

        Start();

        Assert.Equal((null, 0, 1, 1), (title, accounts, calls, ofByron));
        Assert.Equal(("first", "Byron"), (Title(lead), org.Read<string>(lead, "lastname")));
        Assert.Equal((1, 0), (org.Count("account"), org.Count("phonecall")));
    }

    [Fact]
    public void A_row_that_the_first_transaction_has_changed_cannot_be_changed_or_deleted_by_the_other_session()
    {
        var account = Guid.Empty;
        InATransaction(run =>
        {
            run.System.Update(Row("lead", lead, ("jobtitle", "first")));
            run.System.Delete("lead", second);
            account = run.Context.PrimaryEntityId;
            AsAnother(() =>
            {
                Refuses(SqlTimeout, () => org.Update("lead", lead, ("jobtitle", "other")));
                Refuses(SqlTimeout, () => org.Service.Delete("lead", lead));
                Refuses(SqlTimeout, () => org.Update("lead", second, ("jobtitle", "other")));
                Refuses(SqlTimeout, () => org.Service.Create(new Entity("account", account)));
                Refuses($"account {account} is locked", () => org.Service.Create(new Entity("account", account)));
                Refuses(NotFound, () => org.Update("account", account, ("name", "other")));
            });
        });

        Start();

        Assert.Equal(("first", 1), (Title(lead), org.Count("lead")));
        org.Update("lead", lead, ("jobtitle", "afterwards"));
        Assert.Equal("afterwards", Title(lead));
    }

    [Fact]
    public void A_request_of_the_other_session_that_meets_a_locked_row_is_undone_whole()
    {
        org.On("Update", "lead", 40, run => run.System.Update(Row("lead", lead, ("jobtitle", "by a step"))), filter: ["lastname"]);
        InATransaction(run =>
        {
            run.System.Update(Row("lead", lead, ("jobtitle", "first")));
            AsAnother(() => Assert.Equal(unchecked((int)SqlTimeout), Fault(() => org.Update("lead", second, ("lastname", "Babbage"))).InnerFault.ErrorCode));
        });

        Start();

        Assert.Equal(("Byron", "first"), (org.Read<string>(second, "lastname"), Title(lead)));
    }

    [Fact]
    public void A_write_on_condition_of_a_version_that_the_other_session_has_outdated_is_refused()
    {
        InATransaction(run =>
        {
            var read = run.System.Retrieve("lead", lead, new ColumnSet("jobtitle"));
            AsAnother(() => org.Update("lead", lead, ("jobtitle", "other")));
            read["jobtitle"] = "first";
            run.System.Execute(new UpdateRequest { Target = read, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
        });

        Assert.Equal(unchecked((int)VersionMismatch), Fault(Start).InnerFault.ErrorCode);

        Assert.Equal("other", Title(lead));
    }

    [Fact]
    public void A_change_without_a_condition_goes_over_the_other_sessions_and_leaves_its_other_columns()
    {
        InATransaction(run =>
        {
            AsAnother(() => org.Update("lead", lead, ("jobtitle", "other"), ("subject", "other")));
            run.System.Update(Row("lead", lead, ("jobtitle", "first")));
        });

        Start();

        Assert.Equal(("first", "other"), (Title(lead), org.Read<string>(lead, "subject")));
    }

    [Fact]
    public void Undoing_a_change_over_the_other_sessions_brings_back_the_other_sessions()
    {
        InATransaction(run =>
        {
            AsAnother(() => org.Update("lead", lead, ("jobtitle", "other")));
            run.System.Update(Row("lead", lead, ("jobtitle", "first")));
            throw new InvalidPluginExecutionException("no");
        });

        Fault(Start);

        Assert.Equal("other", Title(lead));
    }

    [Fact]
    public void Jobs_of_the_other_session_are_queued_when_it_commits_and_those_of_the_first_when_that_does()
    {
        org.On("Update", "lead", 40, _ => { }, async: true, name: "job");
        var (during, refuses) = (new List<Guid>(), false);
        InATransaction(run =>
        {
            run.System.Update(Row("lead", lead, ("jobtitle", "first")));
            AsAnother(() => org.Update("lead", second, ("jobtitle", "other")));
            during.AddRange(org.Org.Jobs.Pending.Select(j => j.RowId));
            if (refuses) throw new InvalidPluginExecutionException("no");
        });

        Start();
        Assert.Equal([second], during);
        Assert.Equal([second, lead], org.Org.Jobs.Pending.Select(j => j.RowId));

        org.Org.Jobs.RunAll();
        refuses = true;
        Fault(Start);
        Assert.Equal([second], org.Org.Jobs.Pending.Select(j => j.RowId));
    }

    [Fact]
    public void A_refusal_to_the_other_session_undoes_its_own_request_and_the_first_transaction_goes_on()
    {
        org.On("Update", "lead", 40, _ => throw new InvalidPluginExecutionException("not you"), filter: ["subject"]);
        InATransaction(run =>
        {
            run.System.Update(Row("lead", lead, ("jobtitle", "first")));
            AsAnother(() =>
            {
                org.Update("lead", second, ("jobtitle", "other"));
                Refuses("not you", () => org.Update("lead", second, ("subject", "other")));
            });
            run.System.Update(Row("lead", lead, ("companyname", "Engines")));
        });

        Start();

        Assert.Equal(("first", "Engines"), (Title(lead), org.Read<string>(lead, "companyname")));
        Assert.Equal(("other", null), (Title(second), org.Read<string>(second, "subject")));
    }

    [Fact]
    public void What_the_other_session_throws_reaches_whoever_called_it_and_the_first_transaction_is_whole_again()
    {
        InATransaction(run =>
        {
            run.System.Update(Row("lead", lead, ("jobtitle", "first")));
            Assert.Throws<FormatException>(() => AsAnother(() => throw new FormatException("odd")));
        });

        Start();

        Assert.Equal("first", Title(lead));
    }

    [Fact]
    public void A_doomed_transaction_stays_doomed_while_the_other_session_works()
    {
        InATransaction(run =>
        {
            Fault(() => run.System.Delete("lead", Guid.NewGuid()));
            AsAnother(() => org.Update("lead", second, ("jobtitle", "other")));
            Fault(() => run.System.Update(Row("lead", lead, ("jobtitle", "first"))));
        });

        Refuses(0x8009000C, Start);

        Assert.Equal(("other", null), (Title(second), Title(lead)));
    }

    [Fact]
    public void Requests_of_the_other_session_start_at_depth_1_in_its_own_name()
    {
        var anne = org.CreateUser("Anne");
        (int, Guid, Guid, bool)? seen = null;
        org.On("Update", "lead", 20, run =>
            seen = (run.Context.Depth, run.Context.UserId, run.Context.InitiatingUserId, run.Context.ParentContext.ParentContext is null));
        InATransaction(_ => AsAnother(() => org.Org.Service(anne).Update(Row("lead", lead, ("jobtitle", "other")))));

        Start();

        Assert.Equal((1, anne, anne, true), seen);
    }

    [Fact]
    public void The_hook_before_a_plugins_call_can_let_another_session_in_and_is_not_called_for_its_plugins()
    {
        org.On("Update", "lead", 40, run => run.System.Create(new Entity("contact") { ["lastname"] = "by a step" }), filter: ["jobtitle"]);
        InATransaction(run =>
        {
            run.System.Update(Row("lead", lead, ("companyname", "Engines")));
            run.System.Update(Row("lead", lead, ("telephone1", "1")));
            throw new InvalidPluginExecutionException("no");
        });
        var calls = new List<string>();
        org.Org.BeforePluginCall = request =>
        {
            calls.Add(request.RequestName);
            if (calls.Count == 1) org.Org.AsAnotherSession(() => org.Update("lead", second, ("jobtitle", "other")));
        };

        Fault(Start);

        Assert.Equal(["Update", "Update"], calls);
        Assert.Equal(("other", 1), (Title(second), org.Count("contact")));
    }

    [Fact]
    public void Without_the_call_the_hooks_own_requests_belong_to_the_transaction_it_interrupts()
    {
        InATransaction(run =>
        {
            run.System.Update(Row("lead", lead, ("jobtitle", "first")));
            throw new InvalidPluginExecutionException("no");
        });
        org.Org.BeforePluginCall = _ => org.Update("lead", second, ("jobtitle", "same"));

        Fault(Start);

        Assert.Null(Title(second));
    }

    [Fact]
    public void A_third_session_within_the_second_meets_the_locks_of_both()
    {
        var third = org.CreateLead(("lastname", "Babbage"));
        org.On("Update", "lead", 40, _ => AsAnother(() =>
        {
            Assert.Null(Title(second));
            Refuses(SqlTimeout, () => org.Update("lead", lead, ("companyname", "third")));
            Refuses(SqlTimeout, () => org.Update("lead", second, ("companyname", "third")));
            org.Update("lead", third, ("companyname", "third"));
        }), filter: ["jobtitle"]);
        InATransaction(run =>
        {
            run.System.Update(Row("lead", lead, ("subject", "first")));
            AsAnother(() => org.Update("lead", second, ("jobtitle", "other")));
            throw new InvalidPluginExecutionException("no");
        });

        Refuses("no", Start);

        Assert.Equal(("other", "third"), (Title(second), org.Read<string>(third, "companyname")));
        Assert.Null(org.Read<string>(lead, "subject"));
    }

    [Fact]
    public void Where_no_transaction_is_open_another_session_is_just_a_session()
    {
        org.On("Create", "account", 40, run =>
        {
            AsAnother(() => org.Update("lead", lead, ("jobtitle", "other")));
            run.System.Update(Row("lead", lead, ("companyname", "Engines")));
        }, async: true);
        Start();

        org.Org.Jobs.RunAll();
        AsAnother(() => org.Update("lead", lead, ("subject", "outside")));

        Assert.Empty(org.Org.Jobs.Failed);
        Assert.Equal(("other", "Engines", "outside"), (Title(lead), org.Read<string>(lead, "companyname"), org.Read<string>(lead, "subject")));
    }

    private void InATransaction(Action<Run> script) => org.On("Create", "account", 40, script);

    private void Start() => org.Service.Create(new Entity("account") { ["name"] = "Engines" });

    private void AsAnother(Action work) => org.Org.AsAnotherSession(work);

    private string Title(Guid id) => org.Read<string>(id, "jobtitle");

    private int Count(string table, string column, object value)
    {
        var query = new QueryExpression(table);
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return org.Service.RetrieveMultiple(query).Entities.Count;
    }
}
