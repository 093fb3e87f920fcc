#!/usr/bin/env bash
# Kills, full disks and damage: no replication is lost, no earlier result destroyed, and the final files are those of a run that nobody disturbed.
# Arguments: kills (200), polite kills (20), seed of the moments (1), then --no-build to take the program as it is. Writes tests/Kills/results.md when all is well; takes about ten minutes.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
kills=${1:-200} polite=${2:-20} seed=${3:-1}
[ "${4:-}" = --no-build ] || dotnet build "$root/Scenarios" --nologo --verbosity quiet >&2
work=$(mktemp -d)
mounted=
cleanup() {
    [ -z "$mounted" ] || umount -l "$mounted" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
cp -r "$root/Scenarios/bin/Release/net10.0" "$work/program"
export DOTNET_TieredPGO=0
RANDOM=$seed
rows=()
cd "$work"

fail() { echo "FAILED: $1" >&2; tail -n 5 "$work"/*.out "$work"/*.err >&2 2>/dev/null || true; exit 1; }
row() { rows+=("| $1 | $2 | $3 |"); echo "$1: $2, $3" >&2; }
queuesim() { dotnet "$work/program/queuesim.dll" "$@"; }
# The names of all files of a folder with hashes of their contents.
print() { (cd "$1" && find . -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum); }
now() { date +%s%N; }
# A moment, in seconds, in the first so many per cent of a time in milliseconds.
moment() { local ms=$(($1 * $2 / 100 * (RANDOM % 1000) / 1000)); printf '%d.%03d' $((ms / 1000)) $((ms % 1000)); }
study() { printf 'scenario,run.days,run.warm_up_days,arrivals.problems_per_day,parameters\nbase,60,1,200,plain\nstrict,60,1,190,plain\nthird,60,1,180,plain\n'; }
study >study.csv
few=(run study.csv --replications 3 --threads 2) all=(run study.csv --replications 8 --threads 2)

queuesim "${few[@]}" --out few >/dev/null
from=$(now)
queuesim "${all[@]}" --out all >/dev/null
length=$((($(now) - from) / 1000000))
few_print=$(print few) all_print=$(print all)

# --- kills ---
# Runs into a folder again and again, killed each time, until a run comes to its end. The earlier results must be whole after each kill.
found=0
check_kept() { # folder
    local place=
    for each in "$1" "$1.old"; do [ ! -d "$each" ] || place=$each; done
    # Between two steps the earlier results have stepped aside, and their successor is whole.
    [ -n "$place" ] || { [ "$2" = none ] && return; fail "after a kill there are no results in $1"; }
    local there
    there=$(print "$place")
    [ "$there" = "$few_print" ] || [ "$there" = "$all_print" ] || { [ "$place" = "$1.old" ] && return; } || fail "after a kill the results in $1 are neither the earlier ones nor the new ones"
}
check_found() { # what a run says of replications that it found
    local n
    n=$(sed -n 's/^\([0-9,]*\) of [0-9,]* replications were simulated before.*/\1/p' "$1" | tr -d ,)
    [ -z "$n" ] || { [ "$n" -ge "$found" ] || fail "a run found $n replications, the one before it $found: some were lost"; found=$n; }
}
round() { # signal, kind of round; counts kills in $done
    rm -rf out out.partial out.old
    local kept=none status
    found=0
    if [ "$2" = grown ]; then cp -r few out; kept=few; found=9; fi
    while true; do
        dotnet "$work/program/queuesim.dll" "${all[@]}" --out out >run.out 2>run.err &
        local pid=$!
        sleep "$(moment "$length" 110)"
        local killed=0
        kill -"$1" "$pid" 2>/dev/null && killed=1
        status=0
        { wait "$pid" || status=$?; } 2>/dev/null
        check_found run.out
        if [ "$status" = 0 ]; then break; fi
        [ "$killed" = 1 ] || fail "a run that nobody disturbed ended with $status"
        case $1:$status in KILL:137 | TERM:130 | TERM:143) ;; *) fail "a run ended with $status after SIG$1" ;; esac
        done=$((done + 1))
        check_kept out "$kept"
        [ "$done" -lt "$3" ] || { queuesim "${all[@]}" --out out >run.out 2>run.err || fail "the run after the last kill ended with $?"; check_found run.out; break; }
    done
    [ "$(print out)" = "$all_print" ] || fail "after kills the files differ from those of a run that nobody disturbed"
    [ ! -e out.partial ] && [ ! -e out.old ] || fail "something is left beside the results"
    rounds=$((rounds + 1))
}
disturb() { # signal, how often
    done=0 rounds=0
    while [ "$done" -lt "$2" ]; do
        if ((rounds % 2)); then round "$1" grown "$2"; else round "$1" fresh "$2"; fi
    done
}
# --- two runs at once ---
rm -rf out
dotnet "$work/program/queuesim.dll" run study.csv --replications 400 --threads 1 --out out >run.out 2>run.err &
first=$!
for _ in $(seq 300); do [ -s out.partial/replications.sqlite ] && break; sleep 0.1; done
status=0; queuesim "${all[@]}" --out out >second.out 2>second.err || status=$?
[ "$status" = 2 ] || fail "a second run into the folder ended with $status"
kill -KILL "$first"; { wait "$first" || true; } 2>/dev/null
queuesim "${all[@]}" --out out >run.out 2>run.err || fail "the killed run's folder cannot be had"
row "a second run into the folder of one under way, which is then killed" 1 "refused with 2: $(sed -n 1p second.err | cut -c1-90)…; free again at once"

