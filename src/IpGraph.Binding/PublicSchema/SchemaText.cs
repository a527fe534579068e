using System.Text;

namespace IpGraph.Binding.PublicSchema;

/// <summary>Writes type definitions one below the other, each with its description.</summary>
sealed class SchemaText
{
    readonly StringBuilder text = new();

    /// <summary>A type with a body; the head is all that stands before the brace.</summary>
    public void Type(string? description, string head, Action body)
    {
        if (text.Length > 0)
            text.Append('\n');
        Describe(description, "");
        text.Append(head).Append(" {\n");
        body();
        text.Append("}\n");
    }

    /// <summary>A line of a body: a field, an input field or an enum value, as it stands in SDL.</summary>
    public void Member(string? description, string line)
    {
        Describe(description, "  ");
        text.Append("  ").Append(line).Append('\n');
    }

    /// <summary>A field with described arguments, one a line.</summary>
    public void Field(string? description, string name, IReadOnlyList<SchemaArgument> arguments, string type)
    {
        if (arguments.Count == 0)
        {
            Member(description, $"{name}: {type}");
            return;
        }

        Describe(description, "  ");
        text.Append("  ").Append(name).Append("(\n");
        foreach (var argument in arguments)
        {
            Describe(argument.Description, "    ");
            text.Append("    ").Append(argument.Name).Append(": ").Append(argument.Type);
            if (argument.Bounds is { } bounds)
                text.Append(' ').Append(bounds.Directive);
            text.Append('\n');
        }

        text.Append("  ): ").Append(type).Append('\n');
    }

    /// <summary>A definition on one line.</summary>
    public void Line(string? description, string line)
    {
        if (text.Length > 0)
            text.Append('\n');
        Describe(description, "");
        text.Append(line).Append('\n');
    }

    /// <summary>Definitions that are already written.</summary>
    public void Definitions(string sdl) => text.Append('\n').Append(sdl);

    public override string ToString() => text.ToString();

    void Describe(string? description, string indent)
    {
        if (description is null)
            return;
        if (!description.Contains('\n'))
        {
            var quoted = description.Replace("\\", "\\\\").Replace("\"", "\\\"");
            text.Append(indent).Append('"').Append(quoted).Append("\"\n");
            return;
        }

        text.Append(indent).Append("\"\"\"\n");
        foreach (var line in description.Replace("\"\"\"", "\\\"\"\"").Split('\n'))
            text.Append(indent).Append(line).Append('\n');
        text.Append(indent).Append("\"\"\"\n");
    }
}

/// <param name="Type">The type, and a default value if there is one, as they stand in SDL.</param>
/// <param name="Bounds">What of the type it takes; null for all.</param>
sealed record SchemaArgument(string Name, string Type, string Description, Bounds? Bounds = null);
