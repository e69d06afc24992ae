using System.Text;
using LeadPlugins.Admin.CommandLine;

if (Console.IsOutputRedirected || !OperatingSystem.IsWindows()) Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await Tool.RunAsync(args, Streams.OfProcess());
