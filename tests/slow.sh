#!/usr/bin/env bash
# Properties on inputs drawn anew, ten times as many; a failure prints the seed (QUEUESIM_SEED=that draws them again).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
QUEUESIM_SEED=${QUEUESIM_SEED:-fresh} dotnet test QueueSim.sln --configuration Release --filter "FullyQualifiedName~.Property." "$@"
