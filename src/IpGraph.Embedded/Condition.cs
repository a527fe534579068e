using System.Text;
using IpGraph.Embedded.Storage;
using IpGraph.Graph.Queries;

namespace IpGraph.Embedded;

/// <summary>A filter made ready for one graph: asked of a node's number, or of a relationship's.</summary>
abstract class Condition
{
    public static readonly Condition Always = new Constant(true);

    public static readonly Condition Never = new Constant(false);

    /// <summary>How dear it is to ask, so that cheap questions come first.</summary>
    public virtual int Cost => 1;

    /// <summary>Whether it looks along relationships.</summary>
    public virtual bool LooksFurther => false;

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

        public override bool LooksFurther { get; } = parts.Any(part => part.LooksFurther);

        public override bool Holds(int subject, QueryRunner run)
        {
            foreach (var part in parts)
            {
                if (!part.Holds(subject, run))
                    return false;
            }

            return true;
        }
    }

    public sealed class Any(Condition[] parts) : Condition
    {
        readonly Condition[] parts = [.. parts.OrderBy(part => part.Cost)];

        public override int Cost { get; } = parts.Sum(part => part.Cost);

        public override bool LooksFurther { get; } = parts.Any(part => part.LooksFurther);

        public override bool Holds(int subject, QueryRunner run)
        {
            foreach (var part in parts)
            {
                if (part.Holds(subject, run))
                    return true;
            }

            return false;
        }
    }

    public sealed class Inverse(Condition inner) : Condition
    {
        public override int Cost => inner.Cost;

        public override bool LooksFurther => inner.LooksFurther;

        public override bool Holds(int subject, QueryRunner run) => !inner.Holds(subject, run);
    }

    /// <summary>The value is there and its rank is inside a range, or outside of it.</summary>
    public sealed class Ranked(CodeReader ranks, IndexRange range, bool isOutside) : Condition
    {
        public override bool Holds(int subject, QueryRunner run)
        {
            var rank = ranks.Rank(subject);
            return rank >= 0 && range.Contains(rank) != isOutside;
        }
    }

    /// <summary>The value is one of some, by rank in ascending order.</summary>
    public sealed class Among(CodeReader ranks, int[] wanted) : Condition
    {
        public override int Cost => 2;

        public override bool Holds(int subject, QueryRunner run)
        {
            var rank = ranks.Rank(subject);
            return rank >= 0 && Array.BinarySearch(wanted, rank) >= 0;
        }
    }

    public sealed class Missing(CodeReader ranks) : Condition
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
    public sealed class Containing(CodeReader ranks, byte[] wanted, bool atEnd) : Condition
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

    /// <summary>The text contains another, whatever the width and case of both.</summary>
    public sealed class ContainingFolded(CodeReader ranks, string wanted) : Condition
    {
        public override int Cost => 200;

        public override bool Holds(int subject, QueryRunner run)
        {
            var rank = ranks.Rank(subject);
            return rank >= 0 && FoldedText.Of(Encoding.UTF8.GetString(ranks.Values!.Raw(rank)))
                .Contains(wanted, StringComparison.Ordinal);
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
    /// <remarks>What a condition that itself looks further says of a node is remembered while the query runs: a node is met
    /// along many relationships, and without that each level would multiply the work of the one below.</remarks>
    public sealed class Related(Traversal way, Quantifier quantifier, Condition? node, Condition? link) : Condition
    {
        readonly bool isRemembered = node is { LooksFurther: true };

        public override int Cost { get; } = (int)Math.Min(int.MaxValue / 64, 10L * (1 + (node?.Cost ?? 0) + (link?.Cost ?? 0)));

        public override bool LooksFurther => true;

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
            var memory = isRemembered ? run.MemoryOf(this) : null;
            for (var range = 0; range < way.RangeCount; range++)
            {
                var row = way.Row(subject, range);
                for (var place = row.Start; place < row.Stop; place++)
                {
                    run.Step();
                    if ((link is null || link.Holds(way.Links[place], run))
                        && (node is null || Passes(way.Targets[place], memory, run)) == wanted)
                    {
                        return true;
                    }
                }
            }

            return false;
        }

        /// <param name="memory">What was said of each node: 0 where nothing was yet.</param>
        bool Passes(int target, sbyte[]? memory, QueryRunner run)
        {
            if (memory is null)
                return node!.Holds(target, run);
            if (memory[target] == 0)
                memory[target] = node!.Holds(target, run) ? (sbyte)1 : (sbyte)-1;
            return memory[target] > 0;
        }
    }
}
