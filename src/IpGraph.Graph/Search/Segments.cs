using System.Collections;
using IpGraph.Graph.Model;

namespace IpGraph.Graph.Search;

/// <summary>A searched property, under the name and weight that it has on some types.</summary>
/// <param name="IsName">Whether its values are names or titles, so that a node may be what is asked for.</param>
sealed record SearchField(string Property, double Weight, bool IsName, bool IsLabel, bool IsList);

/// <summary>One value of a property of a document: where it stands among the document's positions.</summary>
/// <param name="Item">Which of the property's values it is.</param>
readonly record struct Segment(SearchField Field, int Item, int Start, int Length, float Weight);

/// <summary>The values of all documents, by document.</summary>
sealed class Segments(
    SearchField[] fields,
    int[] firsts,
    byte[] fieldOf,
    int[] starts,
    int[] lengths,
    float[] weights,
    BitArray japanese)
{
    /// <summary>The segment of a document that a position lies in.</summary>
    public int Find(int document, int position)
    {
        var segment = firsts[document + 1] - 1;
        while (starts[segment] > position)
            segment--;
        return segment;
    }

    public float WeightOf(int segment) => weights[segment];

    public int StartOf(int segment) => starts[segment];

    public int LengthOf(int segment) => lengths[segment];

    /// <summary>Whether there is a Japanese character in it.</summary>
    public bool IsJapanese(int segment) => japanese[segment];

    public SearchField FieldOf(int segment) => fields[fieldOf[segment]];

    public Segment Describe(int document, int segment)
    {
        var item = 0;
        for (var before = segment - 1; before >= firsts[document] && fieldOf[before] == fieldOf[segment]; before--)
            item++;
        return new(FieldOf(segment), item, starts[segment], lengths[segment], weights[segment]);
    }
}

/// <summary>Collects the values of documents and works out how much a word in each counts.</summary>
sealed class SegmentsBuilder
{
    /// <summary>How much the length of a value counts against the words in it, from 0 to 1.</summary>
    const double LengthShare = 0.6;

    readonly Dictionary<SearchField, int> numbers = [];
    readonly List<SearchField> fields = [];
    readonly List<int> firsts = [0];
    readonly List<byte> fieldOf = [];
    readonly List<int> starts = [];
    readonly List<int> lengths = [];
    readonly List<bool> japanese = [];

    public void Add(Property property, int start, int length, bool isJapanese)
    {
        var isName = !property.IsVerbatim;
        var field = new SearchField(
            property.Name, property.SearchWeight ?? 1, isName, property.IsLabel, property.IsList);
        if (!numbers.TryGetValue(field, out var number))
        {
            numbers.Add(field, number = fields.Count);
            fields.Add(field);
        }

        fieldOf.Add(checked((byte)number));
        starts.Add(start);
        lengths.Add(length);
        japanese.Add(isJapanese);
    }

    public void EndDocument() => firsts.Add(starts.Count);

    public Segments Finish()
    {
        var totals = new double[fields.Count];
        var counts = new int[fields.Count];
        for (var segment = 0; segment < starts.Count; segment++)
        {
            totals[fieldOf[segment]] += lengths[segment];
            counts[fieldOf[segment]]++;
        }

        var weights = new float[starts.Count];
        for (var segment = 0; segment < weights.Length; segment++)
        {
            var field = fieldOf[segment];
            var average = Math.Max(1, totals[field] / counts[field]);
            var length = 1 - LengthShare + (LengthShare * lengths[segment] / average);
            weights[segment] = (float)(fields[field].Weight / length);
        }

        return new Segments(
            [.. fields], [.. firsts], [.. fieldOf], [.. starts], [.. lengths], weights, new BitArray([.. japanese]));
    }
}
