using IpGraph.Explorer.Frame;
using IpGraph.GraphQL.Errors;
using IpGraph.Testing;

namespace IpGraph.Explorer.Tests.Pages;

[Collection(nameof(SeedSite))]
public sealed class PageTests(SeedSite seed)
{
    [Fact]
    public async Task A_measure_shows_its_linked_words_its_ministries_as_printed_and_its_schedule()
    {
        var page = await seed.Site.Page("/ja/nodes/Measure:2023-040");
        Assert.Contains(page.QuerySelectorAll("a.mark"), mark => mark.TextContent == "量子技術" && mark.GetAttribute("title")!.Contains("量子"));
        Assert.Contains("内閣府", page.QuerySelectorAll("[aria-labelledby=led-by] a").Select(link => link.TextContent));
        Assert.NotNull(page.QuerySelector("svg.schedule"));
        Assert.Contains("1346–1351", page.QuerySelector("#citations")!.TextContent);
    }

    [Fact]
    public async Task The_marked_text_is_the_official_one_letter_for_letter()
    {
        var measure = (await seed.Site.Engine.DataAsync("{ measure(id: \"Measure:2023-040\") { text } }")).GetProperty("measure");
        var page = await seed.Site.Page("/en/nodes/Measure:2023-040");
        Assert.Equal(measure.GetProperty("text").GetString(), page.QuerySelector(".official p")!.TextContent);
        Assert.Equal("ja", page.QuerySelector(".official")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_target_says_how_it_stands_and_draws_its_values()
    {
        var page = await seed.Site.Page("/en/nodes/Kpi:2025-content-overseas");
        Assert.NotNull(page.QuerySelector(".standing b"));
        Assert.NotNull(page.QuerySelector("svg.target"));
    }

    [Theory]
    [InlineData("/ja/nodes/Kpi:2026-cosmetics-exports", "−21.05")]
    [InlineData("/en/nodes/Kpi:2026-cosmetics-exports", "−21.05")]
    [InlineData("/ja/nodes/Kpi:2025-gii-rank", "−9（順位の差）")]
    public async Task A_number_below_zero_has_a_minus_sign(string address, string number) =>
        Assert.Contains(number, (await seed.Site.Page(address)).QuerySelector("main")!.TextContent);

    /// <summary>What has no title is called by its text, which stands below the heading.</summary>
    [Theory]
    [InlineData("Finding:2024-001", "現状・課題・方針001（2024年）", "Finding 001 · Program 2024")]
    [InlineData("Finding:2025-001", "現状・課題・方針001（2025年）", "Finding 001 · Program 2025")]
    [InlineData("Remark:2026-001", "知財・無形資産による価値創造を、経営会議のアジェンダとする", "知財・無形資産による価値創造を、経営会議のアジェンダとする")]
    public async Task A_text_is_not_said_twice(string id, string japanese, string english)
    {
        foreach (var (language, heading) in new[] { ("ja", japanese), ("en", english) })
        {
            var node = (await seed.Site.Page($"/{language}/nodes/{id}")).QuerySelector("article.node")!;
            var beginning = node.QuerySelector(".official, .summary p[lang=ja]")!.TextContent.Trim()[..15];
            Assert.Equal(2, node.TextContent.Split(beginning).Length);
            Assert.Equal(heading, node.QuerySelector("h1")!.TextContent);
            Assert.DoesNotContain(node.QuerySelectorAll(".properties dd"), value => value.TextContent.Trim() == node.QuerySelector("h1")!.TextContent);
        }
    }

    [Theory]
    [InlineData("Observation:exchange-rate-2023", "Year", "年", "2023")]
    [InlineData("Finding:2026-001", "Edition", "年次", "2026")]
    [InlineData("Plan:2025", "Edition", "年次", "2025")]
    [InlineData("Section:2025-4-1", "Edition", "年次", "2025")]
    public async Task A_year_is_an_edition_only_where_it_is_one(string id, string english, string japanese, string year)
    {
        foreach (var (language, name) in (IEnumerable<(string, string)>)[("en", english), ("ja", japanese)])
        {
            var page = await seed.Site.Page($"/{language}/nodes/{id}");
            Assert.Contains($"{name}|{year}", page.QuerySelectorAll(".properties div").Select(row =>
                $"{row.QuerySelector("dt")!.TextContent}|{row.QuerySelector("dd")!.TextContent.Trim()}"));
            Assert.Equal(language == "en" && name == "Edition", page.QuerySelector(".kind")!.TextContent.Contains($"{year} edition"));
        }
    }

    /// <summary>Among them are offices, a library and a name for several together.</summary>
    [Theory]
    [InlineData("ja", "府省庁・部局などの名称{0}")]
    [InlineData("en", "{0} names of ministries, agencies, their offices and others")]
    public async Task The_first_page_counts_names_of_bodies_as_names(string language, string words)
    {
        var count = (await seed.Site.Engine.DataAsync("{ ministries { totalCount } }")).GetProperty("ministries").GetProperty("totalCount");
        var page = await seed.Site.Page($"/{language}/");
        Assert.Contains(words.Replace("{0}", count.ToString(), StringComparison.Ordinal), page.QuerySelector(".hero p")!.TextContent);
    }

    [Fact]
    public async Task A_concept_counts_its_measures_out_of_those_of_each_edition()
    {
        var page = await seed.Site.Page("/en/nodes/StrategicField:quantum");
        var row = page.QuerySelectorAll(".bars tr").First(row => row.TextContent.Contains("2023"));
        Assert.Contains("/186", row.TextContent);
    }

    [Theory]
    [InlineData("/en/search?q=Vietnam", "Vietnamese")]
    [InlineData("/en/search?q=quanta", "Quantum")]
    [InlineData("/en/search?q=patent", "Patents")]
    [InlineData("/en/search?q=drugs", "Drug")]
    [InlineData("/ja/search?q=Vietnam", "ベトナム系")]
    [InlineData("/ja/search?q=特許", "特許")]
    public async Task A_name_is_marked_where_a_search_found_it_in_any_form(string address, string marked)
    {
        var page = await seed.Site.Page(address);
        Assert.Contains(page.QuerySelectorAll(".hits .title mark"), mark => mark.TextContent.StartsWith(marked, StringComparison.Ordinal));
    }

    /// <summary>By its name, a text, another name or language, or by what it is about.</summary>
    [Theory]
    [InlineData("/en/search?q=Vietnam")]
    [InlineData("/ja/search?q=Vietnamese")]
    [InlineData("/en/search?q=JPO")]
    [InlineData("/en/search?q=生成AI")]
    [InlineData("/ja/search?q=generative AI")]
    [InlineData("/en/search?q=startup")]
    public async Task Every_hit_shows_why_it_was_found(string address)
    {
        var hits = (await seed.Site.Page(address)).QuerySelectorAll(".hits > li");
        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.NotNull(hit.QuerySelector("mark, .snippet a")));
    }

    [Fact]
    public async Task A_hit_without_the_words_says_what_it_is_about()
    {
        var page = await seed.Site.Page("/en/search?q=Vietnamese");
        Assert.Contains(page.QuerySelectorAll(".hits .snippet"), snippet =>
            snippet.TextContent.Trim() == "About: Viet Nam" && snippet.QuerySelector("a[href='/en/nodes/Topic:vietnam']") is not null);
    }

    [Theory]
    [InlineData("/ja/faults", "知的財産推進計画2025の概要", "行 ")]
    [InlineData("/en/faults", "Overview of the Intellectual Property Strategic Program 2025", "lines ")]
    public async Task A_fault_names_the_documents_and_the_lines_where_it_stands(string address, string title, string lines)
    {
        var place = (await seed.Site.Page(address)).QuerySelector(".faults .places a[href$='Document:overview-2025']")!;
        Assert.Equal(title, place.TextContent);
        Assert.StartsWith(lines, place.NextSibling!.TextContent.Trim() + " ", StringComparison.Ordinal);
    }

    [Fact]
    public void Every_property_of_a_node_is_called_by_words()
    {
        var schema = seed.Site.Engine.Schema.Schema;
        var known = new StreamReader(typeof(Asset).Assembly.GetManifestResourceStream("fields.tsv")!).ReadToEnd().Split('\n').Select(line => line.Split('\t')[0]).ToHashSet();
        var types = schema.Types.OfType<IpGraph.GraphQL.Types.ObjectTypeDefinition>().Where(type => type.Interfaces.Any(contract => contract.Name == "Node"));
        Assert.NotEmpty(types);
        Assert.Empty(types.SelectMany(type => type.Fields).Where(field => field.Arguments.Count == 0).Select(field => field.Name).Distinct().Except(known));
    }

    [Fact]
    public async Task The_page_for_queries_names_what_only_large_screens_load()
    {
        var page = await seed.Site.Page("/en/query");
        Assert.DoesNotContain(page.QuerySelectorAll("script, link"), part => part.OuterHtml.Contains("graphiql", StringComparison.Ordinal));
        Assert.Equal(Asset.Find("graphiql.js") is not null, page.QuerySelector("#ask")!.GetAttribute("data-ide-script")?.Contains("graphiql.js", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_search_marks_the_words_and_a_facet_narrows_it_in_the_address()
    {
        var page = await seed.Site.Page("/ja/search?q=海賊版");
        Assert.Contains("海賊版", page.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        var facet = page.QuerySelector(".facets a[href*='type=']")!.GetAttribute("href")!;
        var narrowed = await seed.Site.Page(facet);
        Assert.True(narrowed.QuerySelectorAll(".hits li").Length > 0);
        Assert.Equal("true", narrowed.QuerySelector(".facets a[aria-current]")!.GetAttribute("aria-current"));
    }

    [Theory]
    [InlineData("/ja/nodes/Measure:2023-999", 404, "ページが見つかりません")]
    [InlineData("/en/nodes/Nothing", 404, "There is no such page")]
    [InlineData("/en/nowhere", 404, "There is no such page")]
    [InlineData("/ja/nodes/Ministry:maff/nothing", 404, "ページが見つかりません")]
    [InlineData("/en/search?q=\"open", 400, "This question cannot be answered")]
    public async Task What_cannot_be_had_is_a_page_with_the_right_status(string address, int status, string heading)
    {
        var page = await seed.Site.Page(address, status);
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href$='/search']"));
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Theory]
    [InlineData("/en/search?q=AI&year=abc", 400)]
    [InlineData("/en/search?q=AI&first=60", 400)]
    [InlineData("/en/search?q=AI&field=StrategicField:nope", 404)]
    [InlineData("/en/matrix?year=abc", 400)]
    [InlineData("/en/matrix?year=1999", 400)]
    [InlineData("/en/matrix?view=nope", 400)]
    [InlineData("/en/matrix?view=topics-editions&year=2023", 400)]
    [InlineData("/en/matrix?view=topics-editions&skip=-1", 400)]
    [InlineData("/en/matrix?view=topics-editions&skip=5000", 404)]
    [InlineData("/en/matrix?year=2023&year=2024", 400)]
    [InlineData("/en/search?q=AI&q=IP", 400)]
    [InlineData("/en/around?of=Topic:quantum&of=Topic:content", 400)]
    [InlineData("/en/query?query=%7Ba%7D&query=%7Bb%7D", 400)]
    [InlineData("/en/matrix/cell?view=topics-editions&row=Topic:content&column=abc", 400)]
    [InlineData("/en/matrix/cell?view=topics-editions&row=Topic:content&column=1999", 400)]
    [InlineData("/en/matrix/cell?view=ministries-fields&row=Ministry:meti&column=abc", 404)]
    [InlineData("/en/compare?from=abc", 400)]
    [InlineData("/en/compare?skip=-1", 400)]
    [InlineData("/en/compare?skip=5000", 404)]
    [InlineData("/en/compare?change=NEW&move=SAME", 400)]
    [InlineData("/en/around?of=Topic:quantum&depth=99", 400)]
    [InlineData("/en/around?of=Topic:quantum&depth=-1", 400)]
    [InlineData("/en/around?of=Topic:quantum&depth=abc", 400)]
    [InlineData("/en/around?of=Topic:quantum&first=60", 400)]
    [InlineData("/en/around?of=nope", 404)]
    [InlineData("/en/around?of=Topic:quantum&expand=Topic:nope", 404)]
    [InlineData("/en/connections?from=Topic:quantum&to=Ministry:nope", 404)]
    [InlineData("/en/connections?from=Topic:quantum&to=Ministry:maff&length=99", 400)]
    [InlineData("/en/targets?ministry=Ministry:nope", 404)]
    [InlineData("/en/targets?ministry=Topic:quantum", 400)]
    [InlineData("/en/targets?ministry=meti", 404)]
    [InlineData("/en/search?q=AI&field=Topic:quantum", 400)]
    [InlineData("/en/search?q=AI&year=1999", 400)]
    [InlineData("/en/search?q=AI&type=NOPE", 400)]
    [InlineData("/en/search?year=1999", 400)]
    [InlineData("/en/search?type=NOPE", 400)]
    [InlineData("/en/search?q=AI&after=nope", 400)]
    [InlineData("/en/faults?kind=NOPE", 400)]
    [InlineData("/en/faults?after=nope", 400)]
    [InlineData("/en/nodes/Ministry:maff/measures?after=nope", 400)]
    [InlineData("/en/matrix/cell?view=ministries-fields&row=Topic:quantum&column=StrategicField:quantum", 400)]
    [InlineData("/en/matrix/cell?view=ministries-fields&row=Ministry:meti&column=StandardsArea:quantum", 400)]
    [InlineData("/en/matrix/cell?view=ministries-fields&row=Ministry:meti&column=StrategicField:quantum&year=1999", 400)]
    [InlineData("/en/matrix/cell?view=topics-editions&row=Ministry:meti&column=2023", 400)]
    [InlineData("/en/compare?from=1999", 400)]
    [InlineData("/en/compare?to=2099", 400)]
    [InlineData("/en/compare?from=2025&to=2023", 400)]
    [InlineData("/en/compare?from=2023&to=2023", 400)]
    [InlineData("/en/compare?change=NOPE", 400)]
    [InlineData("/en/compare?move=NOPE", 400)]
    [InlineData("/en/connections?from=Topic:nope", 404)]
    [InlineData("/en/connections?from=Topic:nope&to=Topic:nope", 404)]
    [InlineData("/en/connections?length=99", 400)]
    [InlineData("/en/query?operation=nope", 400)]
    [InlineData("/en/nodes/Measure:2023-040.svg?figure=0", 404)]
    [InlineData("/en/faults?first=60", 400)]
    [InlineData("/en/nodes/Topic:quantum?foo=1", 400)]
    [InlineData("/en/nodes/Topic:quantum?utm_source=letter&fbclid=x", 200)]
    [InlineData("/en/nodes/Measure:2023-040.svg?figure=abc", 400)]
    public async Task A_parameter_that_cannot_be_read_is_refused_and_not_passed_over(string address, int status) =>
        Assert.Equal(status, (await seed.Site.Text(address)).Status);

    [Theory]
    [InlineData("/en/around?of=Measure:2023-040&expand=zzz", "zzz")]
    [InlineData("/en/around?of=Measure:2023-040&expand=Topic:nope", "Topic:nope")]
    [InlineData("/en/matrix/cell?view=ministries-fields&row=Ministry:nope&column=StrategicField:quantum", "Ministry:nope")]
    public async Task What_is_not_there_is_named_alone(string address, string missing) =>
        Assert.Contains($"“{missing}”", (await seed.Site.Page(address, 404)).QuerySelector("main")!.TextContent);

    [Theory]
    [InlineData("/en/targets?ministry=Topic:quantum", "the id of a node of the type Ministry")]
    [InlineData("/en/search?q=AI&year=1999", "one of 2023, ")]
    [InlineData("/ja/search?q=AI&year=1999", "「year」の値「1999」は使えません。次のいずれか（2023, ")]
    [InlineData("/ja/search?q=AI&year=abc", "整数を指定してください。")]
    [InlineData("/ja/search?q=AI&q=IP", "「q」が2回指定されています。")]
    [InlineData("/ja/targets?ministry=Topic:quantum", "Ministry の項目の番号を指定してください。")]
    [InlineData("/ja/nodes/Topic:quantum?foo=1", "このページにパラメーター「foo」はありません。")]
    [InlineData("/ja/query?operation=nope", "/reference にある操作の名前を指定してください。")]
    [InlineData("/ja/around?of=Topic:quantum&expand=", "「expand」が21回指定されています。20回まで指定できます。")]
    [InlineData("/en/around?of=Topic:quantum&expand=", "expand is given 21 times; give it at most 20 times.")]
    public async Task A_page_that_refuses_a_parameter_says_what_may_stand_there(string address, string words)
    {
        var many = string.Concat(Enumerable.Range(1, 21).Select(number => $"&expand=Topic:{number}"));
        var page = await seed.Site.Page(address.Replace("&expand=", many, StringComparison.Ordinal), 400);
        Assert.Contains(words, page.QuerySelector("main")!.TextContent);
        Assert.Null(page.QuerySelector("main code"));
    }

    [Fact]
    public async Task What_the_engine_says_is_quoted_on_a_Japanese_page()
    {
        var page = await seed.Site.Page("/ja/search?q=\"open", 400);
        Assert.Contains("条件の一部を読み取れません。", page.QuerySelector("main")!.TextContent);
        Assert.StartsWith("query ", page.QuerySelector("main [lang=en] code")!.TextContent);
    }

    [Theory]
    [InlineData("en", 12, "Ask for less, or again in 12 s.", "Try again")]
    [InlineData("ja", 12, "12秒後にもう一度お試しください。", "もう一度読み込む")]
    [InlineData("en", 0, "Waiting does not help", null)]
    [InlineData("ja", 0, "待っても答えられません。", null)]
    public async Task A_page_that_cannot_be_paid_says_whether_waiting_helps(string language, int seconds, string words, string? link)
    {
        var shortage = new IpGraph.Operations.Faults.QuotaShortage(500, 400, 60, 7, seconds).ToError();
        var main = (await new RenderedSite(seed.Site.Engine, new FailingExecutor(shortage)).Page($"/{language}/", 429)).QuerySelector("main")!;
        Assert.Contains(words, main.TextContent);
        Assert.Contains("400", main.TextContent);
        Assert.Equal(link is not null, main.TextContent.Contains(link ?? "Try again", StringComparison.Ordinal) || main.TextContent.Contains("もう一度読み込む", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/en/query", "This server has no page to write queries.")]
    [InlineData("/ja/query", "問い合わせを書くページがありません。")]
    public async Task A_server_without_a_page_for_queries_says_so_and_links_to_none(string address, string words)
    {
        var site = new RenderedSite(seed.Site.Engine, seed.Site.Engine.Engine, hasQueryPage: false);
        Assert.Contains(words, (await site.Page(address, 404)).QuerySelector("main")!.TextContent);
        foreach (var page in new[] { "/en/", "/en/about", "/en/nodes/Measure:2023-040", "/en/matrix", "/en/search?q=AI" })
            Assert.DoesNotContain((await site.Page(page)).QuerySelectorAll("a"), link => link.GetAttribute("href")!.StartsWith("/en/query", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_search_without_hits_says_what_to_try()
    {
        var page = await seed.Site.Page("/en/search?q=zzzzzz");
        Assert.Contains("Nothing was found", page.QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData("STORE_UNAVAILABLE", 503, "The data cannot be reached")]
    [InlineData("TIMEOUT", 504, "The data cannot be reached")]
    [InlineData("RATE_LIMITED", 429, "More was asked within a short time")]
    [InlineData("COST_LIMIT_EXCEEDED", 400, "reaches over too much")]
    public async Task Errors_of_the_store_and_of_the_limits_are_pages(string code, int status, string words)
    {
        var site = new RenderedSite(seed.Site.Engine, new FailingExecutor(code));
        var page = await site.Page("/en/", status);
        Assert.Contains(words, page.QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData("COST_LIMIT_EXCEEDED")]
    [InlineData("ANSWER_TOO_LARGE")]
    public async Task A_page_that_is_too_much_gives_no_advice_for_documents(string code)
    {
        var site = new RenderedSite(
            seed.Site.Engine, new FailingExecutor(new GraphQLError("It is 9, more than 5; lower \"first\" of search.") { Code = code }));
        foreach (var (language, advice) in new[] { ("en", "Narrow what the page shows"), ("ja", "表示する条件を絞るか") })
        {
            var text = (await site.Page($"/{language}/", 400)).QuerySelector("main")!.TextContent;
            Assert.Contains(advice, text);
            Assert.Contains("It is 9, more than 5.", text);
            Assert.DoesNotContain("lower", text);
        }
    }

    [Fact]
    public async Task Each_page_shows_its_query_its_data_and_how_it_is_cited()
    {
        var page = await seed.Site.Page("/en/nodes/Measure:2023-040");
        Assert.Contains("@", page.QuerySelector("#cite-bibtex")!.TextContent);
        Assert.Contains("TY  -", page.QuerySelector("#cite-ris")!.TextContent);
        var query = page.QuerySelector("#query a[href*='operation=measure-in-time']")!.GetAttribute("href")!;
        var shown = await seed.Site.Page(query);
        Assert.Contains("query MeasureInTime", shown.QuerySelector("#query-text")!.TextContent);
        Assert.Contains("Measure:2023-040", shown.QuerySelector("#query-variables")!.TextContent);
        Assert.Equal("/api/measure-in-time.csv?id=Measure%3A2023-040&table=measure.schedule", page.QuerySelector("#query a[href^='/api/'][href*='.csv']")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/en/faults", ".faults > li")]
    [InlineData("/ja/nodes/Topic:content/contents", ".links > li")]
    [InlineData("/en/matrix/cell?view=topics-editions&row=Topic:content&column=2025", ".links > li")]
    public async Task A_list_goes_on_page_by_page_until_all_that_its_heading_counts_were_shown(string address, string item)
    {
        var (shown, counted) = (new List<string>(), 0);
        for (var next = address; next is not null;)
        {
            var page = await seed.Site.Page(next);
            counted = int.Parse(string.Concat(page.QuerySelector("h1 .count")!.TextContent.Where(char.IsAsciiDigit)));
            shown.AddRange(page.QuerySelectorAll(item).Select(each => each.QuerySelector("a")!.GetAttribute("href")!));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(counted, shown.Distinct().Count());
    }

    [Theory]
    [InlineData("/en/faults", ".faults > li")]
    [InlineData("/ja/nodes/Plan:2023/measures", ".links > li")]
    public async Task A_long_list_begins_with_fifty_and_a_link_to_the_next(string address, string item)
    {
        var page = await seed.Site.Page(address);
        Assert.Equal(50, page.QuerySelectorAll(item).Length);
        Assert.NotNull(page.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task A_long_matrix_goes_on_page_by_page_with_the_shades_and_totals_of_the_whole()
    {
        var (names, totals, darkest) = (new List<string>(), new HashSet<string>(), new List<int>());
        for (var next = "/ja/matrix?view=topics-editions"; next is not null;)
        {
            var page = await seed.Site.Page(next);
            var rows = page.QuerySelectorAll("table.heat tbody tr").ToList();
            totals.Add(rows[^1].TextContent);
            Assert.InRange(rows.Count, 2, 51);
            names.AddRange(rows.SkipLast(1).Select(row => row.QuerySelector("th a")!.GetAttribute("href")!));
            darkest.Add(Enumerable.Range(0, 9).Last(shade => page.QuerySelector($"td.heat-{shade}") is not null));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(seed.Site.Engine.Graph.Nodes.Count(node => node.Type.Name == "Topic"), names.Count);
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Single(totals);
        Assert.Equal(8, darkest[0]);
        Assert.True(darkest[^1] < 8);
    }

    [Theory]
    [InlineData("/ja/nodes/KnownFault:contradiction-20-trillion", "h1", "2033年までに20兆円とするものは何か")]
    [InlineData("/en/nodes/KnownFault:contradiction-20-trillion", "h1", "What is to reach 20 trillion yen by 2033")]
    [InlineData("/ja/nodes/Kpi:2025-content-overseas", ".note a[href*=KnownFault]", "2033年までに20兆円とするものは何か")]
    [InlineData("/ja/nodes/Document:progress-2025", ".properties", "公共データ利用規約（第1.0版）")]
    [InlineData("/ja/nodes/Document:progress-2025", ".properties", "2026-04")]
    [InlineData("/ja/nodes/Measure:2023-040", ".properties .long", "行の境界は分からない。")]
    [InlineData("/en/nodes/Measure:2023-040", "ul.inline .told", "Cabinet Office")]
    [InlineData("/en/nodes/Finding:2025-058", ".properties", "aim")]
    [InlineData("/ja/nodes/Finding:2025-058", ".properties", "方針")]
    [InlineData("/en/nodes/Kpi:2026-inbound-spending", ".standing", "no trend")]
    [InlineData("/en/nodes/Kpi:2026-inbound-spending", ".properties dd", "15 trillion yen (2030) 15兆円")]
    public async Task A_page_speaks_its_language_and_says_what_is_known(string address, string place, string said) =>
        Assert.Contains((await seed.Site.Page(address)).QuerySelectorAll(place), found => Said(found).Contains(said, StringComparison.Ordinal));

    [Theory]
    [InlineData("/ja/faults")]
    [InlineData("/ja/faults?kind=DOUBT")]
    [InlineData("/ja/nodes/Measure:2023-040")]
    [InlineData("/ja/nodes/Document:progress-2025")]
    public async Task A_Japanese_page_has_no_sentence_in_English(string address) => Assert.DoesNotContain(
        (await seed.Site.Page(address)).QuerySelectorAll(".node [lang=en]:not(.other), .faults [lang=en]"),
        found => found.TextContent.Split(' ').Length > 9);

    [Theory]
    [InlineData("/en/nodes/Document:progress-2025")]
    [InlineData("/ja/nodes/ProgressEntry:2025-110")]
    public async Task A_month_is_not_told_as_a_day(string address) =>
        Assert.DoesNotContain("2026-04-01", (await seed.Site.Page(address)).QuerySelector("main .node")!.TextContent);

    static string Said(AngleSharp.Dom.IElement found) => string.Join(' ', found.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("explorer.css", ".links li, .faults > li, .node > section")]
    [InlineData("drawing.css", ".target-group")]
    public void Long_lists_are_laid_out_as_they_come_into_view_and_printed_whole(string sheet, string list)
    {
        var rules = System.Text.Encoding.UTF8.GetString(Asset.Find(sheet)!.Content);
        Assert.Contains($"@media not print {{ {list} {{ content-visibility: auto; }} }}", rules);
        Assert.Equal(1, rules.Split("content-visibility").Length - 1);
        Assert.Contains($"{list} {{ contain-intrinsic-size: auto ", rules);
    }

    [Theory]
    [InlineData("/en/matrix?view=ministries-fields", "printed as responsible (担当府省). Editions that print them: 2023.")]
    [InlineData("/ja/matrix?view=ministries-fields", "担当府省として記された府省庁です（記載のある年次：2023）")]
    [InlineData("/en/matrix?view=ministries-fields&year=2025", "Editions that print them: none.")]
    [InlineData("/ja/matrix?view=ministries-fields&year=2025", "（記載のある年次：なし）")]
    public async Task A_matrix_of_ministries_says_which_of_them_it_counts_and_in_which_editions(string address, string said)
    {
        var main = (await seed.Site.Page(address)).QuerySelector("main")!;
        Assert.Contains(main.QuerySelectorAll(".note"), note => note.TextContent.Contains(said, StringComparison.Ordinal));
        Assert.DoesNotContain("担当府省", (await seed.Site.Page(address.Replace("ministries-fields", "fields-areas"))).QuerySelector("main")!.TextContent);
    }

    /// <summary>The Patent Office is never printed as responsible, and its ministry is; no part of the Ministry of Defense is, nor
    /// the ministry itself.</summary>
    [Theory]
    [InlineData("Ministry:jpo", "–")]
    [InlineData("Ministry:smea", "–")]
    [InlineData("Ministry:mod", "0")]
    public async Task A_body_for_which_its_ministry_may_be_printed_has_no_zeros_in_a_matrix(string id, string shown)
    {
        var row = (await seed.Site.Page("/en/matrix?view=ministries-fields")).QuerySelector($"th a[href$='{id}']")!.Closest("tr")!;
        Assert.All(row.QuerySelectorAll("td"), cell => Assert.StartsWith(shown, cell.TextContent));
    }

    [Theory]
    [InlineData("/en/nodes/Finding:2024-001", false)]
    [InlineData("/en/nodes/Measure:2023-040", true)]
    [InlineData("/ja/nodes/Measure:2023-040", true)]
    public async Task A_name_in_the_other_language_stands_below_the_heading_where_it_is_no_repetition(string address, bool stands) =>
        Assert.Equal(stands, (await seed.Site.Page(address)).QuerySelector("article.node > p.other") is not null);

    [Fact]
    public void Japanese_within_a_heading_does_not_part_its_lines() =>
        Assert.Matches(@":is\(h1, h2, h3\) \[lang=ja\] \{ line-height: inherit; \}", File.ReadAllText(
            Path.Combine(Golden.Root(), "src", "IpGraph.Explorer", "Assets", "explorer.css")));

    [Theory]
    [InlineData("en", "By way of")]
    [InlineData("ja", "間の年次の施策：")]
    public async Task A_pair_by_way_of_an_edition_between_says_so_and_any_other_leads_to_where_the_two_are_compared(string language, string said)
    {
        var ways = new List<bool>();
        for (var next = $"/{language}/compare?from=2023&to=2025"; next is not null;)
        {
            var page = await seed.Site.Page(next);
            foreach (var pair in page.QuerySelectorAll(".continued li"))
            {
                var ends = pair.QuerySelectorAll("p:first-child a").Select(link => link.GetAttribute("href")!).ToList();
                var between = pair.QuerySelector(".by-way-of");
                ways.Add(between is not null);
                if (between is not null)
                {
                    Assert.StartsWith(said, between.TextContent.Trim());
                    Assert.Contains("/nodes/Measure:2024", between.QuerySelector("a")!.GetAttribute("href"));
                    Assert.Null(pair.QuerySelector("a[href$='#succeeds']"));
                }
                else if (ways.Count < 10)
                {
                    var compared = await seed.Site.Page(pair.QuerySelector("a[href$='#succeeds']")!.GetAttribute("href")!.Split('#')[0]);
                    Assert.NotNull(compared.QuerySelector($"section[aria-labelledby=succeeds] a[href='{ends[0]}']"));
                }
            }

            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Contains(true, ways);
        Assert.Contains(false, ways);
    }

    [Theory]
    [InlineData("NEW")]
    [InlineData("DROPPED")]
    [InlineData("CANNOT_BE_TOLD")]
    public async Task Measures_without_a_counterpart_are_listed_by_edition_until_all_were_shown(string change)
    {
        var (shown, counted) = (new List<string>(), new Dictionary<string, int>());
        for (var next = $"/en/compare?from=2023&to=2025&change={change}"; next is not null;)
        {
            var page = await seed.Site.Page(next);
            Assert.DoesNotContain("no such pair", page.QuerySelector("main")!.TextContent);
            foreach (var edition in page.QuerySelectorAll("main section[aria-labelledby]").Where(section => section.QuerySelector("ul.links") is not null))
            {
                counted[edition.QuerySelector("h2")!.TextContent[..16]] = int.Parse(edition.QuerySelector("h2 .count")!.TextContent.Split(' ')[0]);
                shown.AddRange(edition.QuerySelectorAll("li a").Select(link => link.GetAttribute("href")!));
            }

            Assert.Contains("table=compare.changes", page.QuerySelector("#query a[href^='/api/'][href*='.csv']")!.GetAttribute("href"));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.All(counted.Keys, heading => Assert.Matches("Measures of 20(23|25)", heading));
        Assert.Equal(counted.Values.Sum(), shown.Distinct().Count());
    }

    [Fact]
    public async Task A_query_runs_without_script()
    {
        var page = await seed.Site.Page("/en/query?run=1&query={dataset{nodes}}");
        Assert.Contains("\"nodes\": 2", page.QuerySelector("#result")!.TextContent);
    }

    [Theory]
    [InlineData("/ja/search?type=MEASURE", "type=MEASURE", "施策")]
    [InlineData("/en/search?type=MEASURE&year=2025&field=StrategicField:quantum", "type=MEASURE year=2025 field=StrategicField:quantum", "measure 2025 Quantum")]
    [InlineData("/en/search?q=&type=KPI", "type=KPI", "target")]
    [InlineData("/en/search", "", "")]
    public async Task What_was_chosen_stays_until_words_are_typed(string address, string kept, string words)
    {
        var page = await seed.Site.Page(address);
        var hidden = page.QuerySelectorAll("header form.find input[type=hidden]");
        Assert.Equal(kept, string.Join(' ', hidden.Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}")));
        Assert.All(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), word => Assert.Contains(word, page.QuerySelector(".kept")!.TextContent));
        var example = page.QuerySelectorAll("main a").First(link => link.TextContent.Contains("piracy OR"));
        Assert.All(hidden, input => Assert.Contains(
            $"{input.GetAttribute("name")}={Uri.EscapeDataString(input.GetAttribute("value")!)}", example.GetAttribute("href")));
        Assert.Equal(hidden.Length, page.QuerySelectorAll(".kept a").Length);
    }
}
