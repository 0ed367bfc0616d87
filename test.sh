#!/usr/bin/env bash
# Runs every test. Installs what the browser tests need and PostgreSQL where they are missing, starts a PostgreSQL
# server for the run, builds once, and ends with one line:
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
export DOTNET_TieredPGO=0 # no run is long enough to earn back what watching itself costs
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

# The tools of a PostgreSQL server of any version; they need not be on the path.
postgres_tools() {
  local initdb
  initdb=$(command -v initdb || ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -n 1)
  [ -n "$initdb" ] && dirname "$(readlink -f "$initdb")"
}

# PostgreSQL from the system's packages.
install_postgres() {
  [ -n "$(postgres_tools)" ] && return
  local root=()
  if ! command -v apt-get >/dev/null; then
    say "PostgreSQL is missing, and this system has no apt-get; install it by hand."
    return
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true 2>/dev/null; then
      say "PostgreSQL is missing. Install it with: sudo apt-get install postgresql"
      return
    fi
    root=(sudo)
  fi
  say "Installing postgresql"
  "${root[@]}" apt-get update >"$logs/postgres-install.log" 2>&1
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends postgresql >>"$logs/postgres-install.log" 2>&1 \
    || say "Could not install postgresql (see $logs/postgres-install.log)."
}

# A server of our own for this run: loopback, a free port, a folder that is removed at the end, and no need to survive a power cut. A server that
# GONGKAI_TEST_POSTGRES names already is used as it is.
postgres=''
postgres_bin=''
as_postgres=()
start_postgres() {
  [ -n "${GONGKAI_TEST_POSTGRES-}" ] && return
  install_postgres
  postgres_bin=$(postgres_tools)
  if [ -z "$postgres_bin" ]; then
    say "No PostgreSQL: its specs are skipped."
    return
  fi
  if [ "$(id -u)" -eq 0 ]; then # the server refuses to run as root
    if ! id postgres >/dev/null 2>&1; then
      say "PostgreSQL does not run as root, and there is no user postgres: its specs are skipped."
      return
    fi
    as_postgres=(runuser -u postgres --)
  fi

  postgres=$("${as_postgres[@]}" mktemp -d /tmp/gongkai-postgres.XXXXXX)
  local attempt port
  if ! "${as_postgres[@]}" "$postgres_bin/initdb" -D "$postgres/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >"$logs/postgres.log" 2>&1; then
    say "Could not make a PostgreSQL cluster (see $logs/postgres.log): its specs are skipped."
    return
  fi
  for attempt in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 20000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && continue # in use
    if "${as_postgres[@]}" "$postgres_bin/pg_ctl" -D "$postgres/data" -w -t 60 -l "$postgres/server.log" \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres -c max_connections=200 -c fsync=off -c full_page_writes=off" start >>"$logs/postgres.log" 2>&1; then
      export GONGKAI_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
      return
    fi
  done
  say "Could not start PostgreSQL (see $logs/postgres.log): its specs are skipped."
}

stop_postgres() {
  [ -n "$postgres" ] || return 0
  "${as_postgres[@]}" "$postgres_bin/pg_ctl" -D "$postgres/data" -m immediate stop >/dev/null 2>&1
  rm -rf "$postgres"
  postgres=''
}

# The tests make thousands of small databases and wait for each write to reach the disk; in memory that takes no time. Where
# there is little of it, they go on in the usual place.
memory=''
use_memory() {
  local free
  free=$(df -k --output=avail /dev/shm 2>/dev/null | tail -n 1)
  [ -w /dev/shm ] && [ "${free:-0}" -gt 4000000 ] || return 0
  memory=$(mktemp -d /dev/shm/gongkai-test.XXXXXX) && export TMPDIR=$memory
}

clean_up() {
  stop_postgres
  [ -n "$memory" ] && rm -rf "$memory"
}

if ! command -v dotnet >/dev/null; then
  say "The .NET SDK that global.json names is not installed: https://dotnet.microsoft.com/download"
  exit 1
fi

install_browser
trap clean_up EXIT
trap 'exit 130' INT TERM
start_postgres

say "Building"
dotnet build 2>&1 | tee "$logs/build.log" | grep -E 'error|warning|^Build|Elapsed'
status=${PIPESTATUS[0]}
if [ "$status" -ne 0 ]; then
  say "The build failed (see $logs/build.log)."
  echo "0 passed, 0 failed, 0 skipped"
  exit "$status"
fi

use_memory
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
