using System.Globalization;
using Spectre.Console;

namespace LeadPlugins.Admin.CommandLine;

/// <summary>Shows on stderr how far a run is: a bar where a person watches, a line per step where not.</summary>
public sealed class Progress(Streams streams)
{
    /// <summary>Runs one step without a count.</summary>
    public T Step<T>(string what, Func<T> work) => Steps(what, 1, tick =>
    {
        var result = work();
        tick(1);
        return result;
    });

    /// <summary>Runs one step of known length; <paramref name="work"/> reports each finished part.</summary>
    public T Steps<T>(string what, int total, Func<Action<int>, T> work)
    {
        if (!streams.ErrorIsTerminal || !streams.Talk.Profile.Capabilities.Interactive)
        {
            var result = work(_ => { });
            streams.Say(total > 1 ? what + ": " + total.ToString("N0", CultureInfo.InvariantCulture) : what);
            return result;
        }
        return streams.Talk.Progress().Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(Visible.Line(what)), maxValue: total);
                var result = work(parts => task.Increment(parts));
                task.Value = total;
                return result;
            });
    }
}
