using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using IpGraph.GraphQL.Types;
using IpGraph.Operations.Catalogue;

namespace IpGraph.Operations.Inputs;

/// <summary>Makes variables out of the parameters of an address, which are all text.</summary>
/// <remarks>A list is given by repeating its name, an input object as JSON; an empty value counts as none. What a text
/// means beyond its JSON type, such as the value of an enumeration, is for the engine to check.</remarks>
public sealed class ParameterReader
{
    static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly BilingualText AWholeNumber = new("a whole number of 32 bits, such as 20", "32ビットの整数（例：20）");
    static readonly BilingualText ANumber = new("a number, such as 0.5", "数（例：0.5）");
    static readonly BilingualText TrueOrFalse = new("true or false", "true か false ");

    readonly List<VariableProblem> problems = [];

    ParameterReader()
    {
    }

    /// <param name="operation">The operation that is asked.</param>
    /// <param name="parameters">Each name with all of its values, in order.</param>
    /// <param name="problems">All that is wrong; empty if the variables can be used.</param>
    /// <returns>A JSON object of the variables that are given.</returns>
    public static JsonElement Read(
        CatalogueOperation operation,
        IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> parameters,
        out IReadOnlyList<VariableProblem> problems)
    {
        var reader = new ParameterReader();
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, Relaxed))
            reader.Write(operation, parameters, writer);
        problems = reader.problems;
        return problems.Count == 0 ? JsonElement.Parse(json.WrittenSpan) : default;
    }

    void Write(
        CatalogueOperation operation,
        IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> parameters,
        Utf8JsonWriter writer)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        writer.WriteStartObject();
        foreach (var (name, all) in parameters)
        {
            var values = all.Where(value => value.Length > 0).ToList();
            if (operation.FindVariable(name) is not { } variable)
            {
                problems.Add(VariableProblem.Unknown(operation, name));
            }
            else if (values.Count > 1 && !variable.IsList)
            {
                given.Add(name);
                problems.Add(VariableProblem.Repeated(name, values.Count));
            }
            else if (values.Count > 0 && given.Add(name))
            {
                WriteVariable(variable, values, writer);
            }
        }

        writer.WriteEndObject();
        foreach (var variable in operation.Variables.Where(variable => variable.IsRequired && !given.Contains(variable.Name)))
        {
            Add(variable.Name, new(
                $"\"{variable.Name}\" is missing: {variable.Description.English}",
                $"「{variable.Name}」がありません：{variable.Description.Japanese}"));
        }
    }

    /// <summary>Whether values of a variable are written as JSON.</summary>
    public static bool IsJson(OperationVariable variable) => variable.Type.Definition is InputObjectTypeDefinition;

    void WriteVariable(OperationVariable variable, List<string> values, Utf8JsonWriter writer)
    {
        writer.WritePropertyName(variable.Name);
        // A list of objects may be given as one JSON list too.
        if (variable.Type.Nullable is not TypeReference.List list
            || (IsJson(variable) && values is [['[', ..]]))
        {
            WriteValue(variable.Name, variable.Type, values[0], writer);
            return;
        }

        writer.WriteStartArray();
        foreach (var value in values)
            WriteValue(variable.Name, list.Item, value, writer);
        writer.WriteEndArray();
    }

    void WriteValue(string name, TypeReference type, string text, Utf8JsonWriter writer)
    {
        switch (type.Nullable)
        {
            case TypeReference.Named { Type.Name: "Int" }:
                if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
                    writer.WriteNumberValue(whole);
                else
                    Refuse(name, text, AWholeNumber, writer);
                break;
            case TypeReference.Named { Type.Name: "Float" }:
                if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
                    writer.WriteNumberValue(number);
                else
                    Refuse(name, text, ANumber, writer);
                break;
            case TypeReference.Named { Type.Name: "Boolean" }:
                if (text is "true" or "false")
                    writer.WriteBooleanValue(text == "true");
                else
                    Refuse(name, text, TrueOrFalse, writer);
                break;
            case TypeReference.Named { Type: InputObjectTypeDefinition } or TypeReference.List:
                WriteJson(name, type, text, writer);
                break;
            default:
                writer.WriteStringValue(text);
                break;
        }
    }

    void WriteJson(string name, TypeReference type, string text, Utf8JsonWriter writer)
    {
        try
        {
            JsonElement.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false }).WriteTo(writer);
        }
        catch (JsonException)
        {
            Refuse(name, text, new($"JSON of the type {type.Definition.Name}", $"{type.Definition.Name} 型の JSON"), writer);
        }
    }

    void Refuse(string name, string text, BilingualText expected, Utf8JsonWriter writer)
    {
        writer.WriteNullValue();
        Add(name, new(
            $"\"{name}\" is '{VariableProblem.Shorten(text)}'; it must be {expected.English}.",
            $"「{name}」の値「{VariableProblem.Shorten(text)}」は使えません。{expected.Japanese}で指定してください。"));
    }

    void Add(string name, BilingualText message) => problems.Add(new VariableProblem(name, message));
}
