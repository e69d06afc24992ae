using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Benchmarks;
using Perfolizer.Horology;

if (args is ["pipeline"])
{
    PipelineTable.Print(Console.Out);
    return;
}

if (args is ["judge"])
{
    JudgeTable.Print(Console.Out);
    return;
}

// In this process: BenchmarkDotNet's own build puts every project into one folder, where the two target frameworks of LeadPlugins write the same files.
// Many short runs, and the fastest beside the mean: it is what the code costs where something else is running on the machine.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(10).WithIterationTime(TimeInterval.FromMilliseconds(20)).WithIterationCount(100);
BenchmarkSwitcher.FromAssembly(typeof(JudgeBenchmarks).Assembly).Run(args, DefaultConfig.Instance.AddJob(job).AddColumn(StatisticColumn.Min));
