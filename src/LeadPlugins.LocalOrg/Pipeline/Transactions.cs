using LeadPlugins.LocalOrg.Rows;

namespace LeadPlugins.LocalOrg.Pipeline;

/// <summary>
/// One transaction per outermost request: every nested request joins it. Rolling back restores all rows and forgets the jobs; logs stay.
/// A service call that faults inside it dooms it: nothing more can be done but to let the fault through.
/// </summary>
internal sealed class Transactions(RowStore rows, Action<Job> enqueue)
{
    private List<Job> jobs = [];
    private List<Action> undo = [];

    public bool IsOpen => rows.IsOpen;

    public bool IsDoomed { get; private set; }

    public void Enlist(Job job) => jobs.Add(job);

    /// <summary>Remembers how to undo something that is not a row.</summary>
    public void OnRollBack(Action action) => undo.Add(action);

    public void Doom() => IsDoomed = IsOpen;

    public void Join(Action work)
    {
        if (IsOpen)
        {
            work();
            return;
        }

        rows.Open();
        var done = false;
        try
        {
            work();
            done = true;
        }
        finally
        {
            if (done) Commit();
            else RollBack();
        }
    }

    /// <summary>Suspends the open transaction, if there is one, while the work goes on in transactions of its own.</summary>
    public void AsAnotherSession(Action work)
    {
        var suspended = (jobs, undo, IsDoomed);
        var resume = rows.Suspend();
        (jobs, undo, IsDoomed) = ([], [], false);
        try
        {
            work();
        }
        finally
        {
            resume();
            (jobs, undo, IsDoomed) = suspended;
        }
    }

    private void Commit()
    {
        rows.Commit();
        undo.Clear();
        foreach (var job in jobs) enqueue(job);
        jobs.Clear();
    }

    private void RollBack()
    {
        rows.RollBack();
        for (var i = undo.Count - 1; i >= 0; i--) undo[i]();
        undo.Clear();
        jobs.Clear();
        IsDoomed = false;
    }
}
