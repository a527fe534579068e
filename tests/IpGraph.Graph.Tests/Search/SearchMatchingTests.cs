namespace IpGraph.Graph.Tests.Search;

public sealed class SearchMatchingTests
{
    [Theory]
    [InlineData("quantum technology")]
    [InlineData("technology quantum")]
    [InlineData("\"2030\" technology quantum")]
    [InlineData("technology \"2030\" quantum")]
    [InlineData("quantum technology quantum")]
    public void Words_that_together_are_a_name_find_what_else_it_is_called_in_any_order(string query) =>
        Assert.Contains("Note:0", Searching.FoundBeside(["量子技術", "quantum technology", "2030"], query, "量子技術を2030年までに"));

    [Fact]
    public void Words_of_several_names_find_the_same_in_any_order()
    {
        string[] labels = ["AI safety board", "AI safety", "safety board", "人工知能の安全"];
        string[] texts = ["AI safety board", "board of safety for AI", "人工知能の安全 board", "AI board"];
        Assert.Equal(Searching.FoundBeside(labels, "AI safety board", texts), Searching.FoundBeside(labels, "board AI safety", texts));
        Assert.Equal(Searching.FoundBeside(labels, "AI OR board safety", texts), Searching.FoundBeside(labels, "safety board OR AI", texts));
    }

    [Theory]
    [InlineData("METI", "cosmetics and metinks")]
    [InlineData("che", "cheese of the region")]
    [InlineData("AI", "against the captain")]
    [InlineData("IT", "with it, the city")]
    [InlineData("EU", "a museum in Europe")]
    [InlineData("art", "start a party")]
    [InlineData("MIC", "economic dynamics")]
    [InlineData("US", "let us begin")]
    [InlineData("フリー", "アフリカの産品")]
    [InlineData("財産", "コンテンツ産業")]
    [InlineData("海賊版", "海賊の版画")]
    [InlineData("likeness", "trademarks and the like")]
    [InlineData("AR", "works that are shown")]
    [InlineData("local", "localization of games")]
    [InlineData("internal", "international markets")]
    [InlineData("public", "a publication")]
    [InlineData("community", "communication networks")]
    [InlineData("response", "the ministry responsible")]
    public void A_word_is_not_found_within_another(string query, string text) =>
        Assert.False(Searching.Finds(query, text));

    [Theory]
    [InlineData("METI", "the report of METI.")]
    [InlineData("meti", "（METI）")]
    [InlineData("IT", "the IT industry")]
    [InlineData("art", "fine arts")]
    [InlineData("policy", "policies of the past")]
    [InlineData("Vietnam", "sites of Vietnamese origin")]
    [InlineData("Japanese", "films of Japan")]
    [InlineData("quanta", "quantum technology")]
    [InlineData("drug", "drugs and medicines")]
    [InlineData("localise", "localization of games")]
    [InlineData("publications", "a publication")]
    [InlineData("universities", "a university’s patents")]
    [InlineData("standardisation", "standardization bodies")]
    [InlineData("licence", "licensed works and licenses")]
    [InlineData("Japan's appeal", "Japan’s appeal")]
    [InlineData("Web3", "Web 3.0 の活用")]
    [InlineData("society 5.0", "Society5.0")]
    [InlineData("pokemon", "Pokémon")]
    [InlineData("drug\npolicy", "a policy for drugs")]
    public void English_is_found_by_whole_words_in_any_form(string query, string text) =>
        Assert.True(Searching.Finds(query, text));

