using System.Diagnostics;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.Operations.Output;

/// <summary>Works out from a document what its answers look like: all fields that an object may have, merged over the
/// fragments and the types that it may be of.</summary>
/// <remarks>Validation has made sure that what merges has one shape.
/// https://spec.graphql.org/September2025/#SameResponseShape()</remarks>
public sealed class OutputShape
{
    readonly Schema schema;
    readonly Dictionary<string, FragmentDefinitionSyntax> fragments;

    OutputShape(Schema schema, DocumentSyntax document)
    {
        this.schema = schema;
        fragments = document.Fragments.ToDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);
    }

    /// <summary>The fields of <c>data</c> in the answers to a document.</summary>
    /// <param name="schema">The schema for which the document is valid.</param>
    /// <param name="document">Has one operation.</param>
    public static IReadOnlyList<OutputField> OfDocument(Schema schema, string document)
    {
        var syntax = Parser.Parse(document);
        return Of(schema, syntax, syntax.Operations.Single());
    }

    /// <summary>The fields of <c>data</c>, in the order in which they are first asked for.</summary>
    /// <param name="schema">The schema for which the document is valid.</param>
    /// <param name="document">Has the fragments that the operation spreads.</param>
    /// <param name="operation">One of the document.</param>
    public static IReadOnlyList<OutputField> Of(
        Schema schema,
        DocumentSyntax document,
        OperationDefinitionSyntax operation) =>
        new OutputShape(schema, document).Merge(
            [new Selection(schema.RootType(operation.Operation)!, operation.SelectionSet, IsAlways: true)]);

    IReadOnlyList<OutputField> Merge(IReadOnlyList<Selection> selections)
    {
        var found = new List<Occurrence>();
        foreach (var selection in selections)
            Collect(selection, found);
        return [.. found.GroupBy(occurrence => occurrence.Syntax.ResponseName, StringComparer.Ordinal).Select(Merge)];
    }

    OutputField Merge(IGrouping<string, Occurrence> occurrences)
    {
        var (syntax, definition, _) = occurrences.First();
        var isSingle = occurrences.Skip(1).FirstOrDefault() is null;
        var inner = occurrences.Where(occurrence => occurrence.Syntax.SelectionSet is not null)
            .Select(occurrence => new Selection(
                occurrence.Definition.Type.Definition,
                occurrence.Syntax.SelectionSet!,
                // What only one of several places asks for is not always there, though the object is.
                isSingle || occurrence.IsAlways));
        return new OutputField(
            occurrences.Key,
            definition,
            occurrences.Any(occurrence => occurrence.IsAlways),
            Merge([.. inner]))
        {
            Syntax = syntax,
        };
    }

    void Collect(Selection selection, List<Occurrence> found)
    {
        foreach (var part in selection.Set.Selections)
        {
            var isAlways = selection.IsAlways && !part.Directives.Any(IsCondition);
            switch (part)
            {
                case FieldSyntax field:
                    found.Add(new Occurrence(field, schema.FindField(selection.Type, field.Name.Value)!, isAlways));
                    break;
                case InlineFragmentSyntax inline:
                    CollectFragment(selection.Type, inline.TypeCondition?.Name.Value, inline.SelectionSet, isAlways, found);
                    break;
                case FragmentSpreadSyntax spread when fragments[spread.Name.Value] is var fragment:
                    CollectFragment(
                        selection.Type, fragment.TypeCondition.Name.Value, fragment.SelectionSet, isAlways, found);
                    break;
                default:
                    throw new UnreachableException();
            }
        }
    }

    void CollectFragment(
        TypeDefinition parent,
        string? condition,
        SelectionSetSyntax set,
        bool isAlways,
        List<Occurrence> found)
    {
        var type = condition is null ? parent : schema.Types[condition];
        Collect(new Selection(type, set, isAlways && schema.IsSubType(type, parent)), found);
    }

    static bool IsCondition(DirectiveSyntax directive) => directive.Name.Value is "include" or "skip" or "defer";

    readonly record struct Selection(TypeDefinition Type, SelectionSetSyntax Set, bool IsAlways);

    sealed record Occurrence(FieldSyntax Syntax, FieldDefinition Definition, bool IsAlways);
}
