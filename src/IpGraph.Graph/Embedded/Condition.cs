using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Embedded;

/// <summary>A filter made ready for one graph: asked of a node's number, or of a relationship's.</summary>
abstract class Condition
{
    public static readonly Condition Always = new Constant(true);

    public static readonly Condition Never = new Constant(false);

    /// <summary>How dear it is to ask, so that cheap questions come first.</summary>
    public virtual int Cost => 1;

    public abstract bool Holds(int subject, QueryRunner run);

    public sealed class Constant(bool holds) : Condition
    {
        public override int Cost => 0;

        public override bool Holds(int subject, QueryRunner run) => holds;
    }

    public sealed class All(Condition[] parts) : Condition
    {
        readonly Condition[] parts = [.. parts.OrderBy(part => part.Cost)];

        public override int Cost { get; } = parts.Sum(part => part.Cost);

        public override bool Holds(int subject, QueryRunner run)
        {
            foreach (var part in parts)
                if (!part.Holds(subject, run))
                    return false;
            return true;
        }
    }

    public sealed class Any(Condition[] parts) : Condition
    {
        readonly Condition[] parts = [.. parts.OrderBy(part => part.Cost)];

        public override int Cost { get; } = parts.Sum(part => part.Cost);

        public override bool Holds(int subject, QueryRunner run)
        {
            foreach (var part in parts)
                if (part.Holds(subject, run))
                    return true;
            return false;
        }
    }

    public sealed class Inverse(Condition inner) : Condition
    {
        public override int Cost => inner.Cost;

        public override bool Holds(int subject, QueryRunner run) => !inner.Holds(subject, run);
    }

    /// <summary>The value is there and its rank is inside a range, or outside of it.</summary>
    public sealed class Ranked(RankReader ranks, IndexRange range, bool isOutside) : Condition
    {
        public override bool Holds(int subject, QueryRunner run)
        {
            var rank = ranks.Rank(subject);
            return rank >= 0 && range.Contains(rank) != isOutside;
        }
    }

    /// <summary>The value is one of some, by rank in ascending order.</summary>
    public sealed class Among(RankReader ranks, int[] wanted) : Condition
    {
        public override int Cost => 2;

        public override bool Holds(int subject, QueryRunner run)
        {
            var rank = ranks.Rank(subject);
            return rank >= 0 && Array.BinarySearch(wanted, rank) >= 0;
        }
    }

    public sealed class Missing(RankReader ranks) : Condition
    {
        public override bool Holds(int subject, QueryRunner run) => ranks.Rank(subject) < 0;
    }

    /// <summary>A value with parts is missing.</summary>
    public sealed class Without(RowReader<CompositeColumn> columns) : Condition
    {
        public override bool Holds(int subject, QueryRunner run) =>
            columns.Find(subject, out var row) is not { } column || column.Items(row).IsEmpty;
    }

    /// <summary>The text contains another, or ends with it.</summary>
    public sealed class Containing(RankReader ranks, byte[] wanted, bool atEnd) : Condition
    {
        public override int Cost => 20;

        public override bool Holds(int subject, QueryRunner run)
        {
            var rank = ranks.Rank(subject);
            if (rank < 0)
                return false;
            var text = ranks.Values!.Raw(rank);
            return atEnd ? text.EndsWith(wanted) : text.IndexOf(wanted) >= 0;
        }
    }

    public sealed class Listing(RowReader<ValueColumn> columns, int wanted) : Condition
    {
        public override int Cost => 3;

        public override bool Holds(int subject, QueryRunner run) =>
            columns.Find(subject, out var row) is { } column && column.Items(row).Contains(wanted);
    }

    public sealed class OfType(NodeTable nodes, bool[] types) : Condition
    {
        public override bool Holds(int subject, QueryRunner run) => types[nodes.TypeOf(subject)];
    }

    /// <summary>Asks the nodes that a way leads to; null conditions always hold.</summary>
    public sealed class Related(Way way, Quantifier quantifier, Condition? node, Condition? link) : Condition
    {
        public override int Cost { get; } = 10 * (1 + (node?.Cost ?? 0) + (link?.Cost ?? 0));

        public override bool Holds(int subject, QueryRunner run)
        {
            if (node is null && quantifier == Quantifier.Every)
                return true;
            if (node is null && link is null)
                return way.FirstOf(subject) >= 0 == (quantifier == Quantifier.Some);
            return Exists(subject, run) == (quantifier == Quantifier.Some);
        }

        /// <summary>Whether there is one that passes; for <see cref="Quantifier.Every"/>, one that does not.</summary>
        bool Exists(int subject, QueryRunner run)
        {
            var wanted = quantifier != Quantifier.Every;
            for (var range = 0; range < way.RangeCount; range++)
            {
                var row = way.Row(subject, range);
                for (var place = row.Start; place < row.Stop; place++)
                {
                    run.Step();
                    if ((link is null || link.Holds(way.Links[place], run))
                        && (node is null || node.Holds(way.Targets[place], run)) == wanted)
                        return true;
                }
            }
            return false;
        }
    }
}
