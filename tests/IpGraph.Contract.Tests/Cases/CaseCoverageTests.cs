using System.Collections;
using System.Reflection;
using IpGraph.Contract.Tests.Stores;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Testing;

namespace IpGraph.Contract.Tests.Cases;

/// <summary>Together the cases use everything that a graph query can be made of.</summary>
public sealed class CaseCoverageTests
{
    static readonly string? Queries = typeof(GraphQuery).Namespace;

    static readonly Lazy<Task<Parts>> Seen = new(SeeAsync);

    /// <summary>What no request leads to: the public schema says how many there are in <c>totalCount</c> alone.</summary>
    static readonly Type[] Unreachable = [typeof(AggregatePart.Count)];

    [Fact]
    public async Task Every_kind_of_part_of_a_graph_query_occurs_in_a_case()
    {
        var seen = await Seen.Value;
        var kinds = typeof(GraphQuery).Assembly.GetTypes()
            .Where(type => type.Namespace == Queries && !type.IsAbstract && type.BaseType is { IsAbstract: true } parent
                && parent.Namespace == Queries)
            .Append(typeof(ValueShape)).Append(typeof(Order));
        Assert.Equal(Unreachable, kinds.Where(kind => !seen.Types.Contains(kind)));
    }

    [Theory]
    [InlineData(typeof(Comparison))]
    [InlineData(typeof(Quantifier))]
    [InlineData(typeof(PageInfoField))]
    [InlineData(typeof(Figure))]
    [InlineData(typeof(RelationshipDirection))]
    [InlineData(typeof(PairOrder))]
    public async Task Every_value_of_a_choice_occurs_in_a_case(Type choice)
    {
        var seen = await Seen.Value;
        Assert.Empty(Enum.GetValues(choice).Cast<Enum>().Except(seen.Choices));
    }

    [Fact]
    public async Task Pages_are_cut_in_every_way()
    {
        var pages = (await Seen.Value).Pages;
        Assert.Contains(pages, page => page is { Offset: 0, Limit: not null, End: null, FromEnd: false });
        Assert.Contains(pages, page => page is { Offset: > 0, FromEnd: false });
        Assert.Contains(pages, page => page is { End: not null, FromEnd: false });
        Assert.Contains(pages, page => page is { End: null, FromEnd: true });
        Assert.Contains(pages, page => page is { End: not null, FromEnd: true });
        Assert.Contains(pages, page => page is { Offset: > 0, End: not null });
        Assert.Contains(pages, page => page is { Limit: 0 });
    }

    [Fact]
    public async Task Orders_go_either_way_by_nodes_and_by_links()
    {
        var orders = (await Seen.Value).Orders;
        foreach (var (descending, ofLink) in new[] { (false, false), (true, false), (false, true), (true, true) })
            Assert.Contains(orders, order => order.Descending == descending && order.OfLink == ofLink);
    }

    [Fact]
    public async Task Every_comparison_meets_a_property_that_may_be_missing_and_so_does_its_complement()
    {
        var seen = await Seen.Value;
        static IEnumerable<Comparison> OnOptional(IEnumerable<Filter> filters) => filters.OfType<Filter.Compare>()
            .Where(compare => !compare.Property.IsRequired).Select(compare => compare.Comparison).Distinct();
        Assert.Empty(Enum.GetValues<Comparison>().Except(OnOptional(seen.Filters)));
        Assert.Empty(Enum.GetValues<Comparison>().Except(OnOptional(seen.Complements)));
    }

    static async Task<Parts> SeeAsync()
    {
        var engine = new RecordedEngine(SmallGraph.Data);
        var parts = new Parts();
        foreach (var question in QueryCase.Names.Select(QueryCase.Read))
        {
            foreach (var query in (await engine.AskAsync(question.Document, question.Variables)).Queries)
                parts.Visit(query);
        }

        return parts;
    }

    /// <summary>What graph queries are made of, found by going through their properties.</summary>
    sealed class Parts
    {
        readonly HashSet<object> visited = new(ReferenceEqualityComparer.Instance);

        public HashSet<Type> Types { get; } = [];

        public HashSet<Enum> Choices { get; } = [];

        public IEnumerable<Page> Pages => visited.OfType<Page>();

        public IEnumerable<Order> Orders => visited.OfType<Order>();

        public IEnumerable<Filter> Filters => visited.OfType<Filter>();

        /// <summary>The filters that stand below a <c>not</c>.</summary>
        public IEnumerable<Filter> Complements
        {
            get
            {
                var below = new Parts();
                foreach (var not in visited.OfType<Filter.Not>())
                    below.Visit(not.Inner);
                return below.Filters;
            }
        }

        public void Visit(object? part)
        {
            switch (part)
            {
                case Enum choice:
                    Choices.Add(choice);
                    break;
                case RelationshipField field:
                    Choices.Add(field.Direction);
                    break;
                case string or null:
                    break;
                case IEnumerable list:
                    foreach (var item in list)
                        Visit(item);
                    break;
                case KeyValuePair<NodeType, IReadOnlyList<Projection>> pair:
                    Visit(pair.Value);
                    break;
                default:
                    VisitProperties(part);
                    break;
            }
        }

        void VisitProperties(object part)
        {
            var type = part.GetType();
            if (type.Namespace != Queries || !visited.Add(part))
                return;
            Types.Add(type);
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                Visit(property.GetValue(part));
        }
    }
}
