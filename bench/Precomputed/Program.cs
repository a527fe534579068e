// Kestrel with nothing behind it, the bound of what any server on it can do: reads a request's body to its end and
// answers with the bytes of the file that the path names. Precomputed URL FOLDER.
var answers = Directory.GetFiles(args[1]).ToDictionary(file => "/" + Path.GetFileName(file), File.ReadAllBytes);
var builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseUrls(args[0]);
builder.Logging.ClearProviders();
var app = builder.Build();
app.Run(async context =>
{
    var reader = context.Request.BodyReader;
    while (true)
    {
        var read = await reader.ReadAsync();
        reader.AdvanceTo(read.Buffer.End);
        if (read.IsCompleted)
            break;
    }

    var answer = answers[context.Request.Path.Value!];
    context.Response.ContentType = "application/json; charset=utf-8";
    context.Response.ContentLength = answer.Length;
    await context.Response.BodyWriter.WriteAsync(answer);
});
app.Run();
