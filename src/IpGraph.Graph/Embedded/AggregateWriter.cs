using System.Diagnostics;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Embedded;

/// <summary>Writes one key of an aggregate's object.</summary>
abstract class AggregateWriter(byte[] key)
{
    protected byte[] Key { get; } = key;

    public abstract void Write(QueryRunner run, ref JsonSink sink, in CollectedItems items);

    public sealed class Count(byte[] key) : AggregateWriter(key)
    {
        public override void Write(QueryRunner run, ref JsonSink sink, in CollectedItems items)
        {
            sink.Write(Key);
            sink.Write(items.Total);
        }
    }

    public sealed class Of(byte[] key, RankReader ranks, (byte[] Key, Figure Figure)[] figures, byte[] end)
        : AggregateWriter(key)
    {
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
                if (ranks.Rank(run.Items[place].Node) is >= 0 and var rank)
                    summary.Add(ranks.Values!.Number(rank));
            }
            return summary;
        }
    }

    /// <summary>Figures over numbers; the sum carries along what rounding drops, so that order hardly matters.</summary>
    struct Summary
    {
        int count;
        double least;
        double greatest;
        double sum;
        double dropped;

        public void Add(double number)
        {
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
            Queries.Figure.Min => count == 0 ? double.NaN : least,
            Queries.Figure.Max => count == 0 ? double.NaN : greatest,
            Queries.Figure.Sum => sum + dropped,
            Queries.Figure.Average => (sum + dropped) / count,
            _ => throw new UnreachableException(figure.ToString()),
        };
    }
}
