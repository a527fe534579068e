using IpGraph.Contract.Tests.Stores;
using IpGraph.Neo4j.Tests;

namespace IpGraph.Contract.Tests;

/// <summary>One contract, two stores: the same question has the same answer, byte for byte.</summary>
public sealed class StoreAgreementTests(LoadedSyntheticGraph graph) : IClassFixture<LoadedSyntheticGraph>
{
    [Neo4jFact]
    public Task Stores_agree_on_a_thousand_questions_of_chance() => Agreement.CheckAsync(graph, questions: 1000);
}
