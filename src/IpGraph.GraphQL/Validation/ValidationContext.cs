using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Validation;

/// <summary>What every rule may ask while a document is visited.</summary>
public sealed class ValidationContext
{
    readonly List<GraphQLError> errors = [];
    readonly Dictionary<string, FragmentDefinitionSyntax> fragments = new(StringComparer.Ordinal);
    readonly HashSet<string> definedTypes;
    readonly HashSet<string> definedDirectives;
    int workLeft;

    internal ValidationContext(Schema schema, DocumentSyntax document, ValidationOptions options)
    {
        (Schema, Document, Options, workLeft) = (schema, document, options, options.WorkMax);
        foreach (var fragment in document.Fragments)
            fragments[fragment.Name.Value] = fragment;
        definedTypes = [.. document.Definitions.OfType<TypeDefinitionSyntax>().Select(type => type.Name.Value)];
        definedDirectives =
            [.. document.Definitions.OfType<DirectiveDefinitionSyntax>().Select(directive => directive.Name.Value)];
        Fragments = new FragmentReferences(this);
        Variables = new VariableUsages(this);
    }

    public Schema Schema { get; }

    public DocumentSyntax Document { get; }

    public ValidationOptions Options { get; }

    public IReadOnlyList<GraphQLError> Errors => errors;

    public FragmentReferences Fragments { get; }

    public VariableUsages Variables { get; }

    /// <summary>The type whose fields may be selected here; null where the document went wrong above.</summary>
    public TypeDefinition? ParentType { get; internal set; }

    /// <summary>The type of the current field, or the one to which the current fragment narrows.</summary>
    public TypeReference? Type { get; internal set; }

    /// <summary>The definition of the current field, if it has one.</summary>
    public FieldDefinition? Field { get; internal set; }

    /// <summary>The fragment of that name, the last one where the document wrongly has several.</summary>
    public FragmentDefinitionSyntax? FindFragment(string name) => fragments.GetValueOrDefault(name);

    public DirectiveDefinition? FindDirective(string name) => Schema.Directives.Find(name);

    /// <summary>Whether the schema has the type, or the document itself defines it.</summary>
    public bool Knows(NamedTypeSyntax type) =>
        Schema.Types.Contains(type.Name.Value) || definedTypes.Contains(type.Name.Value);

    /// <summary>Whether the document itself defines the directive.</summary>
    public bool Defines(DirectiveSyntax directive) => definedDirectives.Contains(directive.Name.Value);

    public TypeDefinition? FindType(NamedTypeSyntax type) => Schema.Types.Find(type.Name.Value);

    /// <summary>Names near <paramref name="wanted"/>, none where suggestions are off.</summary>
    public IReadOnlyList<string> Suggest(string wanted, IEnumerable<Definition> known) =>
        Options.Suggestions ? Suggestions.For(wanted, known.Select(definition => definition.Name)) : [];

    public void Report(GraphQLError error)
    {
        if (errors.Count >= Options.ErrorsMax)
            Stop(ValidationErrors.TooManyErrors());
        errors.Add(error);
    }

    /// <summary>Pays for work that a hostile document could multiply; validation ends with the budget.</summary>
    public void Spend(int work)
    {
        workLeft -= work;
        if (workLeft < 0)
            Stop(ValidationErrors.TooComplex(Options.WorkMax));
    }

    /// <summary>Guards a recursion that fragments could make endless.</summary>
    public void Descend(int depth)
    {
        Spend(1);
        if (depth > Options.DepthMax)
            Stop(ValidationErrors.TooDeep(Options.DepthMax));
    }

    void Stop(GraphQLError last)
    {
        errors.Add(last);
        throw new StoppedException();
    }

    /// <summary>Leaves all rules at once; the reason is already among the errors.</summary>
    internal sealed class StoppedException : Exception;
}
