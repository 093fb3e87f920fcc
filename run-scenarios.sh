#!/usr/bin/env bash
# Runs studies: ./run-scenarios.sh [STUDY.csv…] [options]; without a study, the comparison of submission strategies.
# Builds when needed. Options are those of `queuesim run` (./run-scenarios.sh --help).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program="$here/Scenarios/bin/Release/net10.0/queuesim.dll"

command -v dotnet >/dev/null || { echo "The .NET 10 SDK is needed: https://dotnet.microsoft.com/download" >&2; exit 2; }
needs_build() {
    [ -f "$program" ] || return 0
    [ -n "$(find "$here/Simulation" "$here/Scenarios" "$here/Analysis" "$here/Directory.Build.props" "$here/Directory.Packages.props" \
        \( -name bin -o -name obj -o -name studies \) -prune -o -type f -newer "$program" -print -quit)" ]
}
if needs_build; then
    echo "Building…" >&2
    log=$(mktemp)
    if ! dotnet build "$here/Scenarios/Scenarios.csproj" --configuration Release --nologo --verbosity quiet >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        exit 1
    fi
    rm -f "$log"
    touch "$program"
fi

exec dotnet "$program" run --default-study "$here/Scenarios/studies/submission-strategies.csv" "$@"
