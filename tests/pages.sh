#!/usr/bin/env bash
# All shipped studies' pages in Debian's Chromium: sentences, width, cut-off text, axe, requests, printed pages; writes the table of docs/reference/pages.md.
# Arguments: the size of the runs (--replications 3 --days 14 --warm-up-days 7 --set run.cool_down_days=30).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
page=$here/../docs/reference/pages.md
table=$(mktemp)
trap 'rm -f "$table" "$table.md"' EXIT
[ $# -eq 0 ] || export QUEUESIM_PAGES_RUN="$*"
status=0
QUEUESIM_PAGES_TABLE=$table dotnet test "$here/Pages/Pages.csproj" --nologo || status=$?
if [ -s "$table" ]; then
    { sed '/^| study/,$d' "$page"; cat "$table"; } > "$table.md"
    cp "$table.md" "$page"
fi
exit $status
