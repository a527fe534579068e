using System.Diagnostics;
using IpGraph.Embedded.Storage;
using IpGraph.Graph.Queries;

namespace IpGraph.Embedded;

/// <summary>Writes one key of an aggregate's object.</summary>
abstract class AggregateWriter(byte[] key)
{
    protected byte[] Key { get; } = key;

    public abstract void Write(QueryRunner run, ref JsonSink sink, in CollectedItems items);

    /// <summary>Says how more than the number of items is found.</summary>
    public virtual void Describe(AccessPrinter access)
    {
    }

    public sealed class Count(byte[] key) : AggregateWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, in CollectedItems items)
        {
            sink.Write(Key);
            sink.Write(items.Total);
        }
    }

    /// <param name="qualifiers">Where the qualifiers of the values are; null where there are none.</param>
    /// <param name="exact">The rank of the qualifier that stands for exact; -1 where nothing has it.</param>
    public sealed class Of(
        byte[] key,
        CodeReader ranks,
        (byte[] Key, Figure Figure)[] figures,
        byte[] end,
        CodeReader? qualifiers,
        int exact) : AggregateWriter(key)
    {
        public override void Describe(AccessPrinter access) =>
            access.Line($"{AccessPrinter.NameIn(Key)}: a pass over all items, by column");

        public override void Write(QueryRunner run, ref JsonSink sink, in CollectedItems items)
        {
            var numbers = Summarise(run, items.All);
            sink.Write(Key);
            foreach (var (figureKey, figure) in figures)
            {
                sink.Write(figureKey);
                sink.Write(numbers.Figure(figure));
            }

            sink.Write(end);
        }

        Summary Summarise(QueryRunner run, IndexRange items)
        {
            var summary = new Summary();
            for (var place = items.Start; place < items.Stop; place++)
            {
                run.Step();
                var node = run.Items[place].Node;
                if (ranks.Rank(node) is >= 0 and var rank)
                    summary.Add(ranks.Values!.Number(rank), IsQualified(node));
            }

            return summary;
        }

        bool IsQualified(int node) => qualifiers?.Rank(node) is >= 0 and var qualifier && qualifier != exact;
    }

    /// <summary>Figures over numbers; the sum carries along what rounding drops, so that order hardly matters.</summary>
    struct Summary
    {
        int count;
        int qualified;
        double least;
        double greatest;
        double sum;
        double dropped;

        public void Add(double number, bool isQualified)
        {
            qualified += isQualified ? 1 : 0;
            least = count == 0 ? number : Math.Min(least, number);
            greatest = count == 0 ? number : Math.Max(greatest, number);
            var next = sum + number;
            dropped += Math.Abs(sum) >= Math.Abs(number) ? sum - next + number : number - next + sum;
            sum = next;
            count++;
        }

        /// <summary>The figure; not a number, which is written as null, where there is none.</summary>
        public readonly double Figure(Figure figure) => figure switch
        {
            Graph.Queries.Figure.Min => count == 0 ? double.NaN : least,
            Graph.Queries.Figure.Max => count == 0 ? double.NaN : greatest,
            Graph.Queries.Figure.Sum => sum + dropped,
            Graph.Queries.Figure.Qualified => qualified,
            Graph.Queries.Figure.Average => (sum + dropped) / count,
            _ => throw new UnreachableException(figure.ToString()),
        };
    }
}
