namespace IpGraph.Seed.Reading;

/// <summary>Turns files into records: a list of them, or <c>defaults</c> and <c>nodes</c>.</summary>
public sealed class RecordReader(ICollection<SeedProblem> problems)
{
    readonly List<SeedRecord> records = [];

    public IReadOnlyList<SeedRecord> Records => records;

    public void ReadFile(SeedValue root)
    {
        switch (root)
        {
            case SeedValue.Sequence list:
                ReadNodes(list, SeedDefaults.None);
                break;
            case SeedValue.Mapping mapping when mapping.Find("nodes") is { } nodes:
                foreach (var field in mapping.Fields.Where(field => field.Name is not ("nodes" or "defaults")))
                    Report(field.Origin, $"A file has 'defaults' and 'nodes', but no '{field.Name}'.");
                ReadNodes(nodes.Value, ReadDefaults(mapping.Find("defaults")?.Value));
                break;
            default:
                Report(root.Origin, "A file is a list of records, or has 'defaults' and 'nodes'.");
                break;
        }
    }

    SeedDefaults ReadDefaults(SeedValue? value)
    {
        if (value is null)
            return SeedDefaults.None;
        if (value is SeedValue.Mapping mapping && mapping.Find("id") is null)
        {
            return new SeedDefaults(CitationReader.Read(mapping.Find("cite"), problems),
                ReadFields(mapping, "defaults"));
        }

        Report(value.Origin, "'defaults' are fields with values, without an id.");
        return SeedDefaults.None;
    }

    void ReadNodes(SeedValue value, SeedDefaults defaults)
    {
        if (value is not SeedValue.Sequence list)
        {
            Report(value.Origin, "'nodes' is a list of records.");
            return;
        }

        foreach (var item in list.Items)
        {
            if (item is SeedValue.Mapping mapping)
                ReadRecord(mapping, defaults, isInline: false);
            else
                Report(item.Origin, "A record is a mapping that has an id.");
        }
    }

    SeedRecord? ReadRecord(SeedValue.Mapping mapping, SeedDefaults defaults, bool isInline)
    {
        if (mapping.Find("id")?.Value is not SeedValue.Scalar { Text.Length: > 0 } id)
        {
            Report(mapping.Origin, "A record is a mapping that has an id.");
            return null;
        }

        var place = records.Count;
        var citations = CitationReader.Read(mapping.Find("cite"), problems, id.Text);
        var fields = ReadFields(mapping, id.Text, defaults);
        var record = new SeedRecord(id.Text, id.Origin, citations, fields, defaults, isInline);
        records.Insert(place, record);
        return record;
    }

    List<SeedField> ReadFields(SeedValue.Mapping mapping, string owner, SeedDefaults? inlineDefaults = null)
    {
        var fields = new List<SeedField>();
        foreach (var field in mapping.Fields.Where(field => field.Name is not ("id" or "cite")))
            fields.Add(field with { Value = WithInlineRecords(field.Value, inlineDefaults, owner) });
        return fields;
    }

    SeedValue WithInlineRecords(SeedValue value, SeedDefaults? defaults, string owner)
    {
        switch (value)
        {
            case SeedValue.Sequence list:
                return list with { Items = [.. list.Items.Select(item => WithInlineRecords(item, defaults, owner))] };
            case SeedValue.Mapping mapping when mapping.Find("id") is not null:
                if (defaults is null)
                    Report(mapping.Origin, "A record cannot stand among 'defaults'.");
                else if (ReadRecord(mapping, defaults, isInline: true) is { } record)
                    return new SeedValue.Inline(mapping.Origin, record);
                return value;
            default:
                return value;
        }
    }

    void Report(SeedOrigin origin, string message) => problems.Add(origin.Problem("FilesHoldRecords", message));
}
