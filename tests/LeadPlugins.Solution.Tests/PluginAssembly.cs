using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using LeadPlugins.Testing;

namespace LeadPlugins.Solution.Tests;

/// <summary>Writes small plug-in assemblies: what a test wants to be true of a DLL, without compiling one.</summary>
public sealed class PluginAssembly
{
    private static readonly byte[] MicrosoftToken = [0x31, 0xbf, 0x38, 0x56, 0xad, 0x36, 0x4e, 0x35];

    public string Name { get; init; } = "LeadPlugins";
    public Version Version { get; init; } = new(1, 0, 0, 0);
    public Version? FileVersion { get; init; } = OurSolution.Model.Version;

    /// <summary>The key whose token the assembly has; null = unsigned.</summary>
    public byte[]? PublicKey { get; init; } = ReadKey();

    /// <summary>mscorlib = built for the .NET Framework, System.Runtime = for .NET.</summary>
    public string CoreLibrary { get; init; } = "mscorlib";

    public bool SdkIsSigned { get; init; } = true;

    /// <summary>Namespaced class names that implement IPlugin through an abstract base class.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>The DLL. An abstract class with IPlugin, a class that is not public, and a public one without IPlugin are always in it too: none of them is a plug-in.</summary>
    public byte[] Build()
    {
        var metadata = new MetadataBuilder();
        metadata.AddModule(0, metadata.GetOrAddString(Name + ".dll"), metadata.GetOrAddGuid(new Guid("3d7a1f0e-2f0d-4d38-9a68-0b6a3cf0a001")), default, default);
        var key = PublicKey is null ? default : metadata.GetOrAddBlob(PublicKey);
        metadata.AddAssembly(metadata.GetOrAddString(Name), Version, default, key, PublicKey is null ? 0 : AssemblyFlags.PublicKey, AssemblyHashAlgorithm.Sha1);
        var core = metadata.AddAssemblyReference(metadata.GetOrAddString(CoreLibrary), new Version(4, 0, 0, 0), default, default, default, default);
        var token = SdkIsSigned ? metadata.GetOrAddBlob(MicrosoftToken) : default;
        var sdk = metadata.AddAssemblyReference(metadata.GetOrAddString("Microsoft.Xrm.Sdk"), new Version(9, 0, 0, 0), default, token, default, default);
        var objectType = metadata.AddTypeReference(core, metadata.GetOrAddString("System"), metadata.GetOrAddString("Object"));
        var plugin = metadata.AddTypeReference(sdk, metadata.GetOrAddString("Microsoft.Xrm.Sdk"), metadata.GetOrAddString("IPlugin"));
        AddFileVersion(metadata, core);

        Type(metadata, "", "<Module>", default, default);
        var @base = Type(metadata, "LeadPlugins", "LeadPlugin", TypeAttributes.Public | TypeAttributes.Abstract, objectType);
        metadata.AddInterfaceImplementation(@base, plugin);
        Type(metadata, "LeadPlugins.Steps", "Hidden", TypeAttributes.NotPublic, @base);
        Type(metadata, "LeadPlugins.Steps", "Plain", TypeAttributes.Public, objectType);
        foreach (var name in Classes)
        {
            var dot = name.LastIndexOf('.');
            Type(metadata, name[..dot], name[(dot + 1)..], TypeAttributes.Public | TypeAttributes.Sealed, @base);
        }

        var image = new BlobBuilder();
        var id = new BlobContentId(new Guid("3d7a1f0e-2f0d-4d38-9a68-0b6a3cf0a002"), 1);
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), new BlobBuilder(), deterministicIdProvider: _ => id).Serialize(image);
        return image.ToArray();
    }

    private static TypeDefinitionHandle Type(MetadataBuilder metadata, string @namespace, string name, TypeAttributes attributes, EntityHandle baseType) =>
        metadata.AddTypeDefinition(attributes, metadata.GetOrAddString(@namespace), metadata.GetOrAddString(name), baseType, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));

    private void AddFileVersion(MetadataBuilder metadata, AssemblyReferenceHandle core)
    {
        if (FileVersion is null) return;
        var attribute = metadata.AddTypeReference(core, metadata.GetOrAddString("System.Reflection"), metadata.GetOrAddString("AssemblyFileVersionAttribute"));
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature(isInstanceMethod: true).Parameters(1, r => r.Void(), p => p.AddParameter().Type().String());
        var constructor = metadata.AddMemberReference(attribute, metadata.GetOrAddString(".ctor"), metadata.GetOrAddBlob(signature));
        var value = new BlobBuilder();
        new BlobEncoder(value).CustomAttributeSignature(out var arguments, out var named);
        arguments.AddArgument().Scalar().Constant(FileVersion.ToString());
        named.Count(0);
        metadata.AddCustomAttribute(EntityHandle.AssemblyDefinition, constructor, metadata.GetOrAddBlob(value));
    }

    /// <summary>The public half of the key in src/LeadPlugins, so that the token is the one the step files name.</summary>
    private static byte[] ReadKey()
    {
        var pair = File.ReadAllBytes(Repository.PathOf("src", "LeadPlugins", "LeadPlugins.snk"));
        using var rsa = new RSACryptoServiceProvider();
        rsa.ImportCspBlob(pair);
        var exported = rsa.ExportCspBlob(includePrivateParameters: false);
        // A strong-name public key: signature algorithm RSA (0x2400), hash algorithm SHA-1 (0x8004), length, key blob; the blob names the signature algorithm too.
        exported[5] = 0x24;
        return [0x00, 0x24, 0x00, 0x00, 0x04, 0x80, 0x00, 0x00, .. BitConverter.GetBytes(exported.Length), .. exported];
    }
}
