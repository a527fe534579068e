using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Neo4j.Answers;

/// <summary>How the value of a property is written.</summary>
static class ValueRow
{
    public static RowShape Of(Property property, ValueShape? parts)
    {
        RowShape single = property.Type switch
        {
            PropertyType.Float => NumberRow.Double,
            PropertyType.Int or PropertyType.Boolean => NumberRow.Whole,
            PropertyType.Composite => new CompositeRow(parts!),
            _ => StringRow.Instance,
        };
        return property.IsList ? new ListRow(single) : single;
    }
}

sealed class StringRow : RowShape
{
    public static readonly StringRow Instance = new();

    public override void Write(AnswerWriter answer, ref JsonCursor row)
    {
        var value = row.Value();
        if (value[0] == '"')
            answer.String(value);
        else
            answer.Raw(value);
    }
}

/// <summary>A number or a Boolean; whole ones already stand as every store writes them.</summary>
sealed class NumberRow : RowShape
{
    public static readonly NumberRow Whole = new();
    public static readonly NumberRow Double = new();

    public override void Write(AnswerWriter answer, ref JsonCursor row)
    {
        var value = row.Value();
        if (this == Whole || value[0] == 'n')
            answer.Raw(value);
        else
            answer.Number(AnswerWriter.ParseDouble(value));
    }
}

/// <summary>A value of any kind, as text.</summary>
sealed class TextRow : RowShape
{
    public static readonly TextRow Instance = new();

    public override void Write(AnswerWriter answer, ref JsonCursor row)
    {
        var value = row.Value();
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
}
