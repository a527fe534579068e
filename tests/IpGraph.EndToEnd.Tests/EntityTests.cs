
namespace IpGraph.EndToEnd.Tests;

/// <summary>Who and what the texts name, against the pages.</summary>
[Collection(nameof(RealGraph))]
public sealed class EntityTests(RealGraph graph)
{
    [Theory]
    [InlineData("Organization:nist", "FOREIGN_BODY", "US")]
    [InlineData("Organization:ncac", "FOREIGN_BODY", "CN")]
    [InlineData("Organization:kcpa", "FOREIGN_BODY", "KR")]
    [InlineData("Organization:ipophl", "FOREIGN_BODY", "PH")]
    [InlineData("Organization:vietnam-public-security", "FOREIGN_BODY", "VN")]
    [InlineData("Organization:supreme-court-indonesia", "COURT", "ID")]
    [InlineData("Organization:ip-high-court", "COURT", "JP")]
    [InlineData("Organization:prosecutors-office", "PROSECUTION", "JP")]
    [InlineData("Organization:geidai", "UNIVERSITY", "JP")]
    [InlineData("Organization:mpa", "ASSOCIATION", "US")]
    [InlineData("Organization:wipo", "INTERNATIONAL", null)]
    [InlineData("Organization:yorozu", "SUPPORT_CENTRE", "JP")]
    [InlineData("Organization:ip-support-desks", "SUPPORT_CENTRE", "JP")]
    [InlineData("Organization:nistep", "STATE_OFFICE", "JP")]
    public void A_body_has_its_kind_and_its_country(string id, string kind, string? country)
    {
        Assert.Equal(kind, Properties(id)["kind"]);
        Assert.Equal(country, Properties(id).GetValueOrDefault("country"));
    }

    [Theory]
    [InlineData("Instrument:upov-prisma", "INFORMATION_SYSTEM")]
    [InlineData("Instrument:gii", "SURVEY")]
    [InlineData("Instrument:management-design-sheet", "TOOL")]
    [InlineData("Instrument:innovation-sandbox", "SYSTEM")]
    public void An_instrument_has_its_kind(string id, string kind) => Assert.Equal(kind, Properties(id)["kind"]);

    [Theory]
    [InlineData("Organization:coda", "CODA北京事務所")]
    [InlineData("Organization:concept-committee", "第1回構想委員会")]
    [InlineData("Organization:ip-support-network", "知財経営支援のコア")]
    public void A_part_or_a_session_is_recognized_and_is_no_name(string id, string words)
    {
        Assert.Contains(words, (IReadOnlyList<object>)Properties(id)["recognizedBy"]);
        Assert.DoesNotContain(words, (IReadOnlyList<object>)Properties(id)["abbreviations"]);
        Assert.Contains(graph.Data.Relationships, link => link.Type.Name == "MENTIONS" && link.To == id);
    }

    [Fact]
    public void No_short_form_is_a_numbered_session() => Assert.DoesNotContain(
        graph.Data.Nodes.Where(node => node.Type.Implements("Entity")).SelectMany(node => (IReadOnlyList<object>)node.Properties["abbreviations"]),
        name => ((string)name).StartsWith('第') && ((string)name).Contains('回', StringComparison.Ordinal));

    [Theory]
    [InlineData("ProgressEntry:2025-026")]
    [InlineData("ProgressEntry:2025-093")]
    public void North_America_is_more_than_the_United_States(string content) => Assert.DoesNotContain(
        graph.Data.Relationships, link => link.Type.Name == "TOUCHES" && link.From == content && link.To == "Topic:united-states");

