#!/usr/bin/env bash
# Runs the what-ifs of docs/reference/what-ifs.csv and writes docs/reference/what-ifs.md; options are those of `queuesim what-ifs`.
# Exit status 3 when one comes otherwise than expected and its row does not explain why.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build Scenarios/Scenarios.csproj --configuration Release --nologo --verbosity quiet
exec dotnet Scenarios/bin/Release/net10.0/queuesim.dll what-ifs docs/reference/what-ifs.csv --out docs/reference/what-ifs.md "$@"
