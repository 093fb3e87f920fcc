#!/usr/bin/env bash
# Shows that results are the same as before: tests/same-results.sh BASE [STUDY.csv…]
# Runs all shipped studies (or those named) small, with the program of commit BASE and with the present one. Records must be the same bytes in
# the columns that BASE wrote, more may follow; every row that BASE wrote into a table must stand unchanged in the present one, which may have more. One line a study; exit status 1 on a difference.
# BASE may also be a folder that an earlier call left (QUEUESIM_KEEP=folder keeps it).
set -euo pipefail
export LC_ALL=C DOTNET_CLI_TELEMETRY_OPTOUT=1
[ $# -ge 1 ] || { sed -n '2,5s/^# //p' "$0" >&2; exit 2; }
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
base=$1
shift
studies=("$@")
[ $# -ge 1 ] || studies=("$root"/Scenarios/studies/*.csv)
work=$(mktemp -d)
trap 'git -C "$root" worktree remove --force "$work/tree" >/dev/null 2>&1 || true; rm -rf "$work"' EXIT

build() { dotnet build "$1/Scenarios/Scenarios.csproj" --configuration Release --nologo --verbosity quiet >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 2; }; }

run() { # tree, study, folder
    dotnet "$1/Scenarios/bin/Release/net10.0/queuesim.dll" run "$2" --replications 2 --days 7 --records --out "$3" >"$work/log" 2>&1 || { cat "$work/log" >&2; return 1; }
}

if [ -d "$base" ]; then
    before=$base
else
    git -C "$root" worktree add --quiet --detach "$work/tree" "$base"
    build "$work/tree"
    before=${QUEUESIM_KEEP:-$work/before}
fi
build "$root"

failed=0
for path in "${studies[@]}"; do
    study=$(basename "$path" .csv)
    if [ ! -d "$base" ]; then
        [ -f "$work/tree/Scenarios/studies/$study.csv" ] || { echo "$study: new"; continue; }
        run "$work/tree" "$work/tree/Scenarios/studies/$study.csv" "$before/$study"
    elif [ ! -d "$before/$study" ]; then
        echo "$study: new"
        continue
    fi
    rm -rf "$work/after"
    if ! run "$root" "$path" "$work/after"; then
        echo "$study: DOES NOT RUN"
        failed=1
        continue
    fi
    differences=()
    rows=0
    for file in cases problems chats; do
        [ -f "$before/$study/$file.csv.gz" ] || continue
        columns=$(gzip -dc "$before/$study/$file.csv.gz" | awk -F, '{ print NF; exit }')
        cmp -s <(gzip -dc "$before/$study/$file.csv.gz") <(gzip -dc "$work/after/$file.csv.gz" 2>/dev/null | cut -d, -f"1-$columns") || differences+=("$file.csv.gz")
    done
    for file in summary comparisons replications backlog; do
        [ -f "$before/$study/$file.csv" ] || continue
        lost=$(comm -23 <(sort "$before/$study/$file.csv") <(sort "$work/after/$file.csv" 2>/dev/null) | wc -l)
        rows=$((rows + $(wc -l <"$before/$study/$file.csv")))
        [ "$lost" -eq 0 ] || differences+=("$file.csv ($lost rows)")
    done
    if [ ${#differences[@]} -eq 0 ] && [ "$rows" -gt 0 ]; then
        echo "$study: same records, same $rows rows"
    else
        echo "$study: DIFFERENT: ${differences[*]:-nothing to compare}"
        failed=1
    fi
done
exit $failed
