namespace LeadPlugins.LocalOrg.Security;

/// <summary>What somebody may do to a row. Sharing is not imitated.</summary>
internal enum Right { Create, Read, Write, Delete, Append, AppendTo, Assign }
