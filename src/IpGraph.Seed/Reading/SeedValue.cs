namespace IpGraph.Seed.Reading;

/// <summary>A value as it is written in a seed file, not yet held against the model.</summary>
public abstract record SeedValue(SeedOrigin Origin)
{
    /// <summary>Text; what it means depends on the model alone, so <c>no</c> and <c>12</c> are text here
    /// too.</summary>
    public sealed record Scalar(SeedOrigin Origin, string Text) : SeedValue(Origin)
    {
        /// <summary>Whether it stands between quotation marks or in a block, and so is text and nothing else.</summary>
        public bool IsQuoted { get; init; }
    }

    public sealed record Sequence(SeedOrigin Origin, IReadOnlyList<SeedValue> Items) : SeedValue(Origin);

    public sealed record Mapping(SeedOrigin Origin, IReadOnlyList<SeedField> Fields) : SeedValue(Origin)
    {
        public SeedField? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);
    }

    /// <summary>A whole record in the place of a link's target.</summary>
    public sealed record Inline(SeedOrigin Origin, SeedRecord Record) : SeedValue(Origin);

    /// <summary>The items of a list; anything else counts as a list of one.</summary>
    public IReadOnlyList<SeedValue> AsList => this is Sequence sequence ? sequence.Items : [this];
}

/// <summary>A key of a mapping with its value.</summary>
public sealed record SeedField(string Name, SeedOrigin Origin, SeedValue Value);