# --- the folder deleted during the run ---
# More replications than the earlier results have, so that the run is long enough to lose its folder.
rm -rf out; cp -r few out
dotnet "$work/program/queuesim.dll" run study.csv --replications 300 --threads 1 --out out >run.out 2>run.err &
pid=$!
for _ in $(seq 300); do [ -s out.partial/replications.sqlite ] && break; sleep 0.1; done
sleep 0.3
rm -rf out.partial
status=0; wait "$pid" || status=$?
[ "$status" = 1 ] || fail "a run whose folder was deleted ended with $status"
[ "$(print out)" = "$few_print" ] || fail "the earlier results changed when the unfinished folder was deleted"
said=$(tail -n 1 run.err)
queuesim "${all[@]}" --out out >run.out 2>run.err || fail "no run goes into the folder again"
[ "$(print out)" = "$all_print" ] || fail "after a deleted folder the files differ"
row "the unfinished folder deleted during the run" 1 "exit status 1: $said; earlier results untouched, the next run gives the same bytes"

# --- a store cut in half ---
for which in finished unfinished; do
    rm -rf out out.partial; cp -r few out
    if [ $which = unfinished ]; then
        dotnet "$work/program/queuesim.dll" run study.csv --replications 300 --threads 1 --out out >run.out 2>run.err &
        pid=$!
        for _ in $(seq 300); do [ "$(stat -c %s out.partial/replications.sqlite 2>/dev/null || echo 0)" -gt 60000 ] && break; sleep 0.1; done
        kill -KILL "$pid"; { wait "$pid" || true; } 2>/dev/null
        rm -f out.partial/replications.sqlite-journal
        file=out.partial/replications.sqlite
    else
        file=out/replications.sqlite
    fi
    truncate -s $(($(stat -c %s "$file") / 2)) "$file"
    before=$(print out)
    status=0; queuesim "${all[@]}" --out out >run.out 2>run.err || status=$?
    [ "$status" = 1 ] || fail "with a $which store cut in half a run ended with $status"
    grep -q "is damaged or no file of replications" run.err || fail "a $which store cut in half is not named"
    [ "$(print out)" = "$before" ] || fail "the earlier results changed"
    rm "$file"
    queuesim "${all[@]}" --out out >run.out 2>run.err || fail "without the damaged store the run ended with $?"
    [ "$(print out)" = "$all_print" ] || fail "after a damaged store the files differ"
