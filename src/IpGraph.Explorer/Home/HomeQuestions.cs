namespace IpGraph.Explorer.Home;

/// <param name="Path">The page that answers it.</param>
public sealed record HomeQuestion(string Path, string Japanese, string English);

/// <summary>Questions worth asking, to begin with.</summary>
public static class HomeQuestions
{
    public static IReadOnlyList<HomeQuestion> All { get; } =
    [
        new("/nodes/StrategicField:quantum", "量子に関わる施策はどれで、どの語が根拠か。", "Which measures are about quantum, and by which words?"),
        new("/nodes/Kpi:2025-content-overseas", "コンテンツの海外展開20兆円は、間に合う伸びか。", "Is the goal of 20 trillion yen for content abroad within reach?"),
        new("/nodes/Ministry:maff", "農林水産省は何を担当し、どの府省と組んでいるか。", "What does the Ministry of Agriculture lead, and with whom?"),
        new("/nodes/Measure:2023-101", "2023年の施策101（海賊版対策）は、2025年にどう変わったか。", "What became of measure 101 of 2023, against piracy?"),
        new("/faults", "資料そのものに、どんな誤りや食い違いがあるか。", "Where are the documents themselves in doubt?"),
    ];
}