    [Theory]
    [InlineData("海賊版", "模倣品・海賊版対策")]
    [InlineData("版", "海賊版")]
    [InlineData("版", "出版社")]
    [InlineData("A", "プランA")]
    [InlineData("クール・ジャパン", "クールジャパン戦略")]
    [InlineData("クール∙ジャパン", "クールジャパン戦略")]
    [InlineData("エコ∙システム", "エコシステムの形成")]
    [InlineData("クール‧ジャパン", "クールジャパン戦略")]
    [InlineData("エコ‧システム", "エコシステムの形成")]
    [InlineData("クール⋅ジャパン", "クールジャパン戦略")]
    [InlineData("エコ⋅システム", "エコシステムの形成")]
    [InlineData("クール•ジャパン", "クールジャパン戦略")]
    [InlineData("エコ•システム", "エコシステムの形成")]
    [InlineData("クール●ジャパン", "クールジャパン戦略")]
    [InlineData("エコ●システム", "エコシステムの形成")]
    [InlineData("クール⁃ジャパン", "クールジャパン戦略")]
    [InlineData("エコ⁃システム", "エコシステムの形成")]
    [InlineData("クール·ジャパン", "クールジャパン戦略")]
    [InlineData("エコ·システム", "エコシステムの形成")]
    [InlineData("クール･ジャパン", "クールジャパン戦略")]
    [InlineData("エコ･システム", "エコシステムの形成")]
    [InlineData("クール‒ジャパン", "クールジャパン戦略")]
    [InlineData("クール−ジャパン", "クールジャパン戦略")]
    [InlineData("クール─ジャパン", "クールジャパン戦略")]
    [InlineData("クール\u00adジャパン", "クールジャパン戦略")]
    [InlineData("エコ\u00adシステム", "エコシステムの形成")]
    [InlineData("クール・\u200dジャパン", "クールジャパン戦略")]
    [InlineData("エコ・\u200dシステム", "エコシステムの形成")]
    [InlineData("クールジャパン", "クール・ジャパン戦略")]
    [InlineData("クール＝ジャパン", "クールジャパン")]
    [InlineData("クール-ジャパン", "クールジャパン")]
    [InlineData("クールジャパン", "クール ジャパン")]
    [InlineData("フリー", "ロイヤリティーフリー")]
    [InlineData("フリー", "ロイヤリティーフリーの素材")]
    [InlineData("サ─バ─", "サーバー")]
    [InlineData("サ−バ−", "サーバー")]
    [InlineData("サ-バ-", "サーバー")]
    [InlineData("デ一タ", "データ")]
    [InlineData("コンピューター", "コンピュータ")]
    [InlineData("コンピュータ", "コンピューター")]
    [InlineData("ユーザインタフェース", "ユーザーインターフェース")]
    [InlineData("ヴァイオリン", "バイオリン")]
    [InlineData("ｺﾝﾃﾝﾂ", "コンテンツ")]
    [InlineData("ｶﾞｲﾄﾞ", "ガイド")]
    [InlineData("か\u3099くせい", "がくせい")]
    [InlineData("きもの", "キモノ")]
    [InlineData("ＡＩ", "生成AI")]
    [InlineData("國際", "国際")]
    [InlineData("髙橋", "高橋")]
    [InlineData("㈱日本", "株日本")]
    [InlineData("標準化ルール", "標準化・ルール形成")]
    [InlineData("第３次", "第3次計画")]
    [InlineData("𠮷野", "𠮷野研究会")]
    [InlineData("知財教育の推進", "推進する知財教育")]
    public void Japanese_is_found_however_it_is_typed(string query, string text) =>
        Assert.True(Searching.Finds(query, text));

    [Fact]
    public void All_words_are_required() =>
        Assert.Equal([1], Searching.Found("海賊版 ベトナム", "海賊版", "ベトナムの海賊版", "ベトナム"));

    [Fact]
    public void A_phrase_is_found_as_it_is()
    {
        Assert.Equal([0], Searching.Found("\"open data\"", "open data", "data are open", "opened data"));
        Assert.Equal([1], Searching.Found("\"著作権 侵害\"", "侵害される著作権", "著作権侵害"));
    }

    [Fact]
    public void A_phrase_does_not_reach_over_the_end_of_a_sentence() =>
        Assert.Empty(Searching.Found("\"open data\"", "It is open. Data follow."));

    [Fact]
    public void What_is_excluded_is_not_found() =>
        Assert.Equal([0], Searching.Found("海賊版 -ベトナム", "海賊版", "ベトナムの海賊版"));

    [Fact]
    public void One_of_several_words_is_enough_with_OR() =>
        Assert.Equal([0, 2], Searching.Found("海賊版 OR 模倣品", "海賊版", "商標", "模倣品").Order());

    [Fact]
    public void A_prefix_finds_every_word_that_begins_so() =>
        Assert.Equal([0, 1], Searching.Found("stand*", "standards", "standing", "understand").Order());

    [Fact]
    public void Words_that_say_nothing_need_not_be_found() =>
        Assert.True(Searching.Finds("protection of the plants", "plant protection"));

    [Fact]
    public void What_is_also_called_so_is_found_after_what_is_called_so()
    {
        string[] labels = ["経済産業省", "経産省", "METI"];
        Assert.Equal(
            ["Topic:a", "Note:1", "Note:0"],
            Searching.FoundBeside(labels, "METI", "経済産業省が公表", "METI が公表", "総務省が公表"));
    }

    [Fact]
    public void An_alias_does_not_stand_for_others_of_its_language() =>
        Assert.Equal(
            ["Topic:a", "Note:0"],
            Searching.FoundBeside(["海賊版", "漫画村", "piracy"], "漫画村", "漫画村の摘発", "海賊版の摘発"));

    [Fact]
    public void Equal_scores_come_in_order_of_id() =>
        Assert.Equal([0, 1, 2], Searching.Found("海賊版", "海賊版", "海賊版", "海賊版"));

    [Theory]
    [InlineData("AI", "生成AIとAI学習", "生成[AI]と[AI]学習")]
    [InlineData("ｸｰﾙｼﾞｬﾊﾟﾝ", "新たなクール・ジャパン戦略", "新たな[クール・ジャパン]戦略")]
    [InlineData("policy", "𠮷: Policies and plans", "𠮷: [Policies] and plans")]
    [InlineData("版", "海賊版", "海賊[版]")]
    [InlineData("サーバ", "サーバーの整備", "[サーバ]ーの整備")]
    public void What_was_found_is_marked_in_the_text_as_it_stands(string query, string text, string marked) =>
        Assert.Equal(marked, Searching.Marked(query, text));
}
