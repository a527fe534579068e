using System.Diagnostics;
using IpGraph.Graph.Model;

namespace IpGraph.Graph.Queries;

/// <summary>A graph query as indented text that reads well and is the same for the same query.</summary>
public sealed class GraphQueryPrinter
{
    readonly Dictionary<NodeShape, IReadOnlyList<string>> printedShapes = new(ReferenceEqualityComparer.Instance);
    List<string> lines = [];
    int depth;
    int nesting;

    GraphQueryPrinter()
    {
    }

    /// <exception cref="InvalidOperationException">The query nests too deeply to be answered.</exception>
    public static string Print(GraphQuery query)
    {
        var printer = new GraphQueryPrinter();
        printer.Query(query);
        return string.Join('\n', printer.lines) + "\n";
    }

    void Query(GraphQuery query)
    {
        switch (query)
        {
            case GraphQuery.One one:
                Line($"one {Names(one.Types)} id = {FilterPrinter.Value(one.Id)}");
                Nested(() => Shape(one.Shape));
                break;
            case GraphQuery.Listed listed:
                Line($"listed {Names(listed.Types)} ids = [{string.Join(", ", listed.Ids.Select(FilterPrinter.Value))}]");
                Nested(() => Shape(listed.Shape));
                break;
            case GraphQuery.First first:
                Line($"first {Names(first.Types)}");
                Nested(() =>
                {
                    Line($"where {FilterPrinter.Print(first.Filter)}");
                    Shape(first.Shape);
                });
                break;
            case GraphQuery.Connection connection:
                Line($"connection {Names(connection.Types)}");
                Nested(() =>
                {
                    if (connection.Search is { } search)
                        Line($"search {FilterPrinter.Value(search.ToString())}");
                    List(connection.Filter, null, connection.Orders, connection.Page);
                    Connection(connection.Shape);
                });
                break;
            case GraphQuery.Chosen chosen:
                Query(chosen.List);
                foreach (var (key, filter) in chosen.Facets)
                    Line($"  {key.Name} counts {(filter is null ? "all" : "where " + FilterPrinter.Print(filter))}");
                break;
            case GraphQuery.Analyzed analyzed:
                foreach (var line in AnalysisPrinter.Lines(analyzed.Analysis))
                    Line(line);
                Nested(() => Object(analyzed.Shape));
                break;
            case GraphQuery.Suggested suggested:
                Suggested(suggested.Request, suggested.Parts);
                break;
            default:
                throw new UnreachableException(query.ToString());
        }
    }

    void Object(ObjectShape shape)
    {
        foreach (var field in shape.Fields)
        {
            var arguments = string.Join(", ", field.Arguments.Select(pair => $"{pair.Key}: {pair.Value}"));
            Line(Keyed(field.Key, field.Name) + (arguments.Length == 0 ? "" : $" ({arguments})")
                + (field is ObjectField.Composite composite ? Parts(composite.Parts) : ""));
            if (field is ObjectField.Inner inner)
                Nested(() => Object(inner.Shape));
            else if (field is ObjectField.Node node)
                Nested(() => Shape(node.Shape));
        }
    }

    void Suggested(SuggestionRequest request, IReadOnlyList<SuggestionPart> parts)
    {
        var language = request.IsJapanese is { } isJapanese ? isJapanese ? " in Japanese" : " in English" : "";
        Line($"suggest {Names(request.Types)} like {FilterPrinter.Value(request.Text)}{language} first {request.Limit}");
        Nested(() =>
        {
            foreach (var part in parts)
            {
                Line(Keyed(part.Key, part switch
                {
                    SuggestionPart.TypeName => "typename",
                    SuggestionPart.Text => "text",
                    SuggestionPart.Field => "field",
                    _ => "node",
                }));
                if (part is SuggestionPart.Node node)
                    Nested(() => Shape(node.Shape));
            }
        });
    }

    void List(Filter? node, Filter? link, IReadOnlyList<Order> orders, Page page)
    {
        if (node is not null)
            Line($"where {FilterPrinter.Print(node)}");
        if (link is not null)
            Line($"where link {FilterPrinter.Print(link)}");
        if (orders.Count > 0)
            Line($"order by {string.Join(", ", orders.Select(order => order.Text))}");
        if (page != Page.All)
            Line(PageText(page));
    }

    static string PageText(Page page)
    {
        var text = "page";
        if (page.Limit is { } limit)
            text += $" {(page.FromEnd ? "last" : "first")} {limit}";
        if (page.Offset > 0)
            text += $" from {page.Offset}";
        if (page.End is { } end)
            text += $" before {end}";
        return text;
    }

