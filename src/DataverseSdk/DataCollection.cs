using System.Collections;
using System.Collections.ObjectModel;

namespace Microsoft.Xrm.Sdk;

/// <summary>A list as the SDK's members hold it.</summary>
public class DataCollection<T> : Collection<T>
{
    internal DataCollection() { }

    /// <summary>Copies the list; none counts as empty.</summary>
    internal DataCollection(IList<T> list) => AddRange(list);

    public void AddRange(params T[] items) => AddRange((IEnumerable<T>)items);

    public void AddRange(IEnumerable<T> items)
    {
        if (items == null)
        {
            return;
        }

        foreach (T item in items)
        {
            Add(item);
        }
    }

    public T[] ToArray() => this.ToArray<T>();
}

/// <summary>A dictionary as the SDK's members hold it. Keys are compared exactly, case included.</summary>
public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private readonly IDictionary<TKey, TValue> items = new Dictionary<TKey, TValue>();

    protected internal DataCollection() { }

    /// <exception cref="KeyNotFoundException">Reading a key that is absent.</exception>
    public virtual TValue this[TKey key]
    {
        get => items[key];
        set => items[key] = value;
    }

    public int Count => items.Count;

    public ICollection<TKey> Keys => items.Keys;

    public ICollection<TValue> Values => items.Values;

    public virtual bool IsReadOnly => false;

    /// <exception cref="ArgumentException">The key is already present.</exception>
    public void Add(TKey key, TValue value) => items.Add(key, value);

    public void Add(KeyValuePair<TKey, TValue> item) => items.Add(item);

    public void AddRange(params KeyValuePair<TKey, TValue>[] items) => AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        if (items == null)
        {
            return;
        }

        foreach (KeyValuePair<TKey, TValue> item in items)
        {
            Add(item);
        }
    }

    public void Clear() => items.Clear();

    public bool Contains(TKey key) => items.ContainsKey(key);

    public bool Contains(KeyValuePair<TKey, TValue> key) => items.Contains(key);

    public bool ContainsKey(TKey key) => items.ContainsKey(key);

    public bool TryGetValue(TKey key, out TValue value) => items.TryGetValue(key, out value);

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    public bool Remove(TKey key) => items.Remove(key);

    public bool Remove(KeyValuePair<TKey, TValue> item) => items.Remove(item);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
