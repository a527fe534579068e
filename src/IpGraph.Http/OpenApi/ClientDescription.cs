using IpGraph.Http.Options;
using Microsoft.OpenApi;

namespace IpGraph.Http.OpenApi;

/// <summary>What OpenAPI says of keys and quotas, where there are any.</summary>
static class ClientDescription
{
    const string Bearer = "bearer";
    const string Header = "apiKey";

    public static void Add(OpenApiDocument document, TransportOptions options)
    {
        if (options.Keys is not null)
            AddKeys(document, options.Anonymous);
    }

    public static void Add(OpenApiOperation operation, TransportOptions options)
    {
        operation.Responses ??= [];
        if (options.Keys is not null)
            operation.Responses.Add("401", Problem("The key is not known, or one is needed."));
        // A key may have a quota of its own.
        if (options.Keys is null && options.QuotaMax == 0)
            return;
        operation.Responses.Add("429", Problem("More than is left of the quota; `Retry-After` says when there is enough."));
        foreach (var response in operation.Responses.Values.OfType<OpenApiResponse>())
        {
            response.Headers ??= new Dictionary<string, IOpenApiHeader>();
            foreach (var (name, header) in HeaderDescription.OfQuota)
                response.Headers[name] = header;
        }
    }

    static void AddKeys(OpenApiDocument document, bool isOptional)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
            [Header] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "X-Api-Key" },
        };
        document.Security = [Either(Bearer), Either(Header)];
        if (isOptional)
            document.Security.Add([]);

        OpenApiSecurityRequirement Either(string scheme) => new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };
    }

    static OpenApiResponse Problem(string description)
    {
        var response = ProblemDescription.Response;
        response.Description = description;
        return response;
    }
}
