#!/usr/bin/env bash
# Measures the product on this machine and prints its tables. Nothing is left behind but the build.
#   bench/run.sh          up to 100,000 reports, about half an hour
#   bench/run.sh --long   a million as well, about an hour
set -eu -o pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

sizes=(1000 10000 100000)
case "${1-}" in
  '') ;;
  --long) sizes+=(1000000) ;;
  *) echo "usage: bench/run.sh [--long]" >&2; exit 2 ;;
esac

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 LC_ALL=C.UTF-8
say() { echo "$*" >&2; }

if [ ! -x /usr/bin/time ]; then
  say "/usr/bin/time, which measures memory, is missing. Install it with: sudo apt-get install time"
  exit 1
fi
for project in src/Gongkai.Cli bench/Gongkai.Benchmarks; do
  dotnet build "$project" -c Release -v q >&2
done
gongkai=artifacts/bin/Gongkai.Cli/release/gongkai
benchmarks=artifacts/bin/Gongkai.Benchmarks/release/Gongkai.Benchmarks

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
say "Making the material"
"$benchmarks" material tests/Gongkai.Specs/AnnualReports/Corpus "$work/material"

row() { echo "| $1 | $2 | ${3-} |"; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# User and system time of a command, in milliseconds.
cpu_ms() { local TIMEFORMAT='%3U %3S'; { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ print ($1 + $2) * 1000 }'; }

# A thousand reports in a folder, as links; a tree has a folder for every thousand.
thousand() {
  mkdir -p "$work/thousand"
  local files=("$work"/material/docx/*) i
  for ((i = 0; i < 1000; i++)); do echo "${files[i % ${#files[@]}]}"; echo "$work/thousand/$i.docx"; done | xargs -d '\n' -n 2 ln
}
tree() {
  local folder i
  mkdir -p "$work/tree"
  for ((i = 0; i < $1 / 1000; i++)); do
    folder="$work/tree/$((i / 100))/$((i % 100))"
    [ -d "$folder" ] || { mkdir -p "${folder%/*}"; cp -rl "$work/thousand" "$folder"; }
  done
}

# check PATH [OPTION...]: seconds, megabytes at the highest, and files that were reports.
check() {
  /usr/bin/time -o "$work/time" -f '%e %M' "$gongkai" check --format json "$@" >"$work/out" || [ $? -eq 1 ]
  local seconds kilobytes
  read -r seconds kilobytes < <(tail -n 1 "$work/time")
  echo "$seconds $((kilobytes / 1024)) $(grep -c '"readable":true' "$work/out")"
}

echo "| What | Measured | |"
echo "|---|---:|---|"

say "Reading and checking within one process"
"$benchmarks" table "$work/material" samples | tee "$work/table"
ours=$(awk -F'|' '/`\.docx`/ { print $3 + 0 }' "$work/table")

if command -v pandoc >/dev/null; then
  say "pandoc"
  i=0
  for file in "$work"/material/docx/*; do
    [ $((i++ % 5)) -eq 0 ] && cpu_ms pandoc -t plain "$file"
  done >"$work/pandoc"
  theirs=$(median <"$work/pandoc")
  row "\`pandoc -t plain\` of every fifth of these \`.docx\`, CPU, median" "$theirs ms" "$(pandoc --version | sed -n 1p); reads the text only and checks nothing; started anew for each file"
  row "The same, over ours" "$(awk -v a="$theirs" -v b="$ours" 'BEGIN { printf "%.0f times", a / b }')"
else
  say "pandoc, which the reading is compared with, is missing. Install it with: sudo apt-get install pandoc"
fi

say "Starting"
documents=("$work"/material/docx/*)
for _ in 1 2 3 4 5 6 7 8 9 10 11; do check "${documents[0]}" | cut -d' ' -f1; done >"$work/starts"
row "\`gongkai check\` of one file, wall, start included" "$(median <"$work/starts") s" "$(sort -n "$work/starts" | sed -n '1p;$p' | paste -sd- | sed 's/-/ to /')"

thousand
for size in "${sizes[@]}"; do
  say "$size reports"
  rm -rf "$work/tree" && tree "$size"
  read -r seconds megabytes reports < <(check "$work/tree")
  row "\`check --format json\` of $reports \`.docx\` in a tree of folders, wall, all cores" "$(awk -v n="$reports" -v s="$seconds" 'BEGIN { printf "%.0f a second", n / s }')" "$seconds s; memory at the highest $megabytes MB"
  read -r seconds megabytes reports < <(check --out "$work/out.xlsx" "$work/tree")
  row "The same with \`--out FILE.xlsx\`" "$(awk -v n="$reports" -v s="$seconds" 'BEGIN { printf "%.0f a second", n / s }')" "$seconds s; memory at the highest $megabytes MB"
done

say "One archive"
if read -r seconds megabytes reports < <(check "$work/material/many.zip" 2>/dev/null) && [ "$reports" -gt 1 ]; then
  row "\`check --format json\` of one \`.zip\` with $reports \`.docx\`" "$(awk -v n="$reports" -v s="$seconds" 'BEGIN { printf "%.0f a second", n / s }')" "$seconds s; memory at the highest $megabytes MB"
fi

say "The office: 200 bodies, 5,000 people"
echo
echo "| Page of the office, ms | median | 99 % |"
echo "|---|---:|---:|"
"$benchmarks" office

if command -v nginx >/dev/null && command -v wrk >/dev/null; then
  say "Public pages beside nginx"
  echo
  echo "| Public page | Requests a second | nginx with the same file | Ratio |"
  echo "|---|---:|---:|---:|"
  "$benchmarks" pages "$PWD/$gongkai"
else
  say "nginx and wrk, which the public pages are measured with, are missing. Install them with: sudo apt-get install nginx-light wrk"
fi

if command -v rg >/dev/null; then
  say "Screening beside ripgrep"
  echo
  "$benchmarks" screening /dev/shm
else
  say "ripgrep, which screening is measured beside, is missing. Install it with: sudo apt-get install ripgrep"
fi

say "100,000 items imported"
echo
echo "| Import | Measured | |"
echo "|---|---:|---|"
"$benchmarks" import "$PWD/$gongkai" 100000

say "Search over 500,000 items"
echo
echo "| Search | Measured | |"
echo "|---|---:|---|"
"$benchmarks" search 500000
