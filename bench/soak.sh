#!/usr/bin/env bash
# Memory over a long run: bench/soak.sh [SECONDS [THREADS]] (3600, 2). One process simulates scenario after scenario of the default desk until the time is up and is
# then interrupted. Prints, as Markdown, the memory that the system counts for it (resident set), sampled every ten seconds, in twelve parts of the time,
# and the line through all samples of the second half; a leak is a line that rises.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
seconds=${1:-3600} threads=${2:-2}
[ -r /proc/self/status ] || { echo "The memory is read from /proc, which this system has not." >&2; exit 2; }
dotnet build "$root/Scenarios" --nologo --verbosity quiet >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$root/Scenarios/bin/Release/net10.0" "$work/program"
cd "$work"
# Far more than can be done in the time; each has its own arrivals, so that nothing is found done.
awk 'BEGIN { print "scenario,arrivals.problems_per_day"; for (i = 0; i < 5000; i++) printf "s%d,%.3f\n", i, 300 + i / 50 }' >study.csv
dotnet program/queuesim.dll run study.csv --replications 5 --days 28 --threads "$threads" --out out >out.txt 2>err.txt &
run=$!
from=$(date +%s)
while [ $(($(date +%s) - from)) -lt "$seconds" ] && kill -0 "$run" 2>/dev/null; do
    sleep 10
    resident=$(awk '/^VmRSS/ { print $2 }' "/proc/$run/status" 2>/dev/null || true)
    [ -z "$resident" ] || echo "$(($(date +%s) - from)) $resident" >>samples
done
kill -0 "$run" 2>/dev/null || { tail -n 3 err.txt >&2; echo "The run ended before the time was up." >&2; exit 1; }
done=$(grep -ho '[0-9,]*/[0-9,]* replications' out.txt err.txt | tail -1)
kill -TERM "$run" # a process in the background of a script never hears of an interrupt
wait "$run" || true
awk -v seconds="$seconds" -v done="$done" '
{ part = int(12 * $1 / (seconds + 10)); megabytes = $2 / 1024; n[part]++; sum[part] += megabytes; if (megabytes > top[part]) top[part] = megabytes
  if ($1 > seconds / 2) { m++; x = $1 / 3600; sx += x; sy += megabytes; sxx += x * x; sxy += x * megabytes } }
END {
    print done " in " seconds " s\n\n| minutes | mean, MB | at most, MB |\n|---|---|---|"
    for (part = 0; part < 12; part++) if (n[part]) printf "| %.0f to %.0f | %.0f | %.0f |\n", part * seconds / 720, (part + 1) * seconds / 720, sum[part] / n[part], top[part]
    printf "\nThe line through the second half rises by %.1f MB an hour, about a mean of %.0f MB.\n", (m > 1 ? (m * sxy - sx * sy) / (m * sxx - sx * sx) : 0), (m ? sy / m : 0)
}' samples
