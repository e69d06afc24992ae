namespace Microsoft.Xrm.Sdk;

/// <summary>A row's columns by logical name.</summary>
public sealed class AttributeCollection : DataCollection<string, object>
{
    public AttributeCollection() { }
}

/// <summary>The columns of an alternate key.</summary>
public sealed class KeyAttributeCollection : DataCollection<string, object>
{
    public KeyAttributeCollection() { }
}

/// <summary>Column values as text, for display.</summary>
public sealed class FormattedValueCollection : DataCollection<string, string>
{
    public FormattedValueCollection() { }
}

/// <summary>Input, output and shared parameters by name.</summary>
public class ParameterCollection : DataCollection<string, object>
{
    public ParameterCollection() { }

    public void AddOrUpdateIfNotNull(string key, object obj)
    {
        if (obj != null)
        {
            this[key] = obj;
        }
    }

    public bool TryGetValue<T>(string key, out T value)
    {
        if (base.TryGetValue(key, out object found) && found is T typed)
        {
            value = typed;
            return true;
        }

        value = default;
        return false;
    }
}

/// <summary>A step's images by alias.</summary>
public class EntityImageCollection : DataCollection<string, Entity>
{
    public EntityImageCollection() { }
}

public sealed class EntityReferenceCollection : DataCollection<EntityReference>
{
    public EntityReferenceCollection() { }

    public EntityReferenceCollection(IList<EntityReference> list) : base(list) { }
}

/// <summary>The value of a column with several choices.</summary>
public sealed class OptionSetValueCollection : DataCollection<OptionSetValue>
{
    public OptionSetValueCollection() { }

    public OptionSetValueCollection(IList<OptionSetValue> list) : base(list) { }
}

/// <summary>What a query returns: rows, and whether there are more.</summary>
public sealed class EntityCollection
{
    public EntityCollection() => Entities = new DataCollection<Entity>();

    public EntityCollection(IList<Entity> list) => Entities = new DataCollection<Entity>(list);

    public DataCollection<Entity> Entities { get; private set; }

    public bool MoreRecords { get; set; }

    public string PagingCookie { get; set; }

    public string MinActiveRowVersion { get; set; }

    public int TotalRecordCount { get; set; }

    public bool TotalRecordCountLimitExceeded { get; set; }

    public string EntityName { get; set; }

    public Entity this[int index]
    {
        get => Entities[index];
        set => Entities[index] = value;
    }
}
