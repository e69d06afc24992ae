using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk;

/// <summary>A text in the organization's languages.</summary>
public sealed class Label
{
    public Label() => LocalizedLabels = new LocalizedLabelCollection();

    /// <summary>One text; the label of the user's language stays unset, only the platform knows it.</summary>
    public Label(string label, int languageCode) : this() => LocalizedLabels.Add(new LocalizedLabel(label, languageCode));

    public Label(LocalizedLabel userLocalizedLabel, LocalizedLabel[] labels) : this()
    {
        UserLocalizedLabel = userLocalizedLabel;
        LocalizedLabels.AddRange(labels);
    }

    public LocalizedLabelCollection LocalizedLabels { get; private set; }

    public LocalizedLabel UserLocalizedLabel { get; set; }
}

public sealed class LocalizedLabel : MetadataBase
{
    public LocalizedLabel() { }

    public LocalizedLabel(string label, int languageCode)
    {
        Label = label;
        LanguageCode = languageCode;
    }

    public string Label { get; set; }

    /// <summary>An LCID such as 1033.</summary>
    public int LanguageCode { get; set; }
}

public sealed class LocalizedLabelCollection : DataCollection<LocalizedLabel>
{
    public LocalizedLabelCollection() { }

    public LocalizedLabelCollection(IList<LocalizedLabel> list) : base(list) { }
}

/// <summary>A setting that a managed solution may lock.</summary>
public abstract class ManagedProperty<T>
{
    protected ManagedProperty() => CanBeChanged = true;

    public T Value { get; set; }

    public bool CanBeChanged { get; set; }
}

public sealed class BooleanManagedProperty : ManagedProperty<bool>
{
    public BooleanManagedProperty() { }

    public BooleanManagedProperty(bool value) => Value = value;
}
