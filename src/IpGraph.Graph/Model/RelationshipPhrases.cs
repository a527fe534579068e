namespace IpGraph.Graph.Model;

/// <summary>How a relationship is put into words, read from its beginning (out) and from its end (in).</summary>
/// <param name="EnglishOut">A verb with what follows it, before the name of the other end: <c>is led by</c>.</param>
/// <param name="JapaneseOut">A verb in its te form, with <c>{to}</c> for the name of the other end: <c>{to}が担当して</c>, to be
/// gone on with <c>いる</c> or <c>おり</c>.</param>
public sealed record RelationshipPhrases(string EnglishOut, string EnglishIn, string JapaneseOut, string JapaneseIn)
{
    /// <summary>What stands for the name of the other end.</summary>
    public const string Other = "{to}";

    /// <summary>Said where the model has no phrase.</summary>
    public const string EnglishUnknown = "is connected with";

    /// <summary>Said where the model has no phrase.</summary>
    public const string JapaneseUnknown = "{to}とつながって";
}
