using System.Text;
using IpGraph.GraphQL.Tests;

namespace IpGraph.Http.Tests.Transports;

/// <summary>What clients might send as a request, made and damaged at random.</summary>
static class RandomBody
{
    static readonly string[] Bodies =
    [
        """{"query":"{ hello }"}""",
        """{"query":"query Q($n: String) {\n hello(name: $n) # \u00e9\uD83D\uDE00\n}","variables":{"n":"x","m":[1,-2.5e3,null,{"a":{}}]},"operationName":"Q"}""",
        """{ "extensions": {"persistedQuery":{"version":1,"sha256Hash":"b5b4bdbd3c9a3f3a8e8d1a5f1b3d2c4e5f60718293a4b5c6d7e8f90123456789"}}, "onError":"NULL" }""",
        """{"doc_id":"sha256:abc","variables":null,"extensions":{"operationId":"1"},"unknown":[[{"query":1}]],"query":null}""",
        """[{"query":"{ hello }"},{"documentId":"x","onError":"PROPAGATE"}]""",
    ];

    static readonly string[] Messages =
    [
        """{"type":"connection_init","payload":{"token":"x"}}""",
        """{"id":"1","type":"subscribe","payload":{"query":"subscription { news }","variables":{"n":1}}}""",
        """{"payload":{"query":"{ hello }","extensions":{}}, "type":"subscribe", "id":"\u00e9"}""",
        """{"type":"complete","id":"1"}""",
    ];

    static readonly string[] QueryStrings =
    [
        "?query=%7B+hello+%7D&variables=%7B%22n%22%3A%22x%22%7D&operationName=Q&onError=NULL",
        "?query={hello}&extensions={\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"abc\"}}&documentId=sha256:1&x=y",
        "?doc_id=1&variables={\"a\":[1,{\"b\":null}],\"\\u0063\":\"\\ud83d\\ude00\"}",
    ];

    static readonly string[] JsonPieces =
    [
        "{", "}", "[", "]", "\"", ":", ",", "\\", "\\u", "\\u0071uery", "\\ud83d", "\\ude00", "\\ud83d\\ude00", "\\\"", "\\n", "null", "true", "1", "-",
        "0", "1e999999", "0.1e-5", "123456789012345678901234567890", " ", "\n", "\uFEFF", "\0", "é", "😀", "//", "\"query\":", "\"query\":\"{ hello }\",",
        "\"variables\":{", "\"variables\":{\"\\ud83d\":1},", "\"extensions\":{\"operationId\":\"\\ud83d\"},", "\"operationName\":\"Q\",", "\"onError\":",
        "\"\\ude00\":1,", "\"a\":1,\"a\":2,", "\"id\":\"2\",", "\"type\":\"subscribe\",", "\"payload\":", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        "{\"a\":{\"a\":{\"a\":{\"a\":", "\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"\\ud83d\"},", "1.5", "\"version\":99999999999,",
    ];

    static readonly string[] UrlPieces =
    [
        "&", "=", "?", "%", "%2", "%22", "%7B", "%C3%A9", "%ED%A0%80", "%FF", "%00", "+", "{", "}", "\"", "\\ud83d", "é", "😀", "\uD83D",
        "query=", "&variables={\"\\ud83d\":1}", "&extensions={\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"\\ud83d\"}}", "&onError=", "[[", "{\"a\":",
    ];

    public static byte[] NextBody(Random random) => Next(Bodies, random);

    public static byte[] NextMessage(Random random) => Next(Messages, random);

    public static string NextQueryString(Random random) => random.Next(8) == 0
        ? "?" + RandomText.Next(UrlPieces, random)
        : RandomText.Damage(RandomText.Pick(QueryStrings, random), UrlPieces, random);

    static byte[] Next(IReadOnlyList<string> valid, Random random)
    {
        if (random.Next(20) == 0)
            return RandomText.Bytes(random);
        var text = random.Next(8) == 0
            ? "{" + RandomText.Next(JsonPieces, random)
            : RandomText.Damage(RandomText.Pick(valid, random), JsonPieces, random);
        var bytes = Encoding.UTF8.GetBytes(text);
        if (random.Next(8) == 0)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }
}
