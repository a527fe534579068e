using IpGraph.Graph.Model;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.Binding;

/// <summary>Holds the directives of a property to the other properties of its owner that they name: <c>@ours</c>,
/// <c>@measuredIn</c>, <c>@qualifiedBy</c>.</summary>
sealed class NamedProperties(ModelReader model)
{
    /// <param name="owner">The name of the type whose fields these are.</param>
    /// <param name="properties">What the fields were read as.</param>
    public void Check(string owner, IReadOnlyList<FieldDefinitionSyntax> fields, IReadOnlyList<Property> properties)
    {
        foreach (var field in fields)
        {
            if (ModelReader.Find(field.Directives, "ours") is { } ours)
                CheckOurs(owner, field, ours, properties);
            if (ModelReader.Find(field.Directives, "measuredIn") is { } unit)
                Named(owner, field, unit, "property", properties);
            if (ModelReader.Find(field.Directives, "qualifiedBy") is { } qualifier)
                NamedEnum(owner, field, qualifier, "property", properties);
        }
    }

    void CheckOurs(string owner, FieldDefinitionSyntax field, DirectiveSyntax ours, IReadOnlyList<Property> properties)
    {
        var (where, value) = (ModelReader.Text(ours, "where"), ModelReader.Text(ours, "is"));
        if (where is null != value is null)
        {
            model.Report(field, $"@ours of {owner}.{field.Name.Value} gives one of \"where\" and \"is\"; it takes both or neither.");
        }
        else if (where is not null && NamedEnum(owner, field, ours, "where", properties) is { } values
            && values.Values.All(one => one.Name != value))
        {
            model.Report(field, $"{values.Name} has no value {value}, which @ours of {owner}.{field.Name.Value} names.");
        }
    }

    EnumType? NamedEnum(
        string owner,
        FieldDefinitionSyntax field,
        DirectiveSyntax directive,
        string argument,
        IReadOnlyList<Property> properties)
    {
        if (Named(owner, field, directive, argument, properties) is not { } property)
            return null;
        if (property.Type is PropertyType.Enum values)
            return values.Type;
        model.Report(field, $"{owner}.{property.Name} is no enum, as @{directive.Name.Value} of {owner}.{field.Name.Value} wants it.");
        return null;
    }

    Property? Named(
        string owner,
        FieldDefinitionSyntax field,
        DirectiveSyntax directive,
        string argument,
        IReadOnlyList<Property> properties)
    {
        var name = ModelReader.Text(directive, argument);
        var property = properties.FirstOrDefault(candidate => candidate.Name == name && !candidate.IsList);
        if (property is null)
            model.Report(field, $"{owner} has no {name} of one value, which @{directive.Name.Value} of {owner}.{field.Name.Value} names.");
        return property;
    }
}
