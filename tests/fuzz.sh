#!/usr/bin/env bash
# Spoilt inputs for the readers of tables, distributions, stores, studies and options; as many as the argument says (1000000). What fails names its input.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/Scenarios.Tests
dotnet build "$here" --nologo --verbosity quiet >&2
cd "$here/bin/Release/net10.0"
QUEUESIM_FUZZ=${1:-1000000} exec dotnet QueueSim.Scenarios.Tests.dll -class QueueSim.Tests.Fuzz.FuzzTests
