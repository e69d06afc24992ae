namespace LeadPlugins.Rules.Agreements;

/// <summary>Stable codes of <see cref="Problem"/>.</summary>
public static class ProblemCodes
{
    /// <summary>Not JSON.</summary>
    public const string Syntax = "syntax";

    /// <summary>A property name stands twice in one object.</summary>
    public const string DuplicateProperty = "duplicate-property";

    /// <summary>A property the document must not have.</summary>
    public const string UnknownProperty = "unknown-property";

    /// <summary>A property the document must have.</summary>
    public const string Missing = "missing";

    /// <summary>Another JSON type than allowed.</summary>
    public const string WrongType = "wrong-type";

    /// <summary>A value outside its range or list.</summary>
    public const string NotAllowed = "not-allowed";

    /// <summary>A text that is not spelled as it must be.</summary>
    public const string BadFormat = "bad-format";

    /// <summary>Something named twice that must be unique.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>A name that nothing in the document has.</summary>
    public const string UnknownName = "unknown-name";

    /// <summary>Two things that contradict each other.</summary>
    public const string Contradiction = "contradiction";

    /// <summary>The agreement could never do what it says.</summary>
    public const string Impossible = "impossible";

    /// <summary>Too many or too long.</summary>
    public const string TooMuch = "too-much";

    /// <summary>The organization's lead table has no such column.</summary>
    public const string NoSuchColumn = "no-such-column";

    /// <summary>The column cannot be judged by.</summary>
    public const string RefusedColumn = "refused-column";

    /// <summary>The operator or its value does not fit the column.</summary>
    public const string DoesNotFit = "does-not-fit";

    /// <summary>The column is born with a value and the criterion does not state its unknown values.</summary>
    public const string UnknownValuesNotStated = "unknown-values-not-stated";
}
