#!/usr/bin/env bash
# Cost of a problem of the support model, compared with another commit: bench/against.sh COMMIT [REPLICATIONS [ROUNDS]]
# Builds COMMIT and the present tree, runs the baseline with both by turns on one thread, and prints the least user time of each by the problems that it
# simulated, and the ratio. The start of the program is in it, so few replications tell more of the start and many (24, the default) more of the model.
set -euo pipefail
export LC_ALL=C DOTNET_CLI_TELEMETRY_OPTOUT=1
export DOTNET_ThreadPool_UnfairSemaphoreSpinLimit=0 # waiting threads spin, which is user time as well
[ $# -ge 1 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
commit=$1 replications=${2:-24} rounds=${3:-5}
work=$(mktemp -d)
trap 'git -C "$root" worktree remove --force "$work/tree" >/dev/null 2>&1 || true; rm -rf "$work"' EXIT

build() { # tree, folder
    dotnet build "$1/Scenarios/Scenarios.csproj" --configuration Release --nologo --verbosity quiet >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 2; }
    cp -r "$1/Scenarios/bin/Release/net10.0" "$2" # or else a later build would take the place of what is measured
}

measure() { # program; adds a line "user seconds, problems"
    local seconds problems status=0
    TIMEFORMAT=%U
    seconds=$({ time dotnet "$work/$1/queuesim.dll" fidelity --replications "$replications" --threads 1 >"$work/out" 2>"$work/err" || status=$?; } 2>&1)
    # Exit status 3 or so says that figures are missed, which is of no interest here; a run that stopped early says no number of problems.
    problems=$(grep -o '[0-9,]* problems' "$work/out" "$work/err" -h | tail -1 | tr -dc 0-9)
    [ -n "$problems" ] || { cat "$work/out" "$work/err" >&2; exit 1; }
    echo "$seconds $problems" >>"$work/$1.times"
}

git -C "$root" worktree add --quiet --detach "$work/tree" "$commit"
build "$work/tree" "$work/before"
build "$root" "$work/after"
for _ in $(seq "$rounds"); do
    measure before
    measure after
done

least() { sort -n "$work/$1.times" | head -1; }
paste -d' ' <(least before) <(least after) | awk -v commit="$commit" '{
    before = 1e6 * $1 / $2; after = 1e6 * $3 / $4
    printf "%s: %.2f s for %d problems, %.2f us each\npresent: %.2f s for %d problems, %.2f us each\nratio: %.2f\n", commit, $1, $2, before, $3, $4, after, after / before
}'
