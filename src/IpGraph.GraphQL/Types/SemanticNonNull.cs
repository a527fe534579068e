using System.Globalization;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Types;

/// <summary>Rewrites a schema for clients that ask for errors without propagation: what cannot be null except by an error
/// becomes nullable and is marked with <c>@semanticNonNull</c>.</summary>
static class SemanticNonNull
{
    const string DirectiveName = "semanticNonNull";

    public static DocumentSyntax Rewrite(DocumentSyntax schema) => new(
    [
        .. schema.Definitions.TakeWhile(definition => definition is SchemaDefinitionSyntax),
        .. schema.Definitions.Any(IsDirective) ? [] : BuiltInDefinitions.SemanticNonNull.Definitions,
        .. schema.Definitions.SkipWhile(definition => definition is SchemaDefinitionSyntax).Select(Rewrite),
    ]);

    static bool IsDirective(DefinitionSyntax definition) =>
        definition is DirectiveDefinitionSyntax { Name.Value: DirectiveName };

    static DefinitionSyntax Rewrite(DefinitionSyntax definition) => definition switch
    {
        ObjectTypeDefinitionSyntax type => type with { Fields = [.. type.Fields.Select(Rewrite)] },
        InterfaceTypeDefinitionSyntax type => type with { Fields = [.. type.Fields.Select(Rewrite)] },
        _ => definition,
    };

    static FieldDefinitionSyntax Rewrite(FieldDefinitionSyntax field)
    {
        var levels = new List<int>();
        var type = MakeNullable(field.Type, 0, levels);
        if (levels.Count == 0)
            return field;
        var others = field.Directives.Where(directive => directive.Name.Value != DirectiveName);
        return field with { Type = type, Directives = [.. others, Mark(levels)] };
    }

    /// <summary>The type without its exclamation marks, and the depths at which they stood.</summary>
    static TypeSyntax MakeNullable(TypeSyntax type, int level, List<int> levels)
    {
        switch (type)
        {
            case NonNullTypeSyntax nonNull:
                levels.Add(level);
                return MakeNullable(nonNull.Nullable, level, levels);
            case ListTypeSyntax list:
                return new ListTypeSyntax(MakeNullable(list.Item, level + 1, levels));
            default:
                return type;
        }
    }

    /// <summary>The directive; its default need not be written.</summary>
    static DirectiveSyntax Mark(List<int> levels)
    {
        var numbers = levels.Select(level => new IntValueSyntax(level.ToString(CultureInfo.InvariantCulture)));
        return new DirectiveSyntax(
            new NameSyntax(DirectiveName),
            levels is [0] ? [] : [new ArgumentSyntax(new NameSyntax("levels"), new ListValueSyntax([.. numbers]))]);
    }
}
