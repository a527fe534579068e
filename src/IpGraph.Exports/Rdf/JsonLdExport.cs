using System.Buffers;
using System.Runtime.InteropServices;
using IpGraph.Graph.Data;
using IpGraph.Json;

namespace IpGraph.Exports.Rdf;

/// <summary>The statements of a subject as one object a line. Numbers are texts with a type: readers change bare
/// ones.</summary>
/// <remarks>https://www.w3.org/TR/json-ld11/</remarks>
static class JsonLdExport
{
    public static void Write(GraphData graph, Stream output, CancellationToken cancellation)
    {
        output.Write("{\"@graph\":["u8);
        RdfOutput.Write(graph, output, (piece, isFirst) => new Writer(piece, isFirst), cancellation);
        output.Write("\n]}\n"u8);
    }

    /// <summary>Holds what is stated of one subject until all of it is known: a predicate stands once, with all that it
    /// leads to.</summary>
    sealed class Writer(ArrayBufferWriter<byte> output, bool isFirst) : RdfWriter
    {
        readonly ArrayBufferWriter<byte> current = new();
        readonly ArrayBufferWriter<byte> terms = new();
        readonly List<Statement> statements = [];
        bool isFirst = isFirst;

        public override void State(ReadOnlySpan<byte> subject, RdfPredicate predicate)
        {
            if (!subject.SequenceEqual(current.WrittenSpan))
            {
                End();
                current.Write(subject);
            }

            statements.Add(new Statement(predicate, terms.WrittenCount, Term.Length));
            terms.Write(Term);
        }

        public override void End()
        {
            if (statements.Count == 0)
                return;
            output.Write(isFirst ? "\n{\"@id\":\""u8 : ",\n{\"@id\":\""u8);
            isFirst = false;
            output.Write(current.WrittenSpan);
            output.Write("\""u8);
            var all = CollectionsMarshal.AsSpan(statements);
            for (var index = 0; index < all.Length; index++)
            {
                if (FirstOf(all, all[index].Predicate) == index)
                    WritePredicate(all[index..]);
            }

            output.Write("}"u8);
            current.ResetWrittenCount();
            terms.ResetWrittenCount();
            statements.Clear();
        }

        protected override void WriteAddress(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> iri)
        {
            output.Write("{\"@id\":\""u8);
            output.Write(iri);
            output.Write("\"}"u8);
        }

        protected override void WriteLiteral(ArrayBufferWriter<byte> output, ReadOnlySpan<char> text, RdfLiteral kind)
        {
            output.Write("{\"@value\":"u8);
            JsonText.WriteString(output, text);
            output.Write(kind.InObject);
            output.Write("}"u8);
        }

        /// <summary>Writes the predicate of the first statement with the objects of all that have it.</summary>
        void WritePredicate(ReadOnlySpan<Statement> from)
        {
            var predicate = from[0].Predicate;
            output.Write(predicate.AsKey);
            var isFirstObject = true;
            foreach (ref readonly var statement in from)
            {
                if (!ReferenceEquals(statement.Predicate, predicate))
                    continue;
                if (!isFirstObject)
                    output.Write(","u8);
                isFirstObject = false;
                output.Write(terms.WrittenSpan.Slice(statement.Begin, statement.Length));
            }

            output.Write("]"u8);
        }

        static int FirstOf(ReadOnlySpan<Statement> statements, RdfPredicate predicate)
        {
            var index = 0;
            while (!ReferenceEquals(statements[index].Predicate, predicate))
                index++;
            return index;
        }

        /// <param name="Begin">Where its object stands among the terms.</param>
        readonly record struct Statement(RdfPredicate Predicate, int Begin, int Length);
    }
}
