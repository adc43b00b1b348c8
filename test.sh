#!/usr/bin/env bash
# Führt alle Tests aus. Was dafür auf dem Rechner fehlt, wird eingerichtet (als root) oder genannt (sonst).
# Weitere Argumente gehen an „dotnet test“, z. B.  ./test.sh --filter Stores
# Die letzte Zeile lautet immer „N passed, N failed“; Rückgabewert 0 nur, wenn Tests liefen und alle bestanden.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

arbeit=""
pg_bin=""

sage() { echo "test.sh: $*"; }

als_postgres() {
  if [[ $(id -u) -eq 0 ]]; then (cd / && runuser -u postgres -- "$@"); else (cd / && "$@"); fi
}

aufraeumen() {
  if [[ -n $arbeit && -d $arbeit ]]; then
    if [[ -f $arbeit/daten/postmaster.pid ]]; then
      als_postgres "$pg_bin/pg_ctl" -D "$arbeit/daten" -m immediate -w stop >/dev/null 2>&1
    fi
    rm -rf "$arbeit"
  fi
}
trap aufraeumen EXIT
trap 'exit 130' INT TERM

ende() { # passed failed code
  aufraeumen
  echo "$1 passed, $2 failed"
  exit "$3"
}

finde_postgres() {
  local pfad
  for pfad in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV) "$(dirname "$(command -v initdb || echo /nirgends/initdb)")"; do
    if [[ -x $pfad/initdb ]]; then pg_bin=$pfad; return 0; fi
  done
  return 1
}

if ! command -v dotnet >/dev/null; then
  sage "Es fehlt das .NET SDK 10 (dotnet). Bitte installieren und noch einmal starten." >&2
  ende 0 0 1
fi

if ! finde_postgres; then
  if [[ $(id -u) -ne 0 ]]; then
    sage "Es fehlt das Paket postgresql. Bitte als root installieren:  apt-get install postgresql" >&2
    ende 0 0 1
  fi
  sage "PostgreSQL fehlt und wird installiert (apt-get install postgresql) …"
  if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql; } >/dev/null || ! finde_postgres; then
    sage "PostgreSQL ließ sich nicht installieren. Bitte die Paketquellen prüfen oder das Paket postgresql von Hand installieren." >&2
    ende 0 0 1
  fi
fi

# kurzer Pfad: der Name eines Unix-Sockets darf nur gut 100 Zeichen haben
arbeit=$(mktemp -d /tmp/kitaplus-test.XXXXXX)
mkdir "$arbeit/ergebnisse"
[[ $(id -u) -eq 0 ]] && chown postgres "$arbeit"
chmod 755 "$arbeit"
sage "Starte eine eigene PostgreSQL-Instanz in $arbeit (nur für diesen Lauf) …"
if ! als_postgres "$pg_bin/initdb" -D "$arbeit/daten" -U postgres -A trust --no-sync --locale=C.UTF-8 -E UTF8 >"$arbeit/initdb.log" 2>&1 ||
   ! als_postgres "$pg_bin/pg_ctl" -D "$arbeit/daten" -l "$arbeit/daten/server.log" -w start \
       -o "-c listen_addresses='' -c unix_socket_directories='$arbeit' -c max_connections=300 -c autovacuum=off -c max_wal_size=4GB -c checkpoint_timeout=30min" >/dev/null 2>&1; then
  sage "PostgreSQL ließ sich nicht starten:" >&2
  cat "$arbeit/initdb.log" "$arbeit/daten/server.log" >&2 2>/dev/null
  ende 0 0 1
fi
export KITAPLUS_TEST_POSTGRES="Host=$arbeit;Username=postgres;Database=postgres"

sage "Baue …"
if ! dotnet build KitaPlus.sln --nologo -v minimal; then
  sage "Der Bau ist fehlgeschlagen; es lief kein Test." >&2
  ende 0 0 1
fi

sage "Teste …"
dotnet test KitaPlus.sln --no-build --nologo --logger trx --results-directory "$arbeit/ergebnisse" "$@"
code=$?

summe() { # Name des Zählers
  { grep -ho "<Counters [^>]*" "$arbeit"/ergebnisse/*.trx 2>/dev/null || true; } |
    sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" | awk '{ s += $1 } END { print s + 0 }'
}
bestanden=$(summe passed)
gefallen=$(( $(summe failed) + $(summe error) + $(summe timeout) + $(summe aborted) ))

if (( bestanden + gefallen == 0 )); then
  sage "Es lief kein Test." >&2
  (( code == 0 )) && code=1
elif (( code != 0 && gefallen == 0 )); then
  sage "Ein Testlauf wurde abgebrochen (siehe oben)." >&2
elif (( gefallen > 0 && code == 0 )); then
  code=1
fi
ende "$bestanden" "$gefallen" "$code"
