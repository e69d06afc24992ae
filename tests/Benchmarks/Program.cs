using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Benchmarks.JudgeBenchmarks).Assembly).Run(args);
return 0;
