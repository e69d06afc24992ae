namespace LeadPlugins.Rules.Qualification;

/// <summary>
/// The values of one lead. Implement it by a struct: the rules take it as a type parameter, so that judging neither boxes nor allocates.
/// </summary>
public interface ILeadValues
{
    /// <summary>
    /// False when nobody can say what the column holds (it is in neither the save nor the image): a criterion on it is in error, code
    /// <see cref="ErrorCodes.ColumnNotCovered"/>. True with <see cref="Value.Empty"/> when the column is known to be empty.
    /// </summary>
    bool TryGet(string column, out Value value);
}
