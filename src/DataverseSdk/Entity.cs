namespace Microsoft.Xrm.Sdk;

public enum EntityState
{
    Unchanged = 0,
    Created = 1,
    Changed = 2,
}

/// <summary>One row of a table: the columns that were read, or that are to be written.</summary>
public class Entity
{
    private AttributeCollection attributes;
    private FormattedValueCollection formattedValues;
    private KeyAttributeCollection keyAttributes;

    public Entity() { }

    public Entity(string entityName) => LogicalName = entityName;

    public Entity(string entityName, Guid id) : this(entityName) => Id = id;

    public Entity(string entityName, string keyName, object keyValue) : this(entityName) => KeyAttributes.Add(keyName, keyValue);

    public Entity(string entityName, KeyAttributeCollection keyAttributes) : this(entityName) => KeyAttributes = keyAttributes;

    public string LogicalName { get; set; }

    public virtual Guid Id { get; set; }

    public AttributeCollection Attributes
    {
        get => attributes ??= new AttributeCollection();
        set => attributes = value;
    }

    public EntityState? EntityState { get; set; }

    public FormattedValueCollection FormattedValues
    {
        get => formattedValues ??= new FormattedValueCollection();
        internal set => formattedValues = value;
    }

    public string RowVersion { get; set; }

    public KeyAttributeCollection KeyAttributes
    {
        get => keyAttributes ??= new KeyAttributeCollection();
        set => keyAttributes = value;
    }

    /// <exception cref="KeyNotFoundException">Reading a column that is absent.</exception>
    public object this[string attributeName]
    {
        get => Attributes[attributeName];
        set => Attributes[attributeName] = value;
    }

    public bool Contains(string attributeName) => Attributes.Contains(attributeName);

    /// <summary>Table, id and row version; neither name nor alternate key.</summary>
    public EntityReference ToEntityReference() => new EntityReference(LogicalName, Id) { RowVersion = RowVersion };

    /// <summary>The column's value, or the type's default when the column is absent or empty.</summary>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    /// <exception cref="ArgumentNullException">The name is null or empty.</exception>
    public virtual T GetAttributeValue<T>(string attributeLogicalName)
    {
        if (string.IsNullOrEmpty(attributeLogicalName))
        {
            throw new ArgumentNullException(nameof(attributeLogicalName));
        }

        return Attributes.TryGetValue(attributeLogicalName, out object value) && value != null ? (T)value : default;
    }

    /// <summary>Whether the column is present, not empty and of this type; never throws.</summary>
    public bool TryGetAttributeValue<T>(string attributeKey, out T result)
    {
        if (attributeKey != null && Attributes.TryGetValue(attributeKey, out object value) && value is T typed)
        {
            result = typed;
            return true;
        }

        result = default;
        return false;
    }
}
