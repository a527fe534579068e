using System.Diagnostics;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types.Scalars;

namespace IpGraph.GraphQL.Types;

/// <summary>Types are made in two steps, first their names and then their members, since they refer to each other.</summary>
public sealed partial class SchemaBuilder
{
    const string DeprecationReasonDefault = "No longer supported";

    TypeDefinition NewType(WrittenType type, SyntaxElement? origin)
    {
        var name = type.Definition.Name.Value;
        var description = type.Definition.Description?.Value;
        var directives = type.Directives;
        return type.Definition switch
        {
            ScalarTypeDefinitionSyntax => new ScalarTypeDefinition
            {
                Name = name,
                Description = description,
                AppliedDirectives = directives,
                Syntax = origin,
                Scalar = SpecifiedScalars.Find(name) ?? resolvers.Scalars.GetValueOrDefault(name, UntypedScalar.Scalar),
                SpecifiedByUrl = TextArgument(directives, "specifiedBy", "url"),
            },
            ObjectTypeDefinitionSyntax => new ObjectTypeDefinition
            {
                Name = name,
                Description = description,
                AppliedDirectives = directives,
                Syntax = origin,
            },
            InterfaceTypeDefinitionSyntax => new InterfaceTypeDefinition
            {
                Name = name,
                Description = description,
                AppliedDirectives = directives,
                Syntax = origin,
                TypeResolver = resolvers.TypeResolvers.GetValueOrDefault(name),
            },
            UnionTypeDefinitionSyntax => new UnionTypeDefinition
            {
                Name = name,
                Description = description,
                AppliedDirectives = directives,
                Syntax = origin,
                TypeResolver = resolvers.TypeResolvers.GetValueOrDefault(name),
            },
            EnumTypeDefinitionSyntax => new EnumTypeDefinition
            {
                Name = name,
                Description = description,
                AppliedDirectives = directives,
                Syntax = origin,
                Values = NewEnumValues(type),
            },
            InputObjectTypeDefinitionSyntax => new InputObjectTypeDefinition
            {
                Name = name,
                Description = description,
                AppliedDirectives = directives,
                Syntax = origin,
                IsOneOf = directives.Any(directive => directive.Name.Value == "oneOf"),
            },
            _ => throw new UnreachableException(),
        };
    }

    void Fill(WrittenType type, ResolverMap resolverMap)
    {
        switch (types[type.Definition.Name.Value])
        {
            case FieldsTypeDefinition fieldsType:
                var fields = Distinct("field", type.Collect(FieldsOf), field => field.Name);
                fieldsType.Fields = new DefinitionList<FieldDefinition>(
                    fields.Select(field => NewField(fieldsType.Name, field, resolverMap)));
                fieldsType.Interfaces = [.. type.Collect(InterfacesOf).SelectMany(name => ResolveInterface(fieldsType, name))];
                break;
            case UnionTypeDefinition union:
                var members = type.Collect(part => ((UnionTypeDefinitionSyntax)part).Members);
                union.Members = [.. members.SelectMany(name => ResolveMember(union, name))];
                break;
            case InputObjectTypeDefinition input:
                input.Fields = NewInputValues("field", type.Collect(part => ((InputObjectTypeDefinitionSyntax)part).Fields));
                break;
        }
    }

    static IReadOnlyList<FieldDefinitionSyntax> FieldsOf(TypeDefinitionSyntax part) => part switch
    {
        ObjectTypeDefinitionSyntax type => type.Fields,
        InterfaceTypeDefinitionSyntax type => type.Fields,
        _ => throw new UnreachableException(),
    };

    static IReadOnlyList<NamedTypeSyntax> InterfacesOf(TypeDefinitionSyntax part) => part switch
    {
        ObjectTypeDefinitionSyntax type => type.Interfaces,
        InterfaceTypeDefinitionSyntax type => type.Interfaces,
        _ => throw new UnreachableException(),
    };

    FieldDefinition NewField(string type, FieldDefinitionSyntax syntax, ResolverMap resolverMap)
    {
        var key = (type, syntax.Name.Value);
        return new FieldDefinition
        {
            Name = syntax.Name.Value,
            Description = syntax.Description?.Value,
            AppliedDirectives = syntax.Directives,
            Syntax = syntax,
            Type = Resolve(syntax.Type),
            Arguments = NewInputValues("argument", syntax.Arguments),
            DeprecationReason = DeprecationReason(syntax.Directives),
            Resolver = resolverMap.Fields.GetValueOrDefault(key),
            AsyncResolver = resolverMap.AsyncFields.GetValueOrDefault(key),
            Subscriber = resolverMap.Subscribers.GetValueOrDefault(key),
        };
    }