done
row "a store cut in half, of finished and of unfinished results" 2 "exit status 1, the file is named and nothing is touched; moved away, the next run gives the same bytes"

# --- a shard of another version ---
for shard in 1/2 2/2; do queuesim "${few[@]}" --shard $shard --out parts >/dev/null; done
manifest=$(ls parts.shards/*/manifest.json | head -n 1)
cp "$manifest" whole.json
sed -i 's/"commit": "[^"]*"/"commit": "0123456789012345678901234567890123456789"/; /"model":/d' "$manifest"
status=0; queuesim merge parts.shards --out parts >run.out 2>run.err || status=$?
[ "$status" = 2 ] && [ ! -e parts ] || fail "shards of two versions merged with $status"
said=$(sed -n 1p run.err | sed 's/.*manifest.json//' | cut -c1-110)
cp whole.json "$manifest"
queuesim merge parts.shards --out parts >run.out 2>run.err || fail "merging ended with $?"
[ "$(print parts)" = "$few_print" ] || fail "merged shards differ from a whole run"
row "a shard of another version" 1 "refused with 2: ${said##*: }…; with the right one the bytes of a whole run"

# --- full disk, read-only disk ---
disk=$work/disk
mkdir "$disk"
if mount -t tmpfs -o size=64m queuesim "$disk" 2>/dev/null; then
    mounted=$disk
    times=0
    for free in 50 150 300 600 1000 1600; do
        rm -rf "$disk"/*; cp -r few "$disk/out"
        used=$(du -sk "$disk" | cut -f1)
        mount -o remount,size=$((used + free))k "$disk"
        status=0; queuesim "${all[@]}" --out "$disk/out" >run.out 2>run.err || status=$?
        [ "$status" = 1 ] || [ "$status" = 2 ] || { [ "$status" = 0 ] && mount -o remount,size=64m "$disk" && break; } || fail "on a full disk ($free kB left) a run ended with $status"
        [ -s run.err ] || fail "on a full disk nothing is said"
        [ "$(print "$disk/out")" = "$few_print" ] || fail "on a full disk ($free kB left) the earlier results changed"
        times=$((times + 1))
        said=$(tail -n 1 run.err)
        mount -o remount,size=64m "$disk"
        queuesim "${all[@]}" --out "$disk/out" >run.out 2>run.err || fail "with room again the run ended with $?"
        [ "$(print "$disk/out")" = "$all_print" ] || fail "after a full disk the files differ"
    done
    row "a disk that fills up, at several moments" "$times" "exit status 1: ${said//$disk/…}; earlier results whole, with room again the same bytes"
    rm -rf "$disk"/*; cp -r few "$disk/out"
    mount -o remount,ro "$disk"
    status=0; queuesim "${all[@]}" --out "$disk/out" >run.out 2>run.err || status=$?
    [ "$status" = 2 ] || fail "on a read-only disk a run ended with $status"
    [ "$(print "$disk/out")" = "$few_print" ] || fail "on a read-only disk the results changed"
    said=$(sed -n 1p run.err)
    row "a read-only disk" 1 "refused with 2: ${said//$disk/…}"
    umount "$disk"; mounted=
else
    row "a disk that fills up; a read-only disk" 0 "skipped: a small disk needs root"
fi

# --- signals ---
disturb KILL "$kills"
row "SIGKILL at random moments, gone on with" "$done kills in $rounds runs" "no replication lost, earlier results whole after each kill, all $rounds runs end in the bytes of an undisturbed one"
disturb TERM "$polite"
row "SIGTERM at random moments, gone on with" "$done in $rounds runs" "exit status 130 (143 before the program listens), the same bytes in the end"

{
    sed '/^| disturbance/,$d' "$root/tests/Kills/results.md"
    echo "| disturbance | times | what came of it |"
    echo "|---|---:|---|"
    printf '%s\n' "${rows[@]}"
} >results.md
mv results.md "$root/tests/Kills/results.md"
echo "All is well; tests/Kills/results.md has the table." >&2
