using IpGraph.Graph.Text;

namespace IpGraph.Seed.Tests.Linking;

public class JapaneseTextTests
{
    [Theory]
    [InlineData("ＡＩ", "ai")]
    [InlineData("ｺﾝﾃﾝﾂ", "コンテンツ")]
    [InlineData("ｶﾞｲﾄﾞ", "ガイド")]
    [InlineData("か\u3099", "が")]
    [InlineData("Ⅲ", "iii")]
    [InlineData("⑩", "10")]
    [InlineData("⾏政", "行政")]
    [InlineData("ÉTUDE", "étude")]
    public void Width_case_and_compatibility_forms_do_not_count(string written, string compared)
    {
        Assert.Equal(compared, JapaneseText.Key(written));
    }

    [Theory]
    [InlineData("データ", "デ−タ")]
    [InlineData("open-source", "open‐source")]
    [InlineData("open-source", "open–source")]
    [InlineData("a~b", "a〜b")]
    public void Kinds_of_dashes_do_not_count(string one, string other)
    {
        Assert.Equal(JapaneseText.Key(one), JapaneseText.Key(other));
    }

    [Theory]
    [InlineData("生成 AI", "生成AI")]
    [InlineData("量　子", "量子")]
    [InlineData("cool  japan", "cool japan")]
    public void Space_beside_Japanese_does_not_count_and_other_space_is_one(string one, string other)
    {
        Assert.Equal(JapaneseText.Key(one), JapaneseText.Key(other));
    }

    [Fact]
    public void Words_of_an_alphabet_stay_apart()
    {
        Assert.NotEqual(JapaneseText.Key("cool japan"), JapaneseText.Key("cooljapan"));
    }

    [Theory]
    [InlineData("コンピューター", "コンピュータ")]
    [InlineData("サーバー室", "サーバ室")]
    public void The_long_vowel_at_the_end_of_a_longer_word_does_not_count(string one, string other)
    {
        Assert.Equal(JapaneseText.Key(one), JapaneseText.Key(other));
    }

    [Fact]
    public void The_long_vowel_of_a_short_word_counts()
    {
        Assert.NotEqual(JapaneseText.Key("キー"), JapaneseText.Key("キ"));
    }
}