    [Theory]
    [InlineData("CommentCategory:a-creation", "（17件、下位のA1、A2、A3を除く）", "(17 comments, without those under A1, A2, A3)")]
    public void A_category_says_that_its_parts_are_not_counted(string id, string japanese, string english)
    {
        Assert.EndsWith(japanese, (string)Properties(id)["snippetJa"], StringComparison.Ordinal);
        Assert.EndsWith(english, (string)Properties(id)["snippetEn"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CJPF LAB", "Organization:cjpf-lab")]
    [InlineData("CJPF", "Organization:cjpf")]
    [InlineData("講談社", "Organization:kodansha")]
    [InlineData("知財高裁", "Organization:ip-high-court")]
    [InlineData("STOP! 海賊版キャンペーン", "Instrument:stop-piracy-campaign")]
    [InlineData("コピー商品撲滅キャンペーン", "Instrument:copy-goods-campaign")]
    [InlineData("取適法", "Instrument:toriteki-act")]
    [InlineData("下請法", "Instrument:subcontract-act")]
    public void A_name_leads_to_the_thing_that_it_names(string name, string id)
    {
        var named = graph.Data.Nodes.Where(node => node.Type.Implements("Entity")
            && ((string)node.Properties["name"] == name || ((IReadOnlyList<object>)node.Properties["abbreviations"]).Contains(name)));
        Assert.Equal([id], named.Select(node => node.Id));
    }

    [Fact]
    public async Task The_two_names_of_the_subcontract_act_are_one_act_in_time()
    {
        var data = await graph.Engine.DataAsync(
            "{ instrument(id: \"Instrument:subcontract-act\") { renamedTo { edges { reason node { id } } } } }");
        var edge = data.GetProperty("instrument").GetProperty("renamedTo").GetProperty("edges")[0];
        Assert.Equal("Instrument:toriteki-act", edge.GetProperty("node").GetProperty("id").GetString());
        Assert.NotEmpty(edge.GetProperty("reason").GetString()!);
    }

    [Fact]
    public async Task A_retired_id_still_answers_with_what_replaced_it()
    {
        var data = await graph.Engine.DataAsync(
            """
            { node(id: "Instrument:ip-evaluation-report") { id ... on Instrument { kind replacedBy { edges { reason node { id name } } } } } }
            """);
        var node = data.GetProperty("node");
        Assert.Equal("RETIRED", node.GetProperty("kind").GetString());
        var now = node.GetProperty("replacedBy").GetProperty("edges").EnumerateArray().Single().GetProperty("node");
        Assert.Equal("市場形成力指標", now.GetProperty("name").GetString());
    }

    [Fact]
    public void Nothing_but_a_retired_id_is_replaced_and_no_text_names_one()
    {
        var retired = graph.Data.Nodes.Where(node => node.Properties.GetValueOrDefault("kind") is "RETIRED").Select(node => node.Id).ToHashSet();
        Assert.Equal(retired, graph.Data.Relationships.Where(link => link.Type.Name == "REPLACED_BY").Select(link => link.From).ToHashSet());
        Assert.DoesNotContain(graph.Data.Relationships, link => link.Type.Name == "MENTIONS" && retired.Contains(link.To));
    }

    [Fact]
    public void An_official_English_name_says_where_it_is_given() => Assert.All(
        graph.Data.Nodes.Where(node => node.Type.Implements("Entity")),
        node =>
        {
            var reference = node.Properties.GetValueOrDefault("nameEnReference") as string;
            Assert.Equal(reference is not null, (string)node.Properties["nameEnSource"] == "OFFICIAL");
            Assert.True(reference is null || Uri.TryCreate(reference, UriKind.Absolute, out var address) && address.Scheme is "https" or "http", reference);
        });

    [Fact]
    public async Task Ministries_have_the_English_names_that_they_are_known_by()
    {
        var data = await graph.Engine.DataAsync(
            "{ ministries(where: {kind: {in: [MINISTRY, AGENCY, COMMISSION]}, nameEnSource: {eq: OWN}}) { nodes { id } } }");
        Assert.Empty(data.GetProperty("ministries").GetProperty("nodes").EnumerateArray().Select(node => node.ToString()));
    }

    IReadOnlyDictionary<string, object> Properties(string id) => graph.Data.Nodes.Single(node => node.Id == id).Properties;
}
