using System.Text;
using System.Text.Json;

namespace IpGraph.Operations.Tests;

public sealed class CallerTermsTests : IDisposable
{
    const string Found =
        """"
        """
        Found

        見つかったもの
        """
        query Found("It.\n\nそれ。" $label: String!, "It.\n\nそれ。" $kinds: [Kind!], "It.\n\nそれ。" $many: Int! = 7, "It.\n\nそれ。" $over: Int! = 0) {
          echo(by: {label: $label}, kinds: $kinds)
          news { again: rows { some(first: $many, skip: $over) } counted(skip: $over) { nextSkip } }
        }
        """";

    readonly CatalogueFolder folder = new();

    [Theory]
    [InlineData("""{"variable": "kinds"}""", """["echo"]""", "kinds")]
    [InlineData("""{"arguments": ["kinds"]}""", """["echo"]""", "kinds")]
    [InlineData("""{"arguments": ["by"]}""", """["echo"]""", "label")]
    [InlineData("""{"arguments": ["by", "kinds"]}""", """["echo"]""", "label kinds")]
    [InlineData("""{"arguments": ["first"]}""", """["news", "again", 3, "some"]""", "many")]
    [InlineData("""{"arguments": ["first"]}""", """["news"]""", "many")]
    [InlineData("""{"arguments": ["skip"]}""", """["news", "counted"]""", "over")]
    [InlineData("""{"arguments": ["first"]}""", """["news", "counted"]""", "")]
    [InlineData("{}", """["news"]""", "")]
    public void An_error_names_the_variables_that_the_caller_gave(string extensions, string path, string variables)
    {
        using var answer = Read(Terms("{}"), "It is wrong.", "BAD_USER_INPUT", extensions, path);
        Assert.Equal(variables, string.Join(' ', Assert.Single(answer.Errors).Variables));
    }

    [Fact]
    public void A_sentence_about_an_argument_is_one_about_the_variable()
    {
        using var answer = Read(Terms("{}"), "first is 9; give less.", "BAD_USER_INPUT", """{"arguments": ["first"]}""", """["news", "again", 0, "some"]""");
        Assert.Equal("many is 9; give less.", answer.Errors[0].Message);
    }

    [Theory]
    [InlineData("COST_LIMIT_EXCEEDED")]
    [InlineData("ANSWER_TOO_LARGE")]
    [InlineData("TIMEOUT")]
    [InlineData("GRAPHQL_VALIDATION_FAILED")]
    public void A_limit_says_that_nothing_can_be_lowered_where_nothing_can(string code)
    {
        foreach (var terms in new[] { Terms("{}"), CallerTerms.OfFixed })
        {
            using var answer = Read(terms, "It is too much; lower \"first\" of news.", code, "{}", "[]");
            var words = answer.Errors[0].Words;
            Assert.StartsWith("It is too much. ", words.English);
            Assert.Contains("Nothing here makes it less", words.English);
            Assert.Contains("ここでは、求める量を減らせません", words.Japanese);
            Assert.DoesNotContain("first", words.English + words.Japanese);
        }
    }

    [Fact]
    public void A_quota_that_can_never_be_enough_says_the_same()
    {
        using var answer = Read(
            CallerTerms.OfFixed, "This costs 9.", "RATE_LIMITED", """{"cost": 9, "quota": 3, "windowSeconds": 60, "left": 1}""", "[]");
        Assert.EndsWith("more than the whole quota. Nothing here makes it less: ask another operation for a part of it (/api lists them), or the operator for a higher limit.", answer.Errors[0].Words.English);
    }

    public void Dispose() => folder.Dispose();

    CallerTerms Terms(string variables) => CallerTerms.Of(
        folder.With("found.graphql", Found).With("found.example.json", """{"label": "x"}""").Read().Operations.Single(), CatalogueFolder.Json(variables));

    static OperationAnswer Read(CallerTerms terms, string message, string code, string extensions, string path)
    {
        var members = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(extensions)!;
        members["code"] = JsonSerializer.SerializeToElement(code);
        var error = new { message, path = CatalogueFolder.Json(path), extensions = members };
        return OperationAnswer.Read(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { errors = new[] { error } })), terms);
    }
}
