using System.Diagnostics;
using IpGraph.Graph.Queries;

namespace IpGraph.Neo4j.Answers;

/// <summary>Figures made of how many values there are, the least, the greatest and their sum, and of how many are not
/// exact where that is asked for.</summary>
sealed class FiguresRow(IReadOnlyList<FigurePart> figures) : RowShape
{
    readonly byte[][] keys = [.. figures.Select((figure, index) => ObjectPart.Opening(figure.Key, index))];

    readonly bool hasQualified = figures.Any(figure => figure.Figure is Figure.Qualified);

    public override void Write(AnswerWriter answer, ref JsonCursor row)
    {
        row.EnterList();
        row.Next();
        var count = row.Long();
        row.Next();
        var least = row.Value();
        row.Next();
        var greatest = row.Value();
        row.Next();
        var sum = Sum(ref row);
        row.Next();
        var qualified = 0L;
        if (hasQualified)
        {
            qualified = row.Long();
            row.Next();
        }

        for (var index = 0; index < keys.Length; index++)
        {
            answer.Raw(keys[index]);
            if (figures[index].Figure is Figure.Qualified)
                answer.Number(qualified);
            else
                Write(answer, figures[index], count, least, greatest, sum);
        }

        answer.Raw(ObjectPart.Closing(keys.Length));
    }

    /// <summary>The sum with what rounding dropped from it.</summary>
    static double Sum(ref JsonCursor row)
    {
        row.EnterList();
        row.Next();
        var sum = AnswerWriter.ParseDouble(row.Value());
        row.Next();
        var dropped = AnswerWriter.ParseDouble(row.Value());
        row.Next();
        return sum + dropped;
    }

    static void Write(
        AnswerWriter answer,
        FigurePart figure,
        long count,
        ReadOnlySpan<byte> least,
        ReadOnlySpan<byte> greatest,
        double sum)
    {
        switch (figure.Figure)
        {
            case Figure.TypeName:
                answer.Text(figure.TypeName);
                break;
            case Figure.Sum:
                answer.Number(sum);
                break;
            case Figure.Min or Figure.Max or Figure.Average when count == 0:
                answer.Raw("null"u8);
                break;
            case Figure.Min:
                answer.Number(AnswerWriter.ParseDouble(least));
                break;
            case Figure.Max:
                answer.Number(AnswerWriter.ParseDouble(greatest));
                break;
            case Figure.Average:
                answer.Number(sum / count);
                break;
            default:
                throw new UnreachableException();
        }
    }
}
