using IpGraph.Graph.Queries;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Types;

namespace IpGraph.Binding;

/// <summary>Turns what is selected of objects that are worked out into what is wanted of them.</summary>
/// <remarks>The types alone say what a field is: a node, a value with parts, an object inside, or a plain value.</remarks>
sealed class ObjectShapeBinder(PublicSchemaTypes schema, ShapeBinder shapes)
{
    public ObjectShape Bind(PlannedSelection selection) =>
        new([.. selection.For((ObjectTypeDefinition)selection.Type).Select(Field)]);

    ObjectField Field(PlannedField field)
    {
        var key = new ResponseKey(field.ResponseName);
        return field.IsTypeName
            ? new ObjectField.TypeName(key, field.ParentType.Name)
            : shapes.Try(field, () => Field(key, field), new ObjectField.TypeName(key, field.Definition.Name));
    }

    ObjectField Field(ResponseKey key, PlannedField field)
    {
        var name = field.Definition.Name;
        var arguments = AnalysisArguments.Checked(shapes.Arguments(field));
        if (field.Selection is not { } selection)
            return new ObjectField.Value(key, name, arguments);
        if (selection.Type is not ObjectTypeDefinition type)
            return new ObjectField.Node(key, name, arguments, shapes.Node(selection, schema.Model.NodeTypes));
        return schema.Model.CompositeTypes.Any(composite => composite.Name == type.Name)
            ? new ObjectField.Composite(key, name, shapes.Parts(selection)!)
            : new ObjectField.Inner(key, name, arguments, Bind(selection));
    }
}
