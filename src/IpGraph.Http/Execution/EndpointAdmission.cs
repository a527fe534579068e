using IpGraph.Http.Clients;
using IpGraph.Http.Cors;
using IpGraph.Http.Limits;
using IpGraph.Http.Options;
using IpGraph.Http.Responses;
using Microsoft.AspNetCore.Http.Features;

namespace IpGraph.Http.Execution;

/// <summary>Gives an endpoint the limits that every request has: it is let in or turned away, its body is bounded, and what
/// goes wrong within is told as a problem and nothing more.</summary>
public sealed class EndpointAdmission(LoadGate gate, TransportOptions options, Action<Exception> report)
{
    readonly CrossOrigin crossOrigin = new(options.Origins);

    /// <summary>The endpoint with the admission before it.</summary>
    public RequestDelegate Around(RequestDelegate endpoint) => context =>
        !crossOrigin.IsOff && crossOrigin.Answer(context) ? Task.CompletedTask : LetInAsync(context, endpoint);

    /// <summary>The same for an endpoint that can only be read; it is given every method, so that pages of listed sites may ask before
    /// they send headers of their own.</summary>
    public RequestDelegate AroundReading(RequestDelegate endpoint) => Around(context =>
        context.Request.IsReading() ? endpoint(context) : Problem.OnlyReading.SendAsync(context));

    /// <summary>The same for an endpoint that takes bodies from programs: pages of other sites that are not listed may not
    /// ask it.</summary>
    public RequestDelegate AroundProgramsOnly(RequestDelegate endpoint)
    {
        var admitted = Around(endpoint);
        return context =>
        {
            if (!Origins.MayConnect(context.Request, options.Origins))
                return Problem.ForeignOrigin.SendAsync(context);
            if (context.Request.ContentLength > options.BodyMax)
                return Problem.Of(TransportErrors.BodyTooLarge(options.BodyMax)).SendAsync(context);
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
                size.MaxRequestBodySize = options.BodyMax;
            return admitted(context);
        };
    }

    /// <summary>What is being sent is worked out.</summary>
    static Task EndTurnAsync(object place)
    {
        ((Admission)place).EndTurn();
        return Task.CompletedTask;
    }

    async Task LetInAsync(HttpContext context, RequestDelegate endpoint)
    {
        CallingClient.Current = ClientIdentity.Of(context);
        using var place = Admission.TryTake(gate);
        if (place is null)
        {
            await RefuseAsync(context, TransportErrors.Overloaded);
            return;
        }

        try
        {
            await place.TakeTurnAsync(context.RequestAborted);
            context.Response.OnStarting(EndTurnAsync, place);
            await endpoint(context);
        }
        catch (Exception left) when (left is OperationCanceledException or IOException
            && context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to be answered.
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await Problem.Of(TransportErrors.BodyTooLarge(options.BodyMax)).SendAsync(context);
        }
        catch (Exception mistake) when (mistake is not BadHttpRequestException)
        {
            report(mistake);
            await RefuseAsync(context, TransportErrors.Internal);
        }
    }

    static Task RefuseAsync(HttpContext context, Refusal refusal) =>
        Readers.TellAsync(context, refusal) ?? Problem.Of(refusal).SendAsync(context);
}
