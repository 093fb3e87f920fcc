#!/usr/bin/env bash
# How often intervals and verdicts hold what they promise, in experiments with known answers; writes tests/Coverage/results.md.
# Arguments: experiments of each kind (4000), then part of a kind's name; with the latter the table goes to the screen alone.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/Coverage
dotnet build "$here/Coverage.csproj" --configuration Release --nologo --verbosity quiet >&2
program="$here/bin/Release/net10.0/QueueSim.Coverage.dll"
[ $# -lt 2 ] || exec dotnet "$program" "$@"
table=$(mktemp)
trap 'rm -f "$table"' EXIT
status=0
dotnet "$program" "$@" > "$table" || status=$?
{ sed '/^| experiment/,$d' "$here/results.md"; cat "$table"; } > "$table.md"
mv "$table.md" "$here/results.md"
exit $status
