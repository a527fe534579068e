using System.Diagnostics;
using System.Globalization;
using IpGraph.Graph.Model;

namespace IpGraph.Seed.Reading;

/// <summary>Gives a stated value the type that the model declares.</summary>
public static class ValueReading
{
    /// <summary>The value as the graph keeps it, or null with what is wrong and where.</summary>
    public static object? Read(Property property, SeedValue value, out SeedFault? fault)
    {
        fault = null;
        if (property.IsPartialDate && value is SeedValue.Scalar { Text: var date } && !PartialDates.Has(date))
        {
            fault = new SeedFault(value.Origin, $"'{date}' is not a date such as 2023-06-09, 2023-06 or 2023.");
            return null;
        }

        if (!property.IsList)
            return ReadOne(property.Type, value, out fault);
        if (value is not SeedValue.Sequence list)
        {
            fault = new SeedFault(value.Origin, $"'{property.Name}' is a list.");
            return null;
        }

        var items = new List<object>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (ReadOne(property.Type, item, out fault) is not { } read)
                return null;
            items.Add(read);
        }

        return items;
    }

    static object? ReadOne(PropertyType type, SeedValue value, out SeedFault? fault)
    {
        if (type is PropertyType.Composite(var parts) && value is SeedValue.Mapping mapping)
            return ReadParts(parts, mapping, out fault);
        var read = value is SeedValue.Scalar scalar ? ReadScalar(type, scalar) : null;
        fault = read is null ? new SeedFault(value.Origin, Expectation(type, value)) : null;
        return read;
    }

    /// <summary>A number or a truth between quotation marks is a text, to editors as to us.</summary>
    static object? ReadScalar(PropertyType type, SeedValue.Scalar scalar) =>
        scalar.IsQuoted && type is (PropertyType.Int or PropertyType.Float or PropertyType.Boolean)
            ? null
            : ReadText(type, scalar.Text);

    static object? ReadText(PropertyType type, string text) => type switch
    {
        PropertyType.Id or PropertyType.String => text.Length > 0 && text.AsSpan().Trim().Length == text.Length
            ? text : null,
        PropertyType.Int => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var number) ? number : null,
        PropertyType.Float => double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number + 0.0 : null,
        PropertyType.Boolean => text switch { "true" => true, "false" => false, _ => null },
        PropertyType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out _) ? text : null,
        PropertyType.Enum(var values) => values.Has(text) ? text : null,
        PropertyType.Composite => null,
        _ => throw new UnreachableException(),
    };

    static PropertyMap? ReadParts(CompositeType type, SeedValue.Mapping mapping, out SeedFault? fault)
    {
        var parts = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var field in mapping.Fields)
        {
            if (type.Parts.FirstOrDefault(part => part.Name == field.Name) is not { } part)
            {
                fault = new SeedFault(field.Origin, $"{type.Name} has no '{field.Name}'.");
                return null;
            }

            if (Read(part, field.Value, out fault) is not { } read)
                return null;
            parts[part.Name] = read;
        }

        var missing = type.Parts.FirstOrDefault(part =>
            part.IsRequired && !part.IsList && !parts.ContainsKey(part.Name));
        fault = missing is null ? null : new SeedFault(mapping.Origin, $"'{missing.Name}' is missing.");
        return missing is null ? PropertyMap.Of(type.Parts, parts) : null;
    }

    static string Expectation(PropertyType type, SeedValue value)
    {
        var stated = value is not SeedValue.Scalar { Text: var text } ? "This"
            : text.Length > 40 ? $"'{text[..40]}…'" : $"'{text}'";
        if (value is SeedValue.Scalar { IsQuoted: true } && type is (PropertyType.Int or PropertyType.Float or PropertyType.Boolean))
            stated += " between quotation marks";
        return type switch
        {
            PropertyType.Id or PropertyType.String => $"{stated} is not a text without space around it.",
            PropertyType.Int => $"{stated} is not a whole number of 32 bits.",
            PropertyType.Float => $"{stated} is not a finite number.",
            PropertyType.Boolean => $"{stated} is neither true nor false.",
            PropertyType.Date => $"{stated} is not a date such as 2023-06-09.",
            PropertyType.Enum(var values) =>
                $"{stated} is none of {string.Join(", ", values.Values.Select(candidate => candidate.Name))}.",
            PropertyType.Composite => $"{stated} is not a mapping of the parts of {type.Name}.",
            _ => throw new UnreachableException(),
        };
    }
}

/// <summary>What is wrong with a value, and where it stands.</summary>
public sealed record SeedFault(SeedOrigin Origin, string Message);
