namespace IpGraph.Seed.Reading;

/// <summary>A mapping of texts under fixed keys, outside the model: a curated link or a pinned count.</summary>
public sealed class Entry(SeedValue.Mapping mapping, ICollection<SeedProblem> problems)
{
    bool isComplete = true;

    public SeedOrigin Origin => mapping.Origin;

    public bool Has(string name) => mapping.Find(name) is not null;

    /// <summary>The text under a key; empty, and a problem, where it is missing.</summary>
    public string Required(string name)
    {
        if (mapping.Find(name) is null)
            Report($"'{name}' is missing.");
        return Optional(name) ?? "";
    }

    /// <summary>The texts under a key, at least one; none, and a problem, where it is missing or holds something
    /// else.</summary>
    public IReadOnlyList<SeedValue.Scalar> RequiredTexts(string name)
    {
        var values = mapping.Find(name)?.Value.AsList ?? [];
        var texts = values.OfType<SeedValue.Scalar>().Where(value => value.Text.AsSpan().Trim().Length > 0).ToList();
        if (texts.Count == 0 || texts.Count < values.Count)
            Report($"'{name}' is a list of texts, with at least one.");
        return texts;
    }

    /// <summary>The text under a key; null where the key is missing.</summary>
    public string? Optional(string name)
    {
        if (mapping.Find(name)?.Value is not { } value)
            return null;
        if (value is SeedValue.Scalar { Text: var text } && text.AsSpan().Trim().Length > 0)
            return text;
        Report($"'{name}' is a text.");
        return null;
    }

    /// <summary>Whether all that was asked for was there; keys that nobody asks for are a problem.</summary>
    public bool IsComplete(params ReadOnlySpan<string> names)
    {
        foreach (var field in mapping.Fields)
        {
            if (!names.Contains(field.Name))
                Report($"'{field.Name}' has no meaning here.");
        }

        return isComplete;
    }

    void Report(string message)
    {
        isComplete = false;
        problems.Add(Origin.Problem("LinksAreComplete", message));
    }
}