    DefinitionList<InputValueDefinition> NewInputValues(string kind, IReadOnlyList<InputValueDefinitionSyntax> inputs) =>
        new(Distinct(kind, inputs, input => input.Name).Select(syntax => new InputValueDefinition
        {
            Name = syntax.Name.Value,
            Description = syntax.Description?.Value,
            AppliedDirectives = syntax.Directives,
            Syntax = syntax,
            Type = Resolve(syntax.Type),
            DefaultValue = syntax.DefaultValue,
            DeprecationReason = DeprecationReason(syntax.Directives),
        }));

    DefinitionList<EnumValueDefinition> NewEnumValues(WrittenType type)
    {
        var values = type.Collect(part => ((EnumTypeDefinitionSyntax)part).Values);
        return new(Distinct("value", values, value => value.Name).Select(syntax => new EnumValueDefinition
        {
            Name = syntax.Name.Value,
            Description = syntax.Description?.Value,
            AppliedDirectives = syntax.Directives,
            Syntax = syntax,
            DeprecationReason = DeprecationReason(syntax.Directives),
        }));
    }

    /// <summary>The first of each name; every further one is a mistake.</summary>
    List<T> Distinct<T>(string kind, IReadOnlyList<T> items, Func<T, NameSyntax> nameOf)
    {
        var first = new Dictionary<string, NameSyntax>(StringComparer.Ordinal);
        var distinct = new List<T>(items.Count);
        foreach (var item in items)
        {
            var name = nameOf(item);
            if (first.TryAdd(name.Value, name))
                distinct.Add(item);
            else
                errors.Add(SchemaErrors.Duplicate(kind, name.Value, first[name.Value], name));
        }

        return distinct;
    }

    TypeReference Resolve(TypeSyntax type) => type switch
    {
        NamedTypeSyntax named => new TypeReference.Named(Resolve(named)),
        ListTypeSyntax list => new TypeReference.List(Resolve(list.Item)),
        NonNullTypeSyntax nonNull => new TypeReference.NonNull(Resolve(nonNull.Nullable)),
        _ => throw new UnreachableException(),
    };

    /// <summary>The type of that name; a scalar takes the place of one that is missing, so that the search goes on.</summary>
    TypeDefinition Resolve(NamedTypeSyntax type)
    {
        var name = type.Name.Value;
        referencedNames.Add(name);
        if (types.TryGetValue(name, out var definition))
            return definition;
        errors.Add(SchemaErrors.UnknownType(type.Name));
        return new ScalarTypeDefinition { Name = name, Scalar = UntypedScalar.Scalar };
    }

    IEnumerable<InterfaceTypeDefinition> ResolveInterface(FieldsTypeDefinition type, NamedTypeSyntax name)
    {
        if (Resolve(name) is InterfaceTypeDefinition contract)
            return [contract];
        if (types.ContainsKey(name.Name.Value))
            errors.Add(SchemaErrors.NotAnInterface(type.Name, name));
        return [];
    }

    IEnumerable<ObjectTypeDefinition> ResolveMember(UnionTypeDefinition union, NamedTypeSyntax name)
    {
        if (Resolve(name) is ObjectTypeDefinition member)
            return [member];
        if (types.ContainsKey(name.Name.Value))
            errors.Add(SchemaErrors.NotAnObjectInUnion(union.Name, name));
        return [];
    }

    static string? DeprecationReason(IReadOnlyList<DirectiveSyntax> directives) =>
        directives.Any(directive => directive.Name.Value == "deprecated")
            ? TextArgument(directives, "deprecated", "reason") ?? DeprecationReasonDefault
            : null;

    static string? TextArgument(IReadOnlyList<DirectiveSyntax> directives, string directive, string argument)
    {
        var applied = directives.FirstOrDefault(candidate => candidate.Name.Value == directive);
        var value = applied?.Arguments.FirstOrDefault(candidate => candidate.Name.Value == argument)?.Value;
        return (value as StringValueSyntax)?.Value;
    }
}
