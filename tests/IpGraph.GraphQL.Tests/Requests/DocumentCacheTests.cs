using System.Text;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Requests;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Requests;

public class DocumentCacheTests
{
    const int Many = 30;

    static readonly Schema Schema = SchemaBuilder.Build("type Query { a: Int }");

    int others;

    [Fact]
    public void A_document_that_comes_again_at_once_is_found()
    {
        var cache = new DocumentCache(10, 1_000_000);
        var document = See(cache, "{ a }");

        Assert.Same(document, cache.Find(Bytes("{ a }")));
        Assert.Same(document, cache.Find(Bytes("{ a }")));
    }

    /// <summary>A hash can be forgotten for another that falls on its place; hence ten documents, of which one may be lost.</summary>
    [Fact]
    public void One_that_comes_again_after_many_others_is_kept_from_then_on()
    {
        var cache = new DocumentCache(100, 1_000_000);
        var texts = Enumerable.Range(0, 10).Select(i => $"{{ a{i}: a }}").ToList();
        texts.ForEach(text => See(cache, text));
        SeeOthers(cache);
        Assert.DoesNotContain(texts, text => cache.Find(Bytes(text)) is not null);
        texts.ForEach(text => See(cache, text));
        SeeOthers(cache);

        Assert.InRange(texts.Count(text => cache.Find(Bytes(text)) is not null), 9, 10);
    }

    [Fact]
    public void Where_none_may_be_kept_none_is()
    {
        var cache = new DocumentCache(0, 1_000_000);
        See(cache, "{ a }");
        See(cache, "{ a }");

        Assert.Null(cache.Find(Bytes("{ a }")));
    }

    [Fact]
    public void A_document_weighs_more_once_it_is_planned()
    {
        var text = "{ a b: a c: a }";
        var document = PreparedDocument.Valid(Schema, Parser.Parse(text), null);
        var before = document.RetainedBytes;
        document.GetOperation(null, out _)!.WithoutVariables!.Bind();

        Assert.InRange(before, text.Length + 1, int.MaxValue);
        Assert.InRange(document.RetainedBytes, before + 1, int.MaxValue);
    }

    /// <summary>Documents that were never seen, more than are kept for a while.</summary>
    void SeeOthers(DocumentCache cache)
    {
        for (var i = 0; i < Many; i++)
            See(cache, $"{{ other{others++}: a }}");
    }

    static PreparedDocument See(DocumentCache cache, string text)
    {
        var document = PreparedDocument.Refused(RequestOutcome.NotValid, []);
        cache.Add(Bytes(text), document);
        return document;
    }

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
