namespace IpGraph.GraphQL.Language;

/// <summary>How much of a document is read before it is refused.</summary>
public sealed record ParserOptions
{
    public const int DepthMaxDefault = 200;

    /// <summary>What a stranger's request may use.</summary>
    public static readonly ParserOptions Default = new();

    /// <summary>For texts of our own, such as a schema; only the depth stays bounded.</summary>
    public static readonly ParserOptions Trusted = new() { CharactersMax = int.MaxValue, TokensMax = int.MaxValue };

    public int CharactersMax { get; init; } = 100_000;

    public int TokensMax { get; init; } = 15_000;

    /// <summary>Levels of nested selection sets, list and object values, and list types.</summary>
    public int DepthMax { get; init; } = DepthMaxDefault;
}
