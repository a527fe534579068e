namespace IpGraph.Http.Limits;

/// <summary>Who asked for the work that is done here and now, wherever a request has led. Equal objects are one
/// client.</summary>
public static class CallingClient
{
    static readonly object Nobody = new();
    static readonly AsyncLocal<object?> Known = new();

    public static object Current
    {
        get => Known.Value ?? Nobody;
        internal set => Known.Value = value;
    }
}
