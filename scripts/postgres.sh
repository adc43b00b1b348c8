# Startet und beendet eine eigene PostgreSQL-Instanz in einem vorübergehenden Ordner; wird von test.sh und benchmark.sh eingelesen.
# Vorher setzen: sage (Funktion, die eine Zeile ausgibt). Danach: $arbeit (Ordner), $KITAPLUS_TEST_POSTGRES (Verbindung).

arbeit=""
pg_bin=""

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

finde_postgres() {
  local pfad
  for pfad in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV) "$(dirname "$(command -v initdb || echo /nirgends/initdb)")"; do
    if [[ -x $pfad/initdb ]]; then pg_bin=$pfad; return 0; fi
  done
  return 1
}

# Richtet als root ein, was fehlt; sonst sagt es, welches Paket fehlt.
stelle_postgres_bereit() {
  finde_postgres && return 0
  if [[ $(id -u) -ne 0 ]]; then
    sage "Es fehlt das Paket postgresql. Bitte als root installieren:  apt-get install postgresql" >&2
    return 1
  fi
  sage "PostgreSQL fehlt und wird installiert (apt-get install postgresql) …"
  if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql; } >/dev/null || ! finde_postgres; then
    sage "PostgreSQL ließ sich nicht installieren. Bitte die Paketquellen prüfen oder das Paket postgresql von Hand installieren." >&2
    return 1
  fi
}

# $1: weitere Einstellungen des Servers (-c name=wert …)
starte_postgres() {
  # kurzer Pfad: der Name eines Unix-Sockets darf nur gut 100 Zeichen haben
  arbeit=$(mktemp -d /tmp/kitaplus-test.XXXXXX)
  [[ $(id -u) -eq 0 ]] && chown postgres "$arbeit"
  chmod 755 "$arbeit"
  sage "Starte eine eigene PostgreSQL-Instanz in $arbeit (nur für diesen Lauf) …"
  if ! als_postgres "$pg_bin/initdb" -D "$arbeit/daten" -U postgres -A trust --no-sync --locale=C.UTF-8 -E UTF8 >"$arbeit.initdb.log" 2>&1 ||
     ! als_postgres "$pg_bin/pg_ctl" -D "$arbeit/daten" -l "$arbeit/daten/server.log" -w start \
         -o "-c listen_addresses='' -c unix_socket_directories='$arbeit' -c max_connections=300 -c autovacuum=off -c max_wal_size=4GB -c checkpoint_timeout=30min ${1:-}" >/dev/null 2>&1; then
    sage "PostgreSQL ließ sich nicht starten:" >&2
    cat "$arbeit.initdb.log" "$arbeit/daten/server.log" >&2 2>/dev/null
    rm -f "$arbeit.initdb.log"
    return 1
  fi
  rm -f "$arbeit.initdb.log"
  export KITAPLUS_TEST_POSTGRES="Host=$arbeit;Username=postgres;Database=postgres"
}
