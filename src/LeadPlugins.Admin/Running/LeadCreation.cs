using System.ServiceModel;
using LeadPlugins.Admin.LeadFiles;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.Admin.Running;

/// <summary>What became of one row of the file: a lead's id, or the problems that kept it from becoming one.</summary>
public sealed record CreatedRow(int Line, Guid? LeadId, IReadOnlyList<string> Problems)
{
    /// <summary>Who the row is about, as the file says; needed where no lead can say it.</summary>
    public string Name { get; init; } = "";
    public string Company { get; init; } = "";
}

/// <summary>Creates the leads of a file through the organization's pipeline, one by one or in batches. No row is lost: a row that the organization refuses is reported with its fault.</summary>
public sealed class LeadCreation(IOrganizationService service, int batchSize, CancellationToken cancellation)
{
    private readonly List<CreatedRow> rows = [];
    private readonly List<LeadRow> waiting = [];

    /// <summary>Creates every lead. <paramref name="tick"/> hears of each finished part.</summary>
    public IReadOnlyList<CreatedRow> Run(IEnumerable<LeadRow> file, Action<int> tick)
    {
        foreach (var row in file)
        {
            cancellation.ThrowIfCancellationRequested();
            waiting.Add(row);
            if (waiting.Count < batchSize) continue;
            Flush(tick);
        }
        Flush(tick);
        return rows;
    }

    private void Flush(Action<int> tick)
    {
        var leads = waiting.Where(r => r.Lead is not null).Select(r => r.Lead!).ToList();
        var ids = leads.Count > 1 ? CreateAll(leads) : null;
        var next = 0;
        foreach (var row in waiting)
        {
            rows.Add(row.Lead is null ? Refused(row, [.. row.Problems.Select(p => p.ToString())])
                : ids is null ? CreateOne(row)
                : new CreatedRow((int)row.Line, ids[next++], []));
        }
        tick(waiting.Count);
        waiting.Clear();
    }

    /// <summary>Null when the organization refuses the batch: it is all or nothing and does not say reliably which row is at fault, so the rows are then created one by one.</summary>
    private Guid[]? CreateAll(List<Entity> leads)
    {
        try
        {
            var targets = new EntityCollection(leads) { EntityName = leads[0].LogicalName };
            return (Guid[])service.Execute(new OrganizationRequest("CreateMultiple") { Parameters = { ["Targets"] = targets } }).Results["Ids"];
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            return null;
        }
    }

    private CreatedRow CreateOne(LeadRow row)
    {
        try
        {
            return new CreatedRow((int)row.Line, service.Create(row.Lead), []);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return Refused(row, [FormattableString.Invariant($"line {row.Line}: refused by the organization: {fault.Message}")]);
        }
    }

    private static CreatedRow Refused(LeadRow row, IReadOnlyList<string> problems) => new((int)row.Line, null, problems) { Name = row.Name, Company = row.Company };
}
