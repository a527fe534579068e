using System.Text;
using IpGraph.Embedded.Storage;
using IpGraph.Graph.Queries;

namespace IpGraph.Embedded;

/// <summary>A filter made ready for one graph: asked of a node's number, or of a relationship's.</summary>
abstract class Condition
{
    /// <summary>How dear it is to ask, so that cheap questions come first.</summary>
    public virtual int Cost => 1;

    /// <summary>Whether it looks along relationships.</summary>
    public virtual bool LooksFurther => false;

    public abstract bool Holds(int subject, QueryRunner run);

    /// <summary>Says how it is found out; parts in the order in which they are asked.</summary>
    public abstract void Describe(AccessPrinter access);

    /// <summary>Asks the subject itself.</summary>
    /// <param name="filter">What it was made of.</param>
    public abstract class OfSubject(Filter filter) : Condition
    {
        public override void Describe(AccessPrinter access) => access.Line($"{FilterPrinter.Print(filter)}: {Told}");

        /// <summary>How it is found out, in a few words for people.</summary>
        protected abstract string Told { get; }
    }

    /// <summary>Nothing has a value that could pass.</summary>
    public sealed class Never(Filter filter) : OfSubject(filter)
    {
        public override int Cost => 0;

        public override bool Holds(int subject, QueryRunner run) => false;

        protected override string Told => "never, nothing has such a value";
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

        public override void Describe(AccessPrinter access) => access.Line("all, in this order", () =>
        {
            foreach (var part in parts)
                part.Describe(access);
        });
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

        public override void Describe(AccessPrinter access) => access.Line("any, in this order", () =>
        {
            foreach (var part in parts)
                part.Describe(access);
        });
    }

    public sealed class Inverse(Condition inner) : Condition
    {
        public override int Cost => inner.Cost;

        public override bool LooksFurther => inner.LooksFurther;

        public override bool Holds(int subject, QueryRunner run) => !inner.Holds(subject, run);

        public override void Describe(AccessPrinter access) => access.Line("not", () => inner.Describe(access));
    }

    /// <summary>The value is there and its rank is inside a range, or outside of it.</summary>
    public sealed class Ranked(Filter filter, CodeReader ranks, IndexRange range, bool isOutside) : OfSubject(filter)
    {
        public override bool Holds(int subject, QueryRunner run)
        {
            var rank = ranks.Rank(subject);
            return rank >= 0 && range.Contains(rank) != isOutside;
        }

        protected override string Told => "rank in the column";
    }

    /// <summary>The value is one of some, by rank in ascending order.</summary>
    public sealed class Among(Filter filter, CodeReader ranks, int[] wanted) : OfSubject(filter)
    {
        public override int Cost => 2;

        public override bool Holds(int subject, QueryRunner run)
        {
            var rank = ranks.Rank(subject);
            return rank >= 0 && Array.BinarySearch(wanted, rank) >= 0;
        }

        protected override string Told => "rank in the column, binary search";
    }

    public sealed class Missing(Filter filter, CodeReader ranks) : OfSubject(filter)
    {
        public override bool Holds(int subject, QueryRunner run) => ranks.Rank(subject) < 0;

        protected override string Told => "rank in the column";
    }

    /// <summary>A value with parts is missing.</summary>
    public sealed class Without(Filter filter, RowReader<CompositeColumn> columns) : OfSubject(filter)
    {
        public override bool Holds(int subject, QueryRunner run) =>
            columns.Find(subject, out var row) is not { } column || column.Items(row).IsEmpty;

        protected override string Told => "rows of the column";
    }

    /// <summary>The text contains another, or ends with it.</summary>
    public sealed class Containing(Filter filter, CodeReader ranks, byte[] wanted, bool atEnd) : OfSubject(filter)
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

        protected override string Told => "the text of each value";
    }

    /// <summary>The text contains another, whatever the width and case of both.</summary>
    public sealed class ContainingFolded(Filter filter, CodeReader ranks, string wanted) : OfSubject(filter)
    {
        public override int Cost => 200;

        public override bool Holds(int subject, QueryRunner run)
        {
            var rank = ranks.Rank(subject);
            return rank >= 0 && FoldedText.Of(Encoding.UTF8.GetString(ranks.Values!.Raw(rank)))
                .Contains(wanted, StringComparison.Ordinal);
        }

        protected override string Told => "the text of each value, folded";
    }

    public sealed class Listing(Filter filter, RowReader<ValueColumn> columns, int wanted) : OfSubject(filter)
    {
        public override int Cost => 3;

        public override bool Holds(int subject, QueryRunner run) =>
            columns.Find(subject, out var row) is { } column && column.Items(row).Contains(wanted);

        protected override string Told => "ranks in the column of lists";
    }

    public sealed class OfType(Filter filter, NodeTable nodes, bool[] types) : OfSubject(filter)
    {
        public override bool Holds(int subject, QueryRunner run) => types[nodes.TypeOf(subject)];

        protected override string Told => "type of the node";
    }

    /// <summary>Asks the nodes that a way leads to; null conditions always hold.</summary>
    /// <remarks>What a condition that itself looks further says of a node is remembered while the query runs: a node is met
    /// along many relationships, and without that each level would multiply the work of the one below.</remarks>
    /// <param name="name">What the way is called.</param>
    public sealed class Related(string name, Traversal way, Quantifier quantifier, Condition? node, Condition? link) : Condition
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

        public override void Describe(AccessPrinter access)
        {
            var remembered = isRemembered ? ", remembered for each node" : "";
            var asked = $"{name} {quantifier.ToString().ToLowerInvariant()}";
            access.Line($"{asked}: {way.Told}, until one decides{remembered}", () =>
            {
                link?.Describe(access);
                node?.Describe(access);
            });
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
