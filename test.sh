#!/usr/bin/env bash
# Runs every test. Installs what the browser tests need where it is missing, builds once, and ends with one line:
#   N passed, N failed, N skipped
# The exit status is that of the build or of the tests; a run in which no test passed is a failure.
#   ./test.sh          all tests
#   ./test.sh --long   the same, and the long specs run at full length (GONGKAI_LONG=1)
set -u -o pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

case "${1-}" in
  '') ;;
  --long) export GONGKAI_LONG=1 ;;
  *) echo "usage: ./test.sh [--long]" >&2; exit 2 ;;
esac

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
logs=artifacts/test
mkdir -p "$logs"

say() { printf '== %s\n' "$*"; }

has_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null 2>&1
has_chinese_font() { [ -n "$(fc-list :lang=zh-cn family 2>/dev/null)" ]; }

# Chromium and a Chinese font from the system's packages. Without them the browser tests are skipped and say why;
# everything else runs.
install_browser() {
  local missing=() root=()
  has_chromium || missing+=(chromium)
  has_chinese_font || missing+=(fonts-wqy-microhei fontconfig)
  [ ${#missing[@]} -eq 0 ] && return

  if ! command -v apt-get >/dev/null; then
    say "Missing for the browser tests: ${missing[*]}. This system has no apt-get; install them by hand."
    return
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true 2>/dev/null; then
      say "Missing for the browser tests: ${missing[*]}. Install them with: sudo apt-get install ${missing[*]}"
      return
    fi
    root=(sudo)
  fi

  say "Installing ${missing[*]}"
  if ! { "${root[@]}" apt-get update && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } \
    >"$logs/install.log" 2>&1; then
    say "Could not install ${missing[*]} (see $logs/install.log). The tests go on without them."
  fi
}

if ! command -v dotnet >/dev/null; then
  say "The .NET SDK that global.json names is not installed: https://dotnet.microsoft.com/download"
  exit 1
fi

install_browser

say "Building"
dotnet build 2>&1 | tee "$logs/build.log" | grep -E 'error|warning|^Build|Elapsed'
status=${PIPESTATUS[0]}
if [ "$status" -ne 0 ]; then
  say "The build failed (see $logs/build.log)."
  echo "0 passed, 0 failed, 0 skipped"
  exit "$status"
fi

say "Testing"
dotnet test --no-build 2>&1 | tee "$logs/test.log"
status=${PIPESTATUS[0]}

read -r passed failed skipped < <(awk '
  /^  succeeded:/ { p += $2 }
  /^  failed:/    { f += $2 }
  /^  skipped:/   { s += $2 }
  END { print p + 0, f + 0, s + 0 }' "$logs/test.log")
if [ "$status" -eq 0 ] && [ "$passed" -eq 0 ]; then
  say "No test ran."
  status=1
fi

echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
