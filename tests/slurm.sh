#!/usr/bin/env bash
# A study through a real Slurm on this machine, with a task that is killed and one that is requeued; the results must be those of a plain run.
# Needs Debian's slurmctld, slurmd, slurm-client and munge, and root; tests/slurm.sh --install installs them. Skipped with a message where that cannot be.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
skip() { echo "Skipped: $1"; exit 0; }

[ "$(uname)" = Linux ] || skip "Slurm runs on Linux."
[ "$(id -u)" = 0 ] || skip "starting slurmd needs root (sudo tests/slurm.sh)."
if ! command -v slurmctld >/dev/null || ! command -v slurmd >/dev/null || ! command -v sbatch >/dev/null || ! command -v munged >/dev/null; then
    [ "${1:-}" = --install ] || skip "Slurm is not installed; tests/slurm.sh --install does that from Debian's packages."
    command -v apt-get >/dev/null || skip "there is no apt-get to install Slurm with."
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends slurmctld slurmd slurm-client munge; } >/dev/null 2>&1 \
        || skip "Debian's packages of Slurm could not be installed."
fi

work=$(mktemp -d)
pids=()
cleanup() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
fail() {
    echo "FAILED: $1" >&2
    tail -n 5 "$work"/log/*.txt "$work/my study"/*-slurm/*.txt >&2 2>/dev/null || true
    exit 1
}

# --- a cluster of two nodes, both on this machine ---
mkdir -p "$work/state" "$work/log" "$work/my study" "$work/run"
host=$(hostname -s)
cat >"$work/slurm.conf" <<CONF
ClusterName=queuesim
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
CryptoType=crypto/munge
AuthInfo=socket=$work/run/munge.socket
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool-%n
SlurmctldPidFile=$work/run/slurmctld.pid
SlurmdPidFile=$work/run/slurmd-%n.pid
SlurmctldPort=26817
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
ReturnToService=2
SchedulerParameters=batch_sched_delay=0,defer_batch
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
MinJobAge=3600
NodeName=one NodeHostname=$host NodeAddr=127.0.0.1 Port=26818 CPUs=2 State=UNKNOWN
NodeName=two NodeHostname=$host NodeAddr=127.0.0.1 Port=26819 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=one,two Default=YES State=UP
CONF
export SLURM_CONF=$work/slurm.conf
head -c 1024 /dev/urandom >"$work/munge.key"
chmod 600 "$work/munge.key"
chmod 755 "$work" "$work/run"
munged --force --foreground --key-file="$work/munge.key" --socket="$work/run/munge.socket" --pid-file="$work/run/munged.pid" \
    --log-file="$work/log/munged.txt" --seed-file="$work/munge.seed" >"$work/log/munged-out.txt" 2>&1 &
pids+=($!)
sleep 1
slurmctld -D >"$work/log/slurmctld.txt" 2>&1 &
pids+=($!)
for node in one two; do
    mkdir -p "$work/spool-$node"
    slurmd -D -N "$node" >"$work/log/slurmd-$node.txt" 2>&1 &
    pids+=($!)
done
for _ in $(seq 60); do
    [ "$(sinfo --noheader --format=%D --states=idle 2>/dev/null)" = 2 ] && break
    sleep 1
done
[ "$(sinfo --noheader --format=%D --states=idle)" = 2 ] || fail "the two nodes did not come up"
echo "Slurm $(sinfo --version | cut -d' ' -f2): two nodes on $host"

# --- the program, and a study in a folder with a blank in its name ---
program=$root/Scenarios/bin/Release/net10.0/queuesim.dll
[ -n "${QUEUESIM_PROGRAM:-}" ] && program=$QUEUESIM_PROGRAM
[ -f "$program" ] || dotnet build "$root/Scenarios/Scenarios.csproj" --configuration Release --nologo --verbosity quiet
queuesim() { dotnet "$program" "$@"; }
cd "$work/my study"
printf 'scenario,run.days,run.warm_up_days,arrivals.problems_per_day,parameters\nbase,14,2,400,plain\nless,14,2,380,plain\nleast,14,2,350,plain\n' >study.csv
tasks=8
queuesim run study.csv --replications 24 --out plain >/dev/null
queuesim slurm study.csv --replications 24 --out merged --tasks $tasks
if command -v shellcheck >/dev/null; then shellcheck study-slurm/*.sh && echo "shellcheck: nothing to say about the scripts"; fi

# --- two tasks are held up on their way ---
jobs=$(study-slurm/submit.sh)
echo "$jobs"
array=$(squeue --noheader --array --format=%A_%a --states=all --name=queuesim | head -n 1)
array=${array%_*}
# The process of a shard, as soon as it has kept a replication: then there is something to lose.
process_of() {
    for _ in $(seq 3000); do
        size=$(stat --format=%s "merged.shards/$1-of-$tasks.partial/replications.sqlite" 2>/dev/null || echo 0)
        if [ "$size" -gt 120000 ]; then
            for process in /proc/[0-9]*; do
                { cat "$process/cmdline" 2>/dev/null || true; } | tr "\0" " " | grep -q -- "dotnet .* --shard $1/$tasks" && { echo "${process#/proc/}"; return; }
            done
        fi
        sleep 0.02
    done
    fail "shard $1 was not seen while it ran"
}
victim=$(process_of 2)
kill -KILL "$victim"
echo "killed the process of shard 2"
process_of 5 >/dev/null
scontrol requeue "${array}_5"
echo "requeued task 5"

wait_for() { while [ -n "$(squeue --noheader --name="$1" --states=PENDING,RUNNING,COMPLETING,REQUEUED)" ]; do sleep 1; done; }
wait_for queuesim
wait_for queuesim-merge
grep -q "^queuesim run --from" study-slurm/merge.txt || fail "the merge did not say what is missing"
echo "the merge said: $(grep "^queuesim run --from" study-slurm/merge.txt)"
[ ! -e merged ] || fail "there are results though a shard is missing"

# --- the killed task once more, by its number ---
cd study-slurm
sbatch --wait --array=2 array.sh >/dev/null
sbatch --wait merge.sh >/dev/null || fail "the second merge failed"
cd ..
grep -h "simulated before" study-slurm/shard-2.txt study-slurm/shard-5.txt || fail "a task that ran again began anew"
diff --recursive plain merged || fail "the results differ from those of a plain run"
echo "Same bytes as a plain run: $(find merged -type f | wc -l) files."