    /// <summary>Types of which the same is wanted are printed together; their names, only where types differ.</summary>
    void Shape(NodeShape shape)
    {
        if (!printedShapes.TryGetValue(shape, out var printed))
        {
            var outer = lines;
            var bodies = shape.ByType.OrderBy(pair => pair.Key.Name, StringComparer.Ordinal)
                .Select(pair => (pair.Key, Body: Body(pair.Value)))
                .GroupBy(pair => string.Join('\n', pair.Body), StringComparer.Ordinal)
                .ToList();
            lines = [];
            foreach (var group in bodies)
            {
                if (bodies.Count > 1)
                    lines.Add($"on {Names(group.Select(pair => pair.Key))}");
                lines.AddRange(group.First().Body.Select(line => bodies.Count > 1 ? "  " + line : line));
            }

            printed = lines;
            lines = outer;
            printedShapes.Add(shape, printed);
        }

        foreach (var line in printed)
            Line(line);
    }

    List<string> Body(IReadOnlyList<Projection> projections)
    {
        var (outerLines, outerDepth) = (lines, depth);
        (lines, depth) = ([], 0);
        foreach (var projection in projections)
            Projected(projection);
        var body = lines;
        (lines, depth) = (outerLines, outerDepth);
        return body;
    }

    void Projected(Projection projection)
    {
        switch (projection)
        {
            case Projection.TypeName:
                Line(Keyed(projection.Key, "typename"));
                break;
            case Projection.Value value:
                Line(Keyed(value.Key, value.Property.Name) + Parts(value.Parts));
                Reached(value.Parts);
                break;
            case Projection.Computed computed:
                var inputs = string.Join(", ", computed.Inputs.Select(property => property.Name));
                Line($"{computed.Key.Name} = {computed.Computation.Name}({inputs})");
                break;
            case Projection.Single single:
                Line(Keyed(single.Key, single.Field.Name) + Way(single.Field));
                Nested(() => Shape(single.Shape));
                break;
            case Projection.Many many:
                Line(Keyed(many.Key, many.Field.Name) + Way(many.Field));
                Nested(() =>
                {
                    List(many.Node, many.Link, many.Orders, many.Page);
                    Connection(many.Shape);
                });
                break;
            default:
                throw new UnreachableException(projection.ToString());
        }
    }

    static string Way(RelationshipField field) => field.Direction switch
    {
        RelationshipDirection.Out => $" -{field.Type.Name}-> {field.TargetName}",
        RelationshipDirection.In => $" <-{field.Type.Name}- {field.TargetName}",
        RelationshipDirection.Both => $" -{field.Type.Name}- {field.TargetName}",
        _ => throw new UnreachableException(field.Direction.ToString()),
    };

    static string Parts(ValueShape? shape) => shape is null
        ? ""
        : $" {{ {string.Join(", ", shape.Parts.Select(part => Keyed(part.Key, part.Property?.Name ?? "typename")))} }}";

    /// <summary>The nodes that the parts of a value lead to.</summary>
    void Reached(ValueShape? shape)
    {
        foreach (var part in (shape?.Parts ?? []).Where(part => part.Node is not null))
        {
            Nested(() =>
            {
                Line($"{part.Key.Name} by {part.Property!.Name} -> {string.Join(" | ", part.Node!.Types.Select(type => type.Name))}");
                Nested(() => Shape(part.Node.Shape));
            });
        }
    }

    void Connection(ConnectionShape shape)
    {
        foreach (var part in shape.Parts)
            Connected(part);
    }

    void Connected(ConnectionPart part)
    {
        switch (part)
        {
            case ConnectionPart.TypeName name:
                Line(Keyed(name.Key, "typename"));
                break;
            case ConnectionPart.TotalCount:
                Line(Keyed(part.Key, "totalCount"));
                break;
            case ConnectionPart.PageInfo info:
                var fields = info.Parts.Select(field => Keyed(field.Key, Camel(field.Field.ToString())));
                Line($"{Keyed(part.Key, "pageInfo")} {{ {string.Join(", ", fields)} }}");
                break;
            case ConnectionPart.Nodes nodes:
                Line(Keyed(part.Key, "nodes"));
                Nested(() => Shape(nodes.Shape));
                break;
            case ConnectionPart.Edges edges:
                Line(Keyed(part.Key, "edges"));
                Nested(() => Edges(edges.Parts));
                break;
            case ConnectionPart.Facet facet:
                Facet(part.Key, facet.Shape);
                break;
            case ConnectionPart.Aggregate aggregate:
                Line(Keyed(part.Key, "aggregate"));
                Nested(() => Aggregate(aggregate.Parts));
                break;
            default:
                throw new UnreachableException(part.ToString());
        }
    }

