namespace LeadPlugins.Admin.Previewing.Values;

/// <summary>A value as the client gets it.</summary>
/// <param name="Value">Text, number, true or false, an option's number, a date-time as ISO 8601; of a lookup null.</param>
/// <param name="Text">What a person reads.</param>
/// <param name="Table">Of a lookup the table it points at.</param>
/// <param name="Id">Of a lookup the row it points at.</param>
/// <param name="Local">Of a date-time what a field to type it into shows: yyyy-MM-ddTHH:mm in the preview's zone.</param>
internal sealed record Cell(object? Value, string Text, string? Table = null, Guid? Id = null, string? Local = null);
