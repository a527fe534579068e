using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Execution;

/// <summary>Answers <c>__schema</c> or <c>__type</c> whole from the description of the schema.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Schema-Introspection</remarks>
sealed class IntrospectionAnswer : IRootAnswer, IBoundAnswer
{
    readonly Described? thing;
    readonly IntrospectionShape shape;

    IntrospectionAnswer(Described? thing, IntrospectionShape shape) => (this.thing, this.shape) = (thing, shape);

    /// <returns>Null for a field that has to go through the executor: it depends on the request, or is deferred.</returns>
    public static IntrospectionAnswer? TryPrepare(PlannedField field, OperationPlan plan)
    {
        if (field.Definition.Name is not ("__schema" or "__type") || field.UsesVariables || field.IsIncremental)
            return null;
        var value = field.Definition.Resolver!(null, field.Arguments(VariableValues.None));
        var description = SchemaDescription.Of(plan.Schema);
        var thing = value is Schema ? description.Schema : description.FindType((TypeDefinition?)value);
        return new IntrospectionAnswer(thing, IntrospectionShape.Of(field));
    }

    public double ExpectedNodes => 0;

    public IBoundAnswer Bind(VariableValues variables, bool isRepeated) => this;

    public ValueTask WriteAsync(ResponseWriter output, CancellationToken cancellation)
    {
        shape.Write(thing, output, cancellation);
        return ValueTask.CompletedTask;
    }
}

/// <summary>What is selected of one kind of thing, its keys made ready as JSON.</summary>
sealed class IntrospectionShape
{
    readonly Part[] parts;
    readonly byte[] end;

    IntrospectionShape(Part[] parts, byte[] end) => (this.parts, this.end) = (parts, end);

    /// <param name="Key">Everything before the value, from the last value on.</param>
    /// <param name="Index">Where the value is among those of the thing.</param>
    /// <param name="Inner">What is selected of it; null for a leaf value.</param>
    readonly record struct Part(byte[] Key, int Index, IntrospectionShape? Inner, bool OmitsDeprecated);

    public static IntrospectionShape Of(PlannedField field)
    {
        var type = (ObjectTypeDefinition)field.Definition.Type.Definition;
        using var text = new ResponseWriter(256);
        text.WriteRaw((byte)'{');
        var parts = new List<Part>();
        var selected = field.Selection!.For(type);
        for (var index = 0; index < selected.Count; index++)
        {
            if (index > 0)
                text.WriteRaw((byte)',');
            text.WriteRaw(selected[index].EncodedName.Span);
            if (selected[index].IsTypeName)
            {
                text.WriteString(type.Name);
                continue;
            }

            parts.Add(PartOf(selected[index], type, text.WrittenSpan.ToArray()));
            text.Rewind(0);
        }

        text.WriteRaw((byte)'}');
        return new IntrospectionShape([.. parts], text.WrittenSpan.ToArray());
    }

    static Part PartOf(PlannedField field, ObjectTypeDefinition type, byte[] key)
    {
        var index = 0;
        while (type.Fields[index] != field.Definition)
            index++;
        var includesDeprecated = field.Arguments(VariableValues.None).GetValueOrDefault("includeDeprecated");
        return new Part(key, index, field.Selection is null ? null : Of(field), includesDeprecated is false);
    }

    public void Write(Described? thing, ResponseWriter output, CancellationToken cancellation)
    {
        if (thing is null)
        {
            output.WriteNull();
            return;
        }

        foreach (ref readonly var part in parts.AsSpan())
        {
            output.WriteRaw(part.Key);
            var value = thing.Values[part.Index];
            if (value is byte[] json)
                output.WriteRaw(json);
            else if (value is Described[] several)
                WriteAll(several, in part, output, cancellation);
            else
                part.Inner!.Write((Described?)value, output, cancellation);
        }

        output.WriteRaw(end);
    }

    static void WriteAll(Described[] things, in Part part, ResponseWriter output, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        output.WriteRaw((byte)'[');
        var isFirst = true;
        foreach (var thing in things)
        {
            if (thing.IsDeprecated && part.OmitsDeprecated)
                continue;
            if (!isFirst)
                output.WriteRaw((byte)',');
            isFirst = false;
            part.Inner!.Write(thing, output, cancellation);
        }

        output.WriteRaw((byte)']');
    }
}
