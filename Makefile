.DEFAULT_GOAL := help
SERVER := src/IpGraph.Server

.PHONY: help run test golden drawings check load bench format sbom ci image

help: ## print this menu
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: ## serve the graph at http://localhost:5000
	dotnet run -c Release --project $(SERVER)

test: ## run the tests
	dotnet test

golden: ## write the public schema and the golden answers anew; with IPGRAPH_NEO4J (its database is emptied) those of Neo4j too
	IPGRAPH_GOLDEN=write dotnet test --filter "Category=Golden"

drawings: ## write the drawings of the explorer's tests anew
	rm -rf tests/IpGraph.Explorer.Tests/Drawing/__snapshots__
	SNAPSHOOTER_STRICT_MODE=false dotnet test tests/IpGraph.Explorer.Tests --filter "FullyQualifiedName~SnapshotTests"

check: ## check model and seed, with the quotes if the source documents are at hand
	dotnet run --project $(SERVER) -- check

load: ## load the seed into Neo4j (IPGRAPH_NEO4J_URL, IPGRAPH_NEO4J_PASSWORD)
	dotnet run -c Release --project $(SERVER) -- load

bench: ## run the benchmarks
	bash bench/run

image: ## build the image with an SBOM and its provenance
	docker buildx build --sbom=true --provenance=mode=max --tag ipgraph:local --load .

format: ## format the code
	dotnet format

sbom: ## write artifacts/sbom.json, the bill of materials of the server (CycloneDX)
	dotnet tool restore
	dotnet restore $(SERVER)
	dotnet CycloneDX $(SERVER)/IpGraph.Server.csproj --disable-package-restore --output artifacts --filename sbom.json --output-format json

ci: ## what the continuous integration runs
	bash .ci/run
