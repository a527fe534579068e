using IpGraph.Http.Execution;
using IpGraph.Http.Limits;
using IpGraph.Http.Options;
using IpGraph.Http.Responses;
using IpGraph.Operations.Catalogue;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IpGraph.Http.Tests.Limits;

/// <summary>Who is turned away before anything is looked for.</summary>
public sealed class RefusalPageTests
{
    const string Browser = "text/html,application/xhtml+xml,*/*;q=0.8";

    [Theory]
    [InlineData("GET", Browser)]
    [InlineData("HEAD", Browser)]
    public async Task A_browser_is_turned_away_with_a_page(string method, string accept)
    {
        var context = await TurnAwayAsync(method, accept, hasPages: true);
        Assert.Equal("text/html", context.Response.ContentType);
        Assert.Equal("503 OVERLOADED", await Text(context));
        Assert.Equal("1", context.Response.Headers.RetryAfter);
        Assert.Equal("no-store", context.Response.Headers.CacheControl);
    }

    [Theory]
    [InlineData("GET", "application/json", true)]
    [InlineData("GET", "", true)]
    [InlineData("POST", Browser, true)]
    [InlineData("GET", Browser, false)]
    public async Task A_program_is_told_the_problem(string method, string accept, bool hasPages)
    {
        var context = await TurnAwayAsync(method, accept, hasPages);
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, context.Response.StatusCode);
        Assert.StartsWith("application/problem+json", context.Response.ContentType);
        Assert.Contains("OVERLOADED", await Text(context));
    }

    static async Task<HttpContext> TurnAwayAsync(string method, string accept, bool hasPages)
    {
        var services = new ServiceCollection();
        if (hasPages)
            services.AddSingleton<IRefusalPage>(new PlainPage());
        var context = new DefaultHttpContext { RequestServices = services.BuildServiceProvider() };
        context.Request.Method = method;
        context.Request.Headers.Accept = accept;
        context.Response.Body = new MemoryStream();
        var options = new TransportOptions { RequestsMax = 0 };
        var admission = new EndpointAdmission(LoadGate.Of(options), options, _ => { });
        await admission.Around(_ => throw new InvalidOperationException("It was let in."))(context);
        return context;
    }

    static async Task<string> Text(HttpContext context)
    {
        context.Response.Body.Position = 0;
        return await new StreamReader(context.Response.Body).ReadToEndAsync();
    }

    sealed class PlainPage : IRefusalPage
    {
        public Task SendAsync(HttpContext context, int status, string code, BilingualText detail)
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync($"{status} {code}");
        }
    }
}
