using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;
using Microsoft.Xrm.Sdk;

namespace LeadPlugins.LocalOrg.Pipeline;

/// <summary>The plug-in DLLs of one organization by the id of their pluginassembly row.</summary>
internal sealed class PluginAssemblies
{
    private readonly Dictionary<Guid, PluginAssembly> byId = [];

    public void Add(Guid id, PluginAssembly assembly) => byId[id] = assembly;

    public PluginAssembly Find(Guid id) =>
        byId.TryGetValue(id, out var found) ? found : throw Faults.NotImitated($"plug-in assembly {id}, which no imported solution brought");
}

/// <summary>
/// A plug-in DLL loaded from the bytes of a zip. One load per content for the whole process, so that many organizations are cheap; the net462 file
/// runs as it is.
/// </summary>
internal sealed class PluginAssembly
{
    private static readonly ConcurrentDictionary<string, Lazy<PluginAssembly>> Loaded = new(StringComparer.Ordinal);

    private readonly Assembly assembly;

    private PluginAssembly(Assembly assembly) => this.assembly = assembly;

    /// <exception cref="BadImageFormatException">The bytes are no assembly.</exception>
    public static PluginAssembly Load(byte[] content) => Loaded.GetOrAdd(
        Convert.ToHexString(SHA256.HashData(content)),
        hash => new Lazy<PluginAssembly>(() => new PluginAssembly(new PluginLoadContext(hash).LoadFromStream(new MemoryStream(content))))).Value;

    public AssemblyName Name => assembly.GetName();

    /// <summary>Why this class cannot run as a plug-in; null when it can.</summary>
    public string? Refusal(string typeName) =>
        assembly.GetType(typeName) is not { } type ? "is not in the assembly"
        : !typeof(IPlugin).IsAssignableFrom(type) ? "does not implement IPlugin"
        : type.IsAbstract ? "is abstract"
        : ConstructorOf(type) is null ? "has no public constructor that takes nothing, one text or two texts"
        : null;

    /// <summary>
    /// A new instance, by the richest of the constructors (unsecure, secure), (unsecure) and (). Secure configuration is never exported, so it is null.
    /// </summary>
    public IPlugin NewInstance(string typeName, string? configuration)
    {
        var type = assembly.GetType(typeName, throwOnError: true)!;
        var constructor = ConstructorOf(type) ?? throw new MissingMethodException(typeName, ".ctor");
        object?[] arguments = constructor.GetParameters().Length switch { 0 => [], 1 => [configuration], _ => [configuration, null] };
        try
        {
            return (IPlugin)constructor.Invoke(arguments);
        }
        catch (TargetInvocationException wrapped)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(wrapped.InnerException!);
            throw;
        }
    }

    private static ConstructorInfo? ConstructorOf(Type type) =>
        type.GetConstructor([typeof(string), typeof(string)]) ?? type.GetConstructor([typeof(string)]) ?? type.GetConstructor([]);

    /// <summary>
    /// A context of its own for each DLL. The SDK is the host's, whatever version and key the DLL names; the framework is the host's
    /// because nothing is found here.
    /// </summary>
    private sealed class PluginLoadContext(string hash) : AssemblyLoadContext($"plug-in {hash[..12]}")
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name == "Microsoft.Xrm.Sdk" ? typeof(IPlugin).Assembly : null;
    }
}
