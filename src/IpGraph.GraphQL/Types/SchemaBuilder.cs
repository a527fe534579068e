using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types.Introspection;
using IpGraph.GraphQL.Types.Scalars;

namespace IpGraph.GraphQL.Types;

/// <summary>Makes a schema of its text, resolves the names in it and attaches the resolvers.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Type-System</remarks>
public sealed partial class SchemaBuilder
{
    readonly TypeSystemDocument document;
    readonly TypeSystemDocument builtIn;
    readonly ResolverMap resolvers;
    readonly List<GraphQLError> errors;
    readonly Dictionary<string, TypeDefinition> types = new(StringComparer.Ordinal);
    readonly HashSet<string> referencedNames = new(StringComparer.Ordinal);

    SchemaBuilder(TypeSystemDocument document, TypeSystemDocument builtIn, ResolverMap resolvers)
    {
        (this.document, this.builtIn, this.resolvers) = (document, builtIn, resolvers);
        errors = [.. document.Errors];
    }

    /// <summary>The definitions of <c>@defer</c> and <c>@stream</c> as text, for schemas that are published with
    /// them.</summary>
    public static string IncrementalDirectives => BuiltInDefinitions.TextOf("incremental.graphql");

    /// <summary>Builds a schema that <c>@defer</c> and <c>@stream</c> are part of, if so wished.</summary>
    /// <exception cref="GraphQLException">The text is not a valid schema; all mistakes are named.</exception>
    public static Schema Build(string text, ResolverMap? resolvers = null, bool withIncrementalDelivery = false) =>
        Build([Parser.Parse(text, ParserOptions.Trusted)], resolvers, withIncrementalDelivery);

    /// <inheritdoc cref="Build(string, ResolverMap?, bool)"/>
    public static Schema Build(
        IEnumerable<DocumentSyntax> documents,
        ResolverMap? resolvers = null,
        bool withIncrementalDelivery = false)
    {
        var builtIn = new TypeSystemDocument([BuiltInDefinitions.Specified, BuiltInDefinitions.Introspection]);
        var document = new TypeSystemDocument(
            withIncrementalDelivery ? documents.Append(BuiltInDefinitions.Incremental) : documents);
        var builder = new SchemaBuilder(document, builtIn, resolvers ?? new ResolverMap());
        var schema = builder.Build();
        IReadOnlyList<GraphQLError> errors = [.. builder.errors, .. SchemaValidator.Validate(schema)];
        return errors.Count == 0 ? schema : throw new GraphQLException(errors);
    }

    Schema Build()
    {
        Schema? schema = null;
        var introspection = new ResolverMap();
        IntrospectionResolvers.AddTo(introspection, () => schema!);
        var written = document.Types.Values.Where(type => !IsSpecifiedScalar(type)).ToList();
        foreach (var type in written)
            types[type.Definition.Name.Value] = NewType(type, type.Definition);
        foreach (var type in builtIn.Types.Values)
            types.TryAdd(type.Definition.Name.Value, NewType(type, null));
        foreach (var type in written)
            Fill(type, resolvers);
        foreach (var type in builtIn.Types.Values.Where(type => !document.Types.ContainsKey(type.Definition.Name.Value)))
            Fill(type, introspection);
        var directives = NewDirectives();
        var roots = FindRoots();
        CheckResolvers();
        schema = new Schema(types.Values.Where(IsListed), directives)
        {
            Description = document.Schema?.Description?.Value,
            AppliedDirectives = [.. SchemaParts.SelectMany(part => part.Directives)],
            Syntax = document.Schema ?? document.SchemaAdditions.FirstOrDefault(),
            QueryType = roots.GetValueOrDefault(OperationType.Query),
            MutationType = roots.GetValueOrDefault(OperationType.Mutation),
            SubscriptionType = roots.GetValueOrDefault(OperationType.Subscription),
        };
        return schema;
    }

    IEnumerable<SchemaDefinitionSyntax> SchemaParts =>
        document.Schema is null ? document.SchemaAdditions : [document.Schema, .. document.SchemaAdditions];

    /// <summary>A specified scalar belongs to a schema only if something refers to it.</summary>
    bool IsListed(TypeDefinition type) => !SpecifiedScalars.Contains(type.Name) || referencedNames.Contains(type.Name);

    static bool IsSpecifiedScalar(WrittenType type) => SpecifiedScalars.Contains(type.Definition.Name.Value);

    /// <summary>The root types that are named, or else the types that have the usual names.</summary>
    /// <remarks>https://spec.graphql.org/September2025/#sec-Root-Operation-Types.Default-Root-Operation-Type-Names</remarks>
    Dictionary<OperationType, ObjectTypeDefinition> FindRoots()
    {
        var named = new Dictionary<OperationType, RootOperationTypeSyntax>();
        var roots = new Dictionary<OperationType, ObjectTypeDefinition>();
        foreach (var root in SchemaParts.SelectMany(part => part.RootOperationTypes))
        {
            if (!named.TryAdd(root.Operation, root))
                errors.Add(SchemaErrors.DuplicateRoot(root.Operation, named[root.Operation], root));
            else if (Resolve(root.Type) is ObjectTypeDefinition type)
                roots[root.Operation] = type;
            else if (types.ContainsKey(root.Type.Name.Value))
                errors.Add(SchemaErrors.RootIsNoObject(root.Operation, root.Type));
        }

        if (document.Schema is not null)
            return roots;
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            if (named.ContainsKey(operation) || types.GetValueOrDefault($"{operation}") is not { } type)
                continue;
            if (type is ObjectTypeDefinition root)
                roots[operation] = root;
            else
                errors.Add(SchemaErrors.DefaultRootIsNoObject(operation, type));
        }

        return roots;
    }

    List<DirectiveDefinition> NewDirectives()
    {
        var overridden = builtIn.Directives.Values.Where(item => !document.Directives.ContainsKey(item.Name.Value));
        return
        [
            .. document.Directives.Values.Select(syntax => NewDirective(syntax, syntax)),
            .. overridden.Select(syntax => NewDirective(syntax, null)),
        ];
    }

    DirectiveDefinition NewDirective(DirectiveDefinitionSyntax syntax, SyntaxElement? origin) => new()
    {
        Name = syntax.Name.Value,
        Description = syntax.Description?.Value,
        Syntax = origin,
        Arguments = NewInputValues("argument", syntax.Arguments),
        Locations = [.. syntax.Locations.Select(location => location.Value)],
        IsRepeatable = syntax.IsRepeatable,
    };

    void CheckResolvers()
    {
        var fields = resolvers.Fields.Keys.Concat(resolvers.AsyncFields.Keys).Concat(resolvers.Subscribers.Keys);
        foreach (var (type, field) in fields)
        {
            if ((types.GetValueOrDefault(type) as FieldsTypeDefinition)?.Fields.Contains(field) is not true)
                errors.Add(SchemaErrors.UnusedResolver($"{type}.{field}"));
        }

        var unusedScalars = resolvers.Scalars.Keys.Where(name => types.GetValueOrDefault(name) is not ScalarTypeDefinition);
        var unusedTypes = resolvers.TypeResolvers.Keys.Where(name => types.GetValueOrDefault(name)?.IsAbstract is not true);
        errors.AddRange(unusedScalars.Concat(unusedTypes).Select(SchemaErrors.UnusedResolver));
    }
}
