#!/usr/bin/env bash
# Prints the table of benchmarks; takes some minutes. Arguments go to QueueSim.Bench (--help lists them).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
dotnet build "$here/Bench.csproj" --configuration Release --nologo --verbosity quiet >&2
exec dotnet "$here/bin/Release/net10.0/QueueSim.Bench.dll" "$@"
