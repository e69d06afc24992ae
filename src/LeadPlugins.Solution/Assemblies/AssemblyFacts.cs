using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LeadPlugins.Solution.Assemblies;

/// <summary>
/// What an assembly file says about itself, read from its metadata without loading it: no code of it runs and no reference of it has to be there.
/// </summary>
public sealed record AssemblyFacts
{
    /// <summary>Name, Version, Culture and PublicKeyToken, as step files write them.</summary>
    public required string FullName { get; init; }

    /// <summary>File version, from AssemblyFileVersion; null where the assembly has none.</summary>
    public required Version? FileVersion { get; init; }

    /// <summary>Full names of the public classes that can be created and implement IPlugin, directly or through a base class of the same assembly, in ordinal order.</summary>
    public required IReadOnlyList<string> PluginClasses { get; init; }

    /// <summary>Whether the assembly was built on a Microsoft.Xrm.Sdk without a strong name: the contract, not Microsoft's package.</summary>
    public required bool IsBuiltOnContract { get; init; }

    /// <summary>Whether the assembly was built for the .NET Framework, as its core library says.</summary>
    public required bool IsForNetFramework { get; init; }

    /// <summary>Reads a DLL. Throws BadImageFormatException when it is not a .NET assembly.</summary>
    public static AssemblyFacts Read(byte[] dll)
    {
        using var portable = new PEReader(new MemoryStream(dll));
        if (!portable.HasMetadata) throw new BadImageFormatException("The file is not a .NET assembly.");
        var metadata = portable.GetMetadataReader();
        var definition = metadata.GetAssemblyDefinition();
        var references = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).ToList();
        return new AssemblyFacts
        {
            FullName = definition.GetAssemblyName().FullName,
            FileVersion = FileVersionOf(metadata, definition),
            PluginClasses = [.. metadata.TypeDefinitions
                .Where(type => IsCreatable(metadata.GetTypeDefinition(type)) && ImplementsPlugin(metadata, type))
                .Select(type => NameOf(metadata, type))
                .Order(StringComparer.Ordinal)],
            IsBuiltOnContract = references.Any(reference => metadata.GetString(reference.Name) == "Microsoft.Xrm.Sdk" && metadata.GetBlobBytes(reference.PublicKeyOrToken).Length == 0),
            IsForNetFramework = references.Any(reference => metadata.GetString(reference.Name) == "mscorlib"),
        };
    }

    /// <summary>Reads a DLL; null when it is not a .NET assembly.</summary>
    public static AssemblyFacts? TryRead(byte[] dll)
    {
        try
        {
            return Read(dll);
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    private static bool IsCreatable(TypeDefinition type) =>
        (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public && (type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Interface)) == 0;

    private static bool ImplementsPlugin(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        for (var current = handle; ;)
        {
            var type = metadata.GetTypeDefinition(current);
            var interfaces = type.GetInterfaceImplementations().Select(i => metadata.GetInterfaceImplementation(i).Interface);
            if (interfaces.Any(i => ReferenceName(metadata, i) == "Microsoft.Xrm.Sdk.IPlugin")) return true;
            if (type.BaseType.IsNil || type.BaseType.Kind != HandleKind.TypeDefinition) return false;
            current = (TypeDefinitionHandle)type.BaseType;
        }
    }

    private static string ReferenceName(MetadataReader metadata, EntityHandle handle)
    {
        if (handle.Kind != HandleKind.TypeReference) return "";
        var reference = metadata.GetTypeReference((TypeReferenceHandle)handle);
        return metadata.GetString(reference.Namespace) + "." + metadata.GetString(reference.Name);
    }

    private static string NameOf(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return type.Namespace.IsNil ? metadata.GetString(type.Name) : metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
    }

    private static Version? FileVersionOf(MetadataReader metadata, AssemblyDefinition definition)
    {
        foreach (var handle in definition.GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind != HandleKind.MemberReference) continue;
            var constructor = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor);
            if (ReferenceName(metadata, constructor.Parent) != "System.Reflection.AssemblyFileVersionAttribute") continue;
            var value = metadata.GetBlobReader(attribute.Value);
            value.ReadUInt16();
            return Version.TryParse(value.ReadSerializedString(), out var version) ? version : null;
        }
        return null;
    }
}
