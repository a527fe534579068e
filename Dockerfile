# syntax=docker/dockerfile:1
# The packages that are compiled in stand in the SBOM too, not only those of the last stage.
ARG BUILDKIT_SBOM_SCAN_STAGE=true
FROM mcr.microsoft.com/dotnet/sdk:10.0-alpine AS build
ARG TARGETARCH
WORKDIR /source
# GraphiQL is bundled with them.
RUN apk add --no-cache nodejs npm
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt ./
COPY dataset dataset
COPY operations operations
COPY schema schema
COPY seed seed
COPY src src
# The packages are those of the lock files; publishing for one platform takes the same.
RUN dotnet restore src/IpGraph.Server --locked-mode
RUN dotnet publish src/IpGraph.Server -a $TARGETARCH -p:PublishProfile=Image -p:GraphiQL=required -o /app
# The seed as a snapshot beside the program, so that it starts without parsing it.
RUN /app/ipgraph snapshot

FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-alpine
WORKDIR /app
COPY --from=build /app .
# The base names a port in a variable that this program does not follow, and would warn of.
ENV IPGRAPH_URLS=http://0.0.0.0:8080 \
    ASPNETCORE_HTTP_PORTS= \
    IPGRAPH_MODE=production \
    DOTNET_EnableDiagnostics=0
# A volume that is put here belongs to the user who runs the program.
RUN mkdir /documents && chown $APP_UID /documents
EXPOSE 8080
USER $APP_UID
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/health/ready"]
ENTRYPOINT ["/app/ipgraph"]