    void Edges(IReadOnlyList<EdgePart> parts)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case EdgePart.TypeName:
                    Line(Keyed(part.Key, "typename"));
                    break;
                case EdgePart.Cursor:
                    Line(Keyed(part.Key, "cursor"));
                    break;
                case EdgePart.Node node:
                    Line(Keyed(part.Key, "node"));
                    Nested(() => Shape(node.Shape));
                    break;
                case EdgePart.Score:
                    Line(Keyed(part.Key, "score"));
                    break;
                case EdgePart.Highlights highlights:
                    Line(Keyed(part.Key, "highlights") + Highlights(highlights.Parts));
                    break;
                case EdgePart.Value value:
                    Line(Keyed(part.Key, "link." + value.Property.Name) + Parts(value.Parts));
                    Reached(value.Parts);
                    break;
                default:
                    throw new UnreachableException(part.ToString());
            }
        }
    }

    static string Highlights(IReadOnlyList<HighlightPart> parts)
    {
        var texts = parts.Select(part =>
            Keyed(part.Key, Camel(part.Field.ToString())) + (part.Parts.Count == 0 ? "" : Highlights(part.Parts)));
        return $" {{ {string.Join(", ", texts)} }}";
    }

    void Facet(ResponseKey key, FacetShape shape)
    {
        var by = shape.By switch
        {
            FacetKey.ByRelationship related => string.Join(" | ", related.Fields.Select(field => field.Name + Way(field))),
            FacetKey.ByType => "type",
            FacetKey.ByProperty { Property: var property, Types: { } types } => $"{property.Name} of {Names(types)}",
            FacetKey.ByProperty { Property: var property } => property.Name,
            _ => throw new UnreachableException(shape.By.ToString()),
        };
        var order = shape.Order == FacetOrder.Count ? "" : $" in order of {Camel(shape.Order.ToString())}";
        var from = shape.Offset == 0 ? "" : $" from {shape.Offset}";
        Line($"{Keyed(key, "facet")} by {by}{order} first {shape.Limit}{from}");
        Nested(() =>
        {
            foreach (var part in shape.Parts)
                Faceted(part);
        });
    }

    void Faceted(FacetPart part)
    {
        switch (part)
        {
            case FacetPart.TypeName:
                Line(Keyed(part.Key, "typename"));
                break;
            case FacetPart.Of:
                Line(Keyed(part.Key, "of"));
                break;
            case FacetPart.GroupCount:
                Line(Keyed(part.Key, "groupCount"));
                break;
            case FacetPart.Constant constant:
                Line($"{part.Key.Name} = {FilterPrinter.Value(constant.Text)}");
                break;
            case FacetPart.PageInfo info:
                var fields = info.Parts.Select(field => Keyed(field.Key, Camel(field.Field.ToString())));
                Line($"{Keyed(part.Key, "pageInfo")} {{ {string.Join(", ", fields)} }}");
                break;
            case FacetPart.Editions editions:
                var counts = editions.Parts.Select(field => Keyed(field.Key, Camel(field.Field.ToString())));
                Line($"{Keyed(part.Key, "editions")} by {editions.Edition.Name} {{ {string.Join(", ", counts)} }}");
                break;
            case FacetPart.None none:
                Line(Keyed(part.Key, "none"));
                Nested(() =>
                {
                    foreach (var inner in none.Parts)
                        Grouped(inner);
                });
                break;
            case FacetPart.Groups groups:
                Line(Keyed(part.Key, "groups"));
                Nested(() =>
                {
                    foreach (var inner in groups.Parts)
                        Grouped(inner);
                });
                break;
            default:
                throw new UnreachableException(part.ToString());
        }
    }

    void Grouped(GroupPart part)
    {
        switch (part)
        {
            case GroupPart.TypeName:
                Line(Keyed(part.Key, "typename"));
                break;
            case GroupPart.Value:
                Line(Keyed(part.Key, "value"));
                break;
            case GroupPart.Label label:
                Line(Keyed(part.Key, label.OfNode.Name));
                break;
            case GroupPart.Count:
                Line(Keyed(part.Key, "count"));
                break;
            case GroupPart.Node node:
                Line(Keyed(part.Key, "node"));
                Nested(() => Shape(node.Shape));
                break;
            case GroupPart.Items items:
                Line(Keyed(part.Key, "items"));
                Nested(() =>
                {
                    List(null, null, items.Orders, items.Page);
                    Connection(items.Shape);
                });
                break;
            case GroupPart.Facet facet:
                Facet(part.Key, facet.Shape);
                break;
            default:
                throw new UnreachableException(part.ToString());
        }
    }

    void Aggregate(IReadOnlyList<AggregatePart> parts)
    {
        foreach (var part in parts)
        {
            Line(part switch
            {
                AggregatePart.TypeName => Keyed(part.Key, "typename"),
                AggregatePart.Count => Keyed(part.Key, "count"),
                AggregatePart.Of of => $"{Keyed(of.Key, of.Property.Name)} {{ {Figures(of.Figures)} }}",
                _ => throw new UnreachableException(part.ToString()),
            });
        }
    }

    static string Figures(IReadOnlyList<FigurePart> figures) =>
        string.Join(", ", figures.Select(figure => Keyed(figure.Key, Camel(figure.Figure.ToString()))));

    /// <summary>What is wanted, after the key under which it is wanted where that is another word.</summary>
    static string Keyed(ResponseKey key, string name) =>
        key.Name == name || (name == "typename" && key.Name == "__typename") ? name : $"{key.Name}: {name}";

    static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    static string Names(IEnumerable<NodeType> types) => string.Join(" | ", types.Select(type => type.Name));

    void Line(string text) => lines.Add(new string(' ', depth * 2) + text);

    void Nested(Action print)
    {
        QueryDepth.Enter(ref nesting);
        depth++;
        print();
        depth--;
        nesting--;
    }
}
