#!/usr/bin/env bash
# Which changes of the code no exact test notices (Stryker.NET): tests/mutation.sh [statistics|model]…
# Some 2 s a change of statistics and more than 6 s of the model on two cores, hours in all: name files. The report lies in StrykerOutput. Further arguments of Stryker in STRYKER, for example STRYKER="--mutate Statistics/Comparison.cs".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Exact tests alone, with xunit 2: those of version 3 run in a process of their own, where no change is ever switched on.
export Mutation=yes
dotnet tool restore
[ $# -gt 0 ] || set -- statistics model
for part in "$@"; do
    case $part in
        statistics) project=Analysis.Tests ;;
        model) project=Simulation.Tests ;;
        *) echo "'$part' is no part; expected statistics or model" >&2; exit 2 ;;
    esac
    # shellcheck disable=SC2086
    (cd "tests/$project" && dotnet stryker --config-file "../mutation/$part.json" --output "$PWD/../../StrykerOutput/$part" ${STRYKER:-})
done
