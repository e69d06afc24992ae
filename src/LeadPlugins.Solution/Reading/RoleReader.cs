using System.Xml.Linq;
using LeadPlugins.Solution.Model;

namespace LeadPlugins.Solution.Reading;

/// <summary>Reads roles and their privileges.</summary>
internal sealed class RoleReader(XmlValues values)
{
    public RoleModel Role(XElement role) => new()
    {
        Id = values.IdAttribute(role, "id"),
        Name = values.RequiredAttribute(role, "name"),
        Description = XmlValues.Text(role, "Description") ?? "",
        Privileges = [.. role.Elements("RolePrivileges").Elements("RolePrivilege").Select(Privilege)],
        Source = SourceFile.Of(role),
    };

    private RolePrivilege Privilege(XElement privilege)
    {
        var name = values.RequiredAttribute(privilege, "name");
        var text = values.RequiredAttribute(privilege, "level");
        if (Enum.GetNames<PrivilegeLevel>().Contains(text, StringComparer.Ordinal)) return new RolePrivilege(name, Enum.Parse<PrivilegeLevel>(text));
        if (text != "") values.Note(privilege, $"Privilege {name} has the level \"{text}\"; there are Basic, Local, Deep and Global.");
        return new RolePrivilege(name, PrivilegeLevel.Basic);
    }
}
