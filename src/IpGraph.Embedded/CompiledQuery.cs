namespace IpGraph.Embedded;

/// <summary>A graph query made ready for one graph.</summary>
/// <remarks>It is kept as long as the query that it was made of, which may outlive the graph: so it may hold columns, but
/// never the graph itself, which the runner has.</remarks>
abstract class CompiledQuery
{
    public abstract void Write(QueryRunner run, ref JsonSink sink);

    /// <summary>Says for people by which access paths it is answered: a line, and below it what belongs to it.</summary>
    public abstract void Describe(AccessPrinter access);

    /// <param name="node">-1 where there is none.</param>
    public sealed class One(int node, CompiledShape shape) : CompiledQuery
    {
        public override void Write(QueryRunner run, ref JsonSink sink) => shape.WriteOrNull(run, ref sink, node);

        public override void Describe(AccessPrinter access) =>
            access.Line($"index on id, {(node < 0 ? "no node" : "1 node")}", () => access.Shape(shape));
    }

    /// <param name="nodes">-1 for each unknown one.</param>
    public sealed class Listed(int[] nodes, CompiledShape shape) : CompiledQuery
    {
        public override void Write(QueryRunner run, ref JsonSink sink)
        {
            sink.Write((byte)'[');
            for (var index = 0; index < nodes.Length; index++)
            {
                if (index > 0)
                    sink.Write((byte)',');
                shape.WriteOrNull(run, ref sink, nodes[index]);
            }

            sink.Write((byte)']');
        }

        public override void Describe(AccessPrinter access) => access.Line(
            $"index on id, {nodes.Count(node => node >= 0)} of {AccessPrinter.Counted(nodes.Length, "id", "ids")}",
            () => access.Shape(shape));
    }

    public sealed class First(AccessPath source, Condition condition, CompiledShape shape) : CompiledQuery
    {
        public override void Write(QueryRunner run, ref JsonSink sink) =>
            shape.WriteOrNull(run, ref sink, Find(run));

        public override void Describe(AccessPrinter access) => access.Line(source.Told, () =>
        {
            access.Line("filter on the node", () => condition.Describe(access));
            access.Line("asked until 1 passed");
            access.Shape(shape);
        });

        int Find(QueryRunner run)
        {
            if (source.Nodes is { } nodes)
            {
                foreach (var node in nodes)
                {
                    if (Passes(node, run))
                        return node;
                }

                return -1;
            }

            foreach (var range in source.Ranges)
            {
                for (var node = range.Start; node < range.Stop; node++)
                {
                    if (Passes(node, run))
                        return node;
                }
            }

            return -1;
        }

        bool Passes(int node, QueryRunner run)
        {
            run.Step();
            return condition.Holds(node, run);
        }
    }

    public sealed class Connection(AccessPath source, CompiledList list) : CompiledQuery
    {
        public override void Write(QueryRunner run, ref JsonSink sink)
        {
            var collected = list.Begin(run, source.Count, source.Passing);
            if (source.Sorted is var (rows, _))
            {
                collected.AddRows(rows, source.Ranges[0].Start);
            }
            else if (source.Nodes is { } nodes)
            {
                collected.AddNodes(nodes, source.Places);
            }
            else
            {
                foreach (var range in source.Ranges)
                {
                    if (!collected.AddRange(range))
                        break;
                }
            }

            list.Write(run, ref sink, collected.Finish());
        }

        public override void Describe(AccessPrinter access) =>
            access.Line(source.Told, () => list.Describe(access, source.Count, source.Passing));
    }
}
