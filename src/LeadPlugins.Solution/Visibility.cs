using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("LeadPlugins.Solution.Tests")]
