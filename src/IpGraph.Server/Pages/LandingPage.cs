using System.Net;
using System.Text;
using IpGraph.Graph;

namespace IpGraph.Server.Pages;

/// <summary>The page at <c>/</c>: what this is, how much of it there is, and the first questions as links.</summary>
static class LandingPage
{
    static readonly (string Text, string Query)[] Questions =
    [
        ("Which measures touch quantum, and by which words?", """
        { concept(by: {label: "量子"}) { name nameEn measures(first: 100) { totalCount edges { confidence evidence { quote } node { number year title titleEn ledBy { nodes { nameEn } } } } } } }
        """),
        ("What belongs to the strategic field AI and semiconductors?", """
        { strategicField(id: "StrategicField:ai-semiconductors") { name overseenBy { nodes { name nameEn } } alignedWith { edges { degree node { id name } } } measures { totalCount facet(by: LED_BY) { groups { count node { ... on Ministry { name nameEn } } } } } } }
        """),
        ("What did the Ministry of Internal Affairs and Communications lead in 2023?", """
        { ministry(id: "Ministry:mic") { name leads(where: {year: {eq: 2023}}, first: 100) { totalCount nodes { number title titleEn succeededBy { nodes { id title } } } } } }
        """),
        ("How do ministries and strategic fields meet?", """
        { measures(where: {year: {eq: 2023}}) { facet(by: LED_BY, first: 40) { of groups { count node { ... on Ministry { name } } facet(by: STRATEGIC_FIELDS) { groups { count node { ... on StrategicField { name } } } } } } } }
        """),
        ("Which strategic fields does no measure touch, and which targets does no measure serve?", """
        { strategicFields(where: {measures: {none: {}}}) { nodes { name nameEn } } kpis(where: {measures: {none: {}}}, first: 50) { nodes { name nameEn state } } }
        """),
        ("Is the 20-trillion-yen goal for content abroad on track?", """
        { kpi(id: "Kpi:2025-content-overseas") { text targetValue unit dueYear latestValue latestYear gap growthNeeded growthSeen track } }
        """),
    ];

    /// <summary>Answers <c>/</c>, and everything that nothing else answered with a short 404.</summary>
    public static void UsePages(this WebApplication app, IGraphStore store)
    {
        var template = ReadTemplate();
        app.Run(context => context.Request.Path.Value is "/" or ""
            ? Write(context, StatusCodes.Status200OK, "text/html; charset=utf-8", Render(template, store.Version))
            : Write(context, StatusCodes.Status404NotFound, "text/plain; charset=utf-8", "Not found. Ask at /graphql."));
    }

    static string ReadTemplate()
    {
        using var stream = typeof(LandingPage).Assembly.GetManifestResourceStream("Pages/index.html")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    static string Render(string template, GraphVersion graph)
    {
        var counts = graph.NodeCounts.OrderByDescending(count => count.Value).ThenBy(count => count.Key)
            .Select(count => $"<div><dt>{count.Key}</dt><dd>{count.Value}</dd></div>");
        var questions = Questions.Select(question =>
            $"<li><a href=\"/graphql?query={Uri.EscapeDataString(question.Query.Trim())}\">{WebUtility.HtmlEncode(question.Text)}</a></li>");
        return template
            .Replace("<!--counts-->", string.Concat(counts))
            .Replace("<!--questions-->", string.Concat(questions))
            .Replace("<!--version-->", graph.Id);
    }

    static Task Write(HttpContext context, int status, string contentType, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.WriteAsync(body, context.RequestAborted);
    }
}
