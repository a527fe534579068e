using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Types;

/// <summary>The parts of a schema that the specification writes for everybody.</summary>
static class BuiltInDefinitions
{
    /// <summary>The five scalars and the directives of the specification.</summary>
    public static readonly DocumentSyntax Specified = Read("specified.graphql");

    public static readonly DocumentSyntax Introspection = Read("introspection.graphql");

    /// <summary>The directives of incremental delivery, which are not yet part of the specification.</summary>
    public static readonly DocumentSyntax Incremental = Read("incremental.graphql");

    /// <summary>The directive of schemas for clients that let no null climb; it is not part of the specification
    /// either.</summary>
    public static readonly DocumentSyntax SemanticNonNull = Read("semantic-non-null.graphql");

    /// <summary>The text of a part, for schemas that are published with it.</summary>
    public static string TextOf(string name)
    {
        using var stream = typeof(BuiltInDefinitions).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    static DocumentSyntax Read(string name) => Parser.Parse(new Source(TextOf(name), name), ParserOptions.Trusted);
}
