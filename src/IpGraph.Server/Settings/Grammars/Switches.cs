namespace IpGraph.Server.Settings.Grammars;

/// <summary>What is on or off.</summary>
static class Switches
{
    public static readonly Grammar<bool> OnOrOff = new("true or false", Read, isOn => isOn ? "true" : "false");

    static Reading<bool> Read(string text) => text.ToLowerInvariant() switch
    {
        "true" or "on" or "yes" or "1" => Reading<bool>.Of(true),
        "false" or "off" or "no" or "0" => Reading<bool>.Of(false),
        _ => Reading<bool>.Not("is true or false, on or off, yes or no, 1 or 0"),
    };
}
