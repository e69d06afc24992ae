using System.Xml;
using System.Xml.Linq;

namespace LeadPlugins.Solution.Reading;

/// <summary>Reads XML files of a solution.</summary>
internal static class XmlFiles
{
    /// <summary>The root of a file, knowing where it came from; null, with a finding, when the file is not XML.</summary>
    public static XElement? Read(SolutionFiles files, string path, ICollection<Finding> findings)
    {
        try
        {
            using var stream = new MemoryStream(files.Content(path));
            var root = XElement.Load(stream);
            root.AddAnnotation(new SourceFile(path));
            return root;
        }
        catch (XmlException fault)
        {
            findings.Add(new Finding("LPS001", path, $"This is not well-formed XML: {fault.Message}", "Mend the file."));
            return null;
        }
    }
}
