using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Neo4j.Cypher;

/// <summary>Where the items of a list come from; opened anew, with variables of its own, wherever it is
/// asked.</summary>
abstract record ItemSource(IReadOnlyList<NodeType> Types)
{
    public abstract OpenSource Open(CompileScope scope, bool withLink = false);

    /// <summary>All nodes of the types, in the version that the reader is on.</summary>
    public sealed record All(IReadOnlyList<NodeType> Types, Filter? Filter) : ItemSource(Types)
    {
        public override OpenSource Open(CompileScope scope, bool withLink = false)
        {
            var node = Variable.Node();
            var conditions = new List<CypherText>
            {
                $"{node}.datasetVersion = $version", $"{node}.{Orders.ById} IS NOT NULL",
            };
            CypherText all = $"({node}:{Labels.Expression(scope.Model, Types)})";
            if (Filter is null)
                return new OpenSource([all], conditions, node, null) { IsIndexed = true };
            if (Neighbour.Of(Filter) is { } neighbour)
                return neighbour.Open(scope, node, Types, conditions);
            conditions.Add(Filters.Condition(scope, Filter, node, Types));
            return new OpenSource([all], conditions, node, null) { IsIndexed = true };
        }
    }

    /// <summary>What a search found, the best first.</summary>
    public sealed record Hits(IReadOnlyList<NodeType> Types, Filter? Filter, FoundNodes Found) : ItemSource(Types)
    {
        public override OpenSource Open(CompileScope scope, bool withLink = false)
        {
            var node = Variable.Node();
            var conditions = new List<CypherText>
            {
                $"{node}.datasetVersion = $version", $"{node}.id IN {Found.Ids}",
            };
            if (Filter is not null)
                conditions.Add(Filters.Condition(scope, Filter, node, Types));
            return new OpenSource([$"({node}:{new CypherName(Labels.Any)})"], conditions, node, null)
            {
                Rank = $"{Found.Places}[{node}.id]",
            };
        }
    }

    /// <summary>The nodes that a relationship leads to.</summary>
    public sealed record Along(
        Variable From,
        IReadOnlyCollection<NodeType> FromTypes,
        RelationshipField Field,
        Filter? Node,
        Filter? Link) : ItemSource(Field.Targets)
    {
        public override OpenSource Open(CompileScope scope, bool withLink = false)
        {
            var node = Variable.Node();
            var link = withLink || Link is not null ? Variable.Link() : null;
            var conditions = new List<CypherText>();
            if (Link is not null)
                conditions.Add(Filters.Condition(scope, Link, link!, []));
            if (Node is not null)
                conditions.Add(Filters.Condition(scope, Node, node, Types));
            var pattern = Patterns.Along(scope.Model, From, FromTypes, Field, link, $"{node}");
            return new OpenSource([pattern], conditions, node, link);
        }
    }

    /// <summary>The items of another source that are related to a node.</summary>
    public sealed record RelatedTo(ItemSource Items, IReadOnlyList<RelationshipField> Fields, Variable Node)
        : ItemSource(Items.Types)
    {
        public override OpenSource Open(CompileScope scope, bool withLink = false)
        {
            var items = Items.Open(scope, withLink);
            var pattern = Patterns.AlongAny(scope.Model, items.Item, Types, Fields, $"{Node}");
            return items with { Patterns = [.. items.Patterns, pattern], IsIndexed = false };
        }
    }

    /// <summary>The items of another source that have a type.</summary>
    public sealed record OfType(ItemSource Items, Variable Type) : ItemSource(Items.Types)
    {
        public override OpenSource Open(CompileScope scope, bool withLink = false)
        {
            var items = Items.Open(scope, withLink);
            CypherText condition = $"{Facets.TypeOf(items.Item)} = {Type}";
            return items with { Conditions = [.. items.Conditions, condition] };
        }
    }

    /// <summary>The items of another source that a facet puts into no group.</summary>
    public sealed record Without(ItemSource Items, FacetKey Key) : ItemSource(Items.Types)
    {
        public override OpenSource Open(CompileScope scope, bool withLink = false)
        {
            var items = Items.Open(scope, withLink);
            return items with { Conditions = [.. items.Conditions, Condition(scope, items.Item)] };
        }

        CypherText Condition(CompileScope scope, Variable item)
        {
            switch (Key)
            {
                case FacetKey.ByRelationship by:
                    var target = Variable.Node();
                    return $"NOT EXISTS {{ {Patterns.AlongAny(scope.Model, item, Types, by.Fields, $"{target}")} }}";
                case FacetKey.ByProperty { Property: { IsList: true } list }:
                    return $"size(coalesce({item}.{new CypherName(list.Name)}, [])) = 0";
                case FacetKey.ByProperty by:
                    return $"{Facets.ValueOf(by, item)} IS NULL";
                default:
                    return $"{new Parameter(false)}";
            }
        }
    }

    /// <summary>The items of another source whose property is, or has among its items, a value.</summary>
    public sealed record WithValue(ItemSource Items, FacetKey.ByProperty By, Variable Value) : ItemSource(Items.Types)
    {
        public override OpenSource Open(CompileScope scope, bool withLink = false)
        {
            var items = Items.Open(scope, withLink);
            var property = Facets.ValueOf(By, items.Item);
            CypherText condition = By.Property.IsList ? (CypherText)$"{Value} IN {property}" : $"{property} = {Value}";
            return items with { Conditions = [.. items.Conditions, condition] };
        }
    }
}

/// <summary>A source as patterns and conditions that bind one item after another.</summary>
sealed record OpenSource(
    IReadOnlyList<CypherText> Patterns,
    IReadOnlyList<CypherText> Conditions,
    Variable Item,
    Variable? Link)
{
    /// <summary>What the items stand in order of where no other order is asked for, instead of their ids.</summary>
    public CypherText? Rank { get; init; }

    /// <summary>Whether the items can be read from an index on the version and the order of ids.</summary>
    public bool IsIndexed { get; init; }

    public CypherText Match() => Match(Patterns);

    public CypherText MatchWith(CypherText pattern) => Match([.. Patterns, pattern]);

    public CypherText Count() => (Patterns, Conditions) switch
    {
        ([var pattern], []) => $"COUNT {{ {pattern} }}",
        ([var pattern], _) => $"COUNT {{ {pattern} WHERE {CypherText.Join(" AND ", Conditions)} }}",
        _ => $"COUNT {{ {Match()} RETURN 1 AS one }}",
    };

    /// <summary>How many items there are, as far as that is less than a number.</summary>
    public CypherText CountUpTo(int most) =>
        $"COUNT {{ {Match()} WITH {Item} LIMIT {new Parameter(most)} RETURN {Item} }}";

    CypherText Match(IReadOnlyList<CypherText> patterns)
    {
        CypherText match = $"MATCH {CypherText.Join(" MATCH ", patterns)}";
        return Conditions.Count == 0 ? match : $"{match} WHERE {CypherText.Join(" AND ", Conditions)}";
    }
}
