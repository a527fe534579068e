using System.Diagnostics;
using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Graph.Text;

namespace IpGraph.Binding;

/// <summary>Turns a <c>where</c> argument into a filter.</summary>
static class FilterBinder
{
    /// <summary>The filter on nodes; null where nothing is asked.</summary>
    /// <exception cref="GraphQL.Errors.GraphQLException">The filter is too large, or has a null in it.</exception>
    public static Filter? Where(PublicSchemaTypes schema, NodeShapeType type, object? where, string argument = "where")
    {
        if (where is not null)
            FilterSize.Check(argument, where);
        return Inner(schema, type, where);
    }

    static Filter? Inner(PublicSchemaTypes schema, NodeShapeType type, object? where) =>
        where is null ? null : Simplify(Conditions(where, (key, value) => NodeCondition(schema, type, key, value)));

    /// <summary>The filter on what links carry; null where nothing is asked.</summary>
    /// <inheritdoc cref="Where"/>
    public static Filter? LinkWhere(IReadOnlyList<Property> properties, object? where)
    {
        if (where is not null)
            FilterSize.Check("linkWhere", where);
        return InnerLink(properties, where);
    }

    static Filter? InnerLink(IReadOnlyList<Property> properties, object? where) =>
        where is null ? null : Simplify(Conditions(where, (key, value) => LinkCondition(properties, key, value)));

    static Filter? Simplify(Filter.And filter) => filter.Parts.Count switch
    {
        0 => null,
        1 => filter.Parts[0],
        _ => filter,
    };

    static Filter.And Conditions(object where, Func<string, object, Filter> condition)
    {
        var parts = new List<Filter>();
        foreach (var (key, value) in (IReadOnlyDictionary<string, object?>)where)
            parts.Add(condition(key, value!));
        return new Filter.And(parts);
    }

    static Filter NodeCondition(PublicSchemaTypes schema, NodeShapeType type, string key, object value)
    {
        Filter Inner(object where) => Conditions(where, (name, item) => NodeCondition(schema, type, name, item));
        if (Logic(key, value, Inner) is { } logic)
            return logic;
        if (key == Keys.Label && Keys.HasLabels(type))
        {
            return new Filter.Has(
                type.FindProperty(Keys.LabelKeys)!,
                JapaneseText.Key((string)value));
        }

        if (key == "type" && type is NodeInterface group)
            return new Filter.OfType([.. Items(value).Select(name => KindOf(group, (string)name))]);
        if (type is NodeInterface several && several.Implementers.FirstOrDefault(one => PublicNames.On(one) == key) is { } kind)
            return new Filter.And([new Filter.OfType([kind]), FilterBinder.Inner(schema, kind, value) ?? new Filter.And([])]);
        if (SharedFields.FindRelationship(type, key) is { } field)
            return Related(schema, field, value);
        return PropertyCondition(SharedFields.FindProperty(type, key)!, value);
    }

    static Filter LinkCondition(IReadOnlyList<Property> properties, string key, object value)
    {
        Filter Inner(object where) => Conditions(where, (name, item) => LinkCondition(properties, name, item));
        return Logic(key, value, Inner) ?? PropertyCondition(properties.First(property => property.Name == key), value);
    }

    static Filter? Logic(string key, object value, Func<object, Filter> inner) => key switch
    {
        "and" => new Filter.And([.. Items(value).Select(inner)]),
        "or" => new Filter.Or([.. Items(value).Select(inner)]),
        "not" => new Filter.Not(inner(value)),
        _ => null,
    };

    static NodeType KindOf(NodeInterface group, string name) =>
        group.Implementers.First(type => PublicNames.Screaming(type.Name) == name);

    static Filter Related(PublicSchemaTypes schema, RelationshipField field, object value)
    {
        var target = schema.Find(field.TargetName);
        if (field.IsSingle)
            return new Filter.Related(field, Quantifier.Some, Inner(schema, target, value), null);
        var relation = (IReadOnlyDictionary<string, object?>)value;
        var link = relation.ContainsKey("link")
            ? InnerLink(field.Type.Properties, relation["link"]!)
            : null;
        var parts = new List<Filter>();
        foreach (var (key, where) in relation.Where(pair => pair.Key != "link"))
        {
            var quantifier = key switch
            {
                "some" => Quantifier.Some,
                "none" => Quantifier.None,
                "every" => Quantifier.Every,
                _ => throw new UnreachableException(key),
            };
            var node = Inner(schema, target, where!);
            parts.Add(new Filter.Related(field, quantifier, node, link));
        }

        if (parts.Count == 0 && relation.ContainsKey("link"))
            parts.Add(new Filter.Related(field, Quantifier.Some, null, link));
        return Simplify(new Filter.And(parts)) ?? new Filter.And([]);
    }

    static Filter PropertyCondition(Property property, object value)
    {
        var parts = new List<Filter>();
        foreach (var (operation, operand) in (IReadOnlyDictionary<string, object?>)value)
            parts.Add(Operation(property, operation, operand!));
        return Simplify(new Filter.And(parts)) ?? new Filter.And([]);
    }

    static Filter Operation(Property property, string operation, object operand) => operation switch
    {
        "eq" => new Filter.Compare(property, Comparison.Equal, operand),
        "ne" => new Filter.Compare(property, Comparison.NotEqual, operand),
        "lt" => new Filter.Compare(property, Comparison.Less, operand),
        "lte" => new Filter.Compare(property, Comparison.LessOrEqual, operand),
        "gt" => new Filter.Compare(property, Comparison.Greater, operand),
        "gte" => new Filter.Compare(property, Comparison.GreaterOrEqual, operand),
        "contains" => new Filter.Compare(property, Comparison.Contains, operand),
        "containsFolded" => new Filter.Compare(property, Comparison.ContainsFolded, operand),
        "startsWith" => new Filter.Compare(property, Comparison.StartsWith, operand),
        "endsWith" => new Filter.Compare(property, Comparison.EndsWith, operand),
        "in" => new Filter.In(property, [.. Items(operand)]),
        "has" => new Filter.Has(property, operand),
        "isNull" when operand is true => new Filter.Missing(property),
        "isNull" => new Filter.Not(new Filter.Missing(property)),
        _ => throw new UnreachableException(operation),
    };

    static IEnumerable<object> Items(object list) =>
        ((IReadOnlyList<object?>)list).Select(item => item!);
}
