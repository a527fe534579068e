using IpGraph.Contract.Tests.Stores;
using IpGraph.Testing;

namespace IpGraph.Contract.Tests.Cases;

/// <summary>What each case becomes on its way to an answer, compared with the files beside it.</summary>
[Trait("Category", "Golden")]
public sealed class QueryCaseTests
{
    static readonly RecordedEngine Engine = new(SmallGraph.Data);

    public static TheoryData<string> Names() => [.. QueryCase.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_is_planned_as_kept(string name)
    {
        var question = QueryCase.Read(name);
        Check(name, CaseAnswers.Plan, Engine.Explain(question.Document, question.Variables));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_case_is_compiled_as_kept(string name)
    {
        var question = QueryCase.Read(name);
        var asked = await Engine.AskAsync(question.Document, question.Variables);
        var statements = await Engine.CompileAsync(asked.Queries);
        Check(name, CaseAnswers.Cypher, CypherLayout.Print(statements));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_case_is_answered_as_kept(string name)
    {
        var question = QueryCase.Read(name);
        var asked = await Engine.AskAsync(question.Document, question.Variables);
        Assert.DoesNotContain("\"errors\":", asked.Answer);
        Check(name, CaseAnswers.Json, asked.Pretty);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_a_case_expects_in_its_first_lines_holds(string name)
    {
        var question = QueryCase.Read(name);
        var asked = await Engine.AskAsync(question.Document, question.Variables);
        foreach (var (what, number) in question.Expected())
        {
            var actual = what switch
            {
                "statements" => (await Engine.CompileAsync(asked.Queries)).Count,
                "parameters" => (await Engine.CompileAsync(asked.Queries)).Sum(statement => statement.Parameters.Count),
                _ => throw new FormatException($"{name}: nothing is known of \"{what}\"."),
            };
            Assert.True(number == actual, $"{name} expects {what} = {number}, but there are {actual}.");
        }
    }

    [Fact]
    public void Every_file_beside_the_cases_belongs_to_one()
    {
        var known = QueryCase.Names
            .SelectMany(name => QueryCase.Extensions.Select(extension => name + extension)).ToHashSet();
        var strays = QueryCase.Files().Where(file => !known.Contains(file)).ToList();
        if (Golden.IsWriting)
            strays.ForEach(file => File.Delete(Path.Combine(QueryCase.Folder, file)));
        else
            Assert.Empty(strays);
    }

    static void Check(string name, string extension, string actual)
    {
        if (Golden.Compare(QueryCase.PathOf(name, extension), actual) is { } difference)
            Assert.Fail(difference);
    }
}
