namespace IpGraph.Embedded;

/// <summary>A graph query made ready for one graph.</summary>
/// <remarks>It is kept as long as the query that it was made of, which may outlive the graph: so it may hold columns, but
/// never the graph itself, which the runner has.</remarks>
abstract class CompiledQuery
{
    public abstract void Write(QueryRunner run, ref JsonSink sink);

    /// <param name="node">-1 where there is none.</param>
    public sealed class One(int node, CompiledShape shape) : CompiledQuery
    {
        public override void Write(QueryRunner run, ref JsonSink sink) => shape.WriteOrNull(run, ref sink, node);
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
    }

    public sealed class First(AccessPath source, Condition condition, CompiledShape shape) : CompiledQuery
    {
        public override void Write(QueryRunner run, ref JsonSink sink) =>
            shape.WriteOrNull(run, ref sink, Find(run));

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
            if (source.Nodes is { } nodes)
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
    }
}
