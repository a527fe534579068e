using System.Text;
using IpGraph.Explorer.Wording;
using IpGraph.GraphQL.Types;

namespace IpGraph.Explorer.Nodes;

/// <summary>The query for the page of a node of one type: every property, and for every relationship the number of its ends
/// and the first of them with what the links carry.</summary>
/// <param name="Type">The type of the node.</param>
/// <param name="Properties">The fields that have values, in the order of the schema.</param>
/// <param name="Relations">The fields that lead to other nodes, in the order of the schema.</param>
/// <param name="End">What is asked of the node at the other end of a relationship, as a fragment of the document.</param>
/// <param name="Document">The document in UTF-8; its variables are <c>$id</c>, <c>$language</c> and <c>$other</c>.</param>
public sealed record NodeDocument(
    ObjectTypeDefinition Type,
    IReadOnlyList<FieldDefinition> Properties,
    IReadOnlyList<FieldDefinition> Relations,
    string End,
    byte[] Document)
{
    /// <summary>How many ends of one relationship the page of a node shows.</summary>
    public const int EndsShown = 20;

    /// <summary>How many ends a page of one relationship shows.</summary>
    public const int EndsOnPage = 50;

    static readonly string[] Spoken = ["label", "kindLabel", "snippet", "citation"];

    static readonly string[] NotCarried = ["cursor", "node", "score", "highlights", "citations"];

    public static NodeDocument Of(Schema schema, TypeDefinition node, ObjectTypeDefinition type)
    {
        var relations = type.Fields.Where(field => IsOpen(field) && Leads(schema, node, field)).ToList();
        var properties = type.Fields.Where(field => IsOpen(field) && !Spoken.Contains(field.Name) && IsValue(field)).ToList();
        var text = new StringBuilder("query NodePage($id: ID!, $language: Language!, $other: Language!) {\n")
            .Append("  node(id: $id) {\n    __typename\n    ...End\n    otherLabel: label(language: $other)\n")
            .Append("    snippet(language: $language)\n    citation(language: $language)\n")
            .Append("    bibTex: citation(style: BIBTEX, language: $language)\n    ris: citation(style: RIS, language: $language)\n")
            .Append("    ... on ").Append(type.Name).Append(" {\n");
        foreach (var property in properties)
            text.Append("      ").Append(property.Name).Append(LeavesOf(property)).Append('\n');
        foreach (var relation in relations)
            text.Append("      ").Append(SelectionOf(relation, $"first: {EndsShown}")).Append('\n');
        text.Append("    }\n  }\n}\n\n").Append(EndOf(schema, node));
        return new NodeDocument(type, properties, relations, EndOf(schema, node), Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>The query for one relationship of a node, a page at a time; its variables are also <c>$first</c> and
    /// <c>$after</c>.</summary>
    public byte[] OfRelation(FieldDefinition relation) => Encoding.UTF8.GetBytes(
        "query RelatedNodes($id: ID!, $language: Language!, $first: Int!, $after: String) {\n  node(id: $id) {\n    ...End\n"
        + $"    ... on {Type.Name} {{\n      {SelectionOf(relation, "first: $first, after: $after")}\n    }}\n  }}\n}}\n\n{End}");

    /// <summary>Whether a field leads to a page of many nodes.</summary>
    public static bool IsConnection(FieldDefinition field) =>
        field.Type.Definition is FieldsTypeDefinition type && type.Fields.Contains("edges") && type.Fields.Contains("totalCount");

    /// <summary>What a link tells beside where it leads.</summary>
    public static IEnumerable<FieldDefinition> CarriedBy(FieldDefinition relation) =>
        IsConnection(relation) ? EdgeOf(relation).Fields.Where(part => !NotCarried.Contains(part.Name) && IsValue(part)) : [];

    /// <summary>What a list says of an entry: what it is called, of which edition it is, and whose words its text is in.</summary>
    static string EndOf(Schema schema, TypeDefinition node)
    {
        var text = new StringBuilder("fragment End on Node {\n  id\n  label(language: $language)\n  kindLabel(language: $language)\n");
        foreach (var type in schema.Types.OfType<FieldsTypeDefinition>().Where(type => schema.IsSubType(node, type)))
        {
            if (type.Fields.Contains("year") && FieldWords.NamesEdition(type.Name))
                text.Append($"  ... on {type.Name} {{ {LinkView.EditionKey}: year }}\n");
            if (type is InterfaceTypeDefinition && type.Fields.Contains("text") && type.Fields.Contains("textSource"))
                text.Append($"  ... on {type.Name} {{ textSource }}\n");
        }

        return text.Append("}\n").ToString();
    }

    static FieldsTypeDefinition EdgeOf(FieldDefinition relation) =>
        (FieldsTypeDefinition)((FieldsTypeDefinition)relation.Type.Definition).Fields["edges"].Type.Definition;

    static string SelectionOf(FieldDefinition relation, string arguments)
    {
        if (!IsConnection(relation))
            return $"{relation.Name} {{ ...End }}";
        var carried = string.Concat(CarriedBy(relation).Select(part => $"{part.Name}{LeavesOf(part)} "));
        return $"{relation.Name}({arguments}) {{ totalCount pageInfo {{ hasNextPage endCursor }} edges {{ {carried}node {{ ...End }} }} }}";
    }

    static string LeavesOf(FieldDefinition field) => field.Type.Definition is ObjectTypeDefinition value
        ? $" {{ {string.Join(' ', value.Fields.Where(part => part.Type.Definition.IsLeaf).Select(part => part.Name))} }}"
        : "";

    static bool IsOpen(FieldDefinition field) => !field.Arguments.Any(argument => argument.IsRequired);

    static bool IsValue(FieldDefinition field) => field.Type.Definition.IsLeaf
        || (field.Type.Definition is ObjectTypeDefinition value && !value.Fields.Contains("id")
            && value.Fields.All(part => part.Arguments.Count == 0 && (part.Type.Definition.IsLeaf || IsNode(part))));

    /// <summary>Whether a part of a value leads to a node.</summary>
    static bool IsNode(FieldDefinition part) => part.Type.Definition is FieldsTypeDefinition type && type.Fields.Contains("id");

    static bool Leads(Schema schema, TypeDefinition node, FieldDefinition field) =>
        IsConnection(field) || schema.IsSubType(node, field.Type.Definition);
}
