using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Benchmarks;

if (args is ["pipeline"])
{
    PipelineTable.Print(Console.Out);
    return;
}

// In this process: BenchmarkDotNet's own build puts every project into one folder, where the two target frameworks of LeadPlugins write the same files.
// The fastest run is shown beside the mean, because it is what the code costs where something else is running on the machine.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(15);
BenchmarkSwitcher.FromAssembly(typeof(JudgeBenchmarks).Assembly).Run(args, DefaultConfig.Instance.AddJob(job).AddColumn(StatisticColumn.Min));
