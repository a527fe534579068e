using System.Text.Json;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Neo4j.Answers;

/// <summary>How the value of a property is written, if it is what the model says.</summary>
static class ValueRow
{
    public static RowShape Of(Property property, ValueShape? parts)
    {
        RowShape single = property.Type switch
        {
            PropertyType.Float => new NumberRow(property, isWhole: false),
            PropertyType.Int => new NumberRow(property, isWhole: true),
            PropertyType.Boolean => new BooleanRow(property),
            PropertyType.Composite => new CompositeRow(property, parts!),
            _ => new StringRow(property),
        };
        if (property.IsList)
            return new PropertyListRow(property, new ListRow(single));
        return property.IsRequired ? new RequiredRow(property, single) : single;
    }

    /// <param name="property">Null for a value that was counted or worked out.</param>
    public static MisfitException Misfit(Property? property) => property is null
        ? new MisfitException("a value", "of the kind that was asked for")
        : new MisfitException(
            property.Name,
            $"{(property.IsRequired ? "there as " : "")}{(property.IsList ? "a list of " : "")}{property.Type.GetType().Name}",
            property);
}

/// <summary>A list of values; a missing one is empty.</summary>
sealed class PropertyListRow(Property property, ListRow list) : RowShape
{
    public override void Write(AnswerWriter answer, ref JsonCursor row)
    {
        if (row is { IsNull: false, IsList: false })
            throw ValueRow.Misfit(property);
        list.Write(answer, ref row);
    }
}

/// <summary>A value that every node has.</summary>
sealed class RequiredRow(Property property, RowShape value) : RowShape
{
    public override void Write(AnswerWriter answer, ref JsonCursor row)
    {
        if (row.IsNull)
            throw ValueRow.Misfit(property);
        value.Write(answer, ref row);
    }
}

sealed class StringRow(Property? property) : RowShape
{
    /// <summary>A text that is no property's value.</summary>
    public static readonly StringRow Instance = new(null);

    public override void Write(AnswerWriter answer, ref JsonCursor row)
    {
        var value = row.Value();
        if (value[0] == '"')
            answer.String(value);
        else if (value.SequenceEqual("null"u8))
            answer.Raw(value);
        else
            throw ValueRow.Misfit(property);
    }
}

/// <summary>A number; whole ones already stand as every store writes them.</summary>
sealed class NumberRow(Property? property, bool isWhole) : RowShape
{
    /// <summary>A count.</summary>
    public static readonly NumberRow Whole = new(null, isWhole: true);

    public override void Write(AnswerWriter answer, ref JsonCursor row)
    {
        var value = row.Value();
        if (value[0] is (byte)'n' || (isWhole && IsWhole(value)))
            answer.Raw(value);
        else if (!isWhole && value[0] is (byte)'-' or >= (byte)'0' and <= (byte)'9')
            answer.Number(AnswerWriter.ParseDouble(value));
        else
            throw ValueRow.Misfit(property);
    }

    static bool IsWhole(ReadOnlySpan<byte> value) =>
        System.Buffers.Text.Utf8Parser.TryParse(value, out int _, out var length) && length == value.Length;
}

sealed class BooleanRow(Property property) : RowShape
{
    public override void Write(AnswerWriter answer, ref JsonCursor row)
    {
        var value = row.Value();
        if (value[0] is not ((byte)'t' or (byte)'f' or (byte)'n'))
            throw ValueRow.Misfit(property);
        answer.Raw(value);
    }
}

/// <summary>What a value is called; one without a word is written as it is otherwise.</summary>
sealed class WordRow(RowShape otherwise, IReadOnlyDictionary<string, string> words) : RowShape
{
    public override void Write(AnswerWriter answer, ref JsonCursor row)
    {
        var value = row;
        var json = value.Value();
        if (json[0] != '"' || !words.TryGetValue(JsonSerializer.Deserialize<string>(json)!, out var word))
        {
            otherwise.Write(answer, ref row);
            return;
        }

        answer.Text(word);
        row = value;
    }
}

/// <summary>A value of a property as text, if it is what the model says.</summary>
sealed class TextRow(Property property) : RowShape
{
    public override void Write(AnswerWriter answer, ref JsonCursor row)
    {
        var value = row.Value();
        if (!Fits(value[0]))
            throw ValueRow.Misfit(property);
        if (value[0] == '"')
        {
            answer.String(value);
            return;
        }

        answer.Raw("\""u8);
        if (value[0] is (byte)'t' or (byte)'f')
            answer.Raw(value);
        else
            answer.Number(AnswerWriter.ParseDouble(value));
        answer.Raw("\""u8);
    }

    bool Fits(byte first) => property.Type switch
    {
        PropertyType.Int or PropertyType.Float => first is (byte)'-' or >= (byte)'0' and <= (byte)'9',
        PropertyType.Boolean => first is (byte)'t' or (byte)'f',
        _ => first == '"',
    };
}
