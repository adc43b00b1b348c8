#!/usr/bin/env bash
# Führt alle Tests aus. Was dafür auf dem Rechner fehlt, wird eingerichtet (als root) oder genannt (sonst).
# Weitere Argumente gehen an „dotnet test“, z. B.  ./test.sh --filter Stores
# Die letzte Zeile lautet immer „N passed, N failed“; Rückgabewert 0 nur, wenn Tests liefen und alle bestanden.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

sage() { echo "test.sh: $*"; }

# shellcheck source=scripts/postgres.sh
source scripts/postgres.sh

ende() { # passed failed code
  aufraeumen
  echo "$1 passed, $2 failed"
  exit "$3"
}

if ! command -v dotnet >/dev/null; then
  sage "Es fehlt das .NET SDK 10 (dotnet). Bitte installieren und noch einmal starten." >&2
  ende 0 0 1
fi

# Paket und das Programm daraus, an dem man es erkennt
stelle_bereit() {
  command -v "$2" >/dev/null && return 0
  if [[ $(id -u) -ne 0 ]]; then
    sage "Es fehlt das Paket $1. Bitte als root installieren:  apt-get install $1" >&2
    return 1
  fi
  sage "$1 fehlt und wird installiert (apt-get install $1) …"
  if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1"; } >/dev/null || ! command -v "$2" >/dev/null; then
    sage "$1 ließ sich nicht installieren. Bitte die Paketquellen prüfen oder das Paket von Hand installieren." >&2
    return 1
  fi
}

# Schemata der ISO 20022 und ein Auszug aus fremder Hand: Ein Debian-Paket bringt sie mit; es wird ausgepackt, nicht installiert.
stelle_schemata_bereit() {
  local paket=tryton-modules-account-payment-sepa
  if ! (cd "$arbeit" && { apt-get download -qq "$paket" || { apt-get update -qq && apt-get download -qq "$paket"; }; } && dpkg -x "$paket"_*.deb schemata) >/dev/null 2>&1; then
    sage "Das Paket $paket ließ sich nicht laden. Bitte die Paketquellen prüfen (apt-get update)." >&2
    return 1
  fi
  export KITAPLUS_TEST_SCHEMATA="$arbeit/schemata/usr/lib/python3/dist-packages/trytond/modules/account_payment_sepa/tests"
}

if ! command -v npm >/dev/null; then
  sage "Es fehlt Node.js ab Fassung 20 mit npm. Bitte installieren und noch einmal starten." >&2
  ende 0 0 1
fi

stelle_bereit chromium chromium || ende 0 0 1
stelle_bereit weasyprint weasyprint || ende 0 0 1
stelle_bereit poppler-utils pdftotext || ende 0 0 1
stelle_postgres_bereit || ende 0 0 1
starte_postgres || ende 0 0 1
stelle_schemata_bereit || ende 0 0 1
mkdir "$arbeit/ergebnisse"

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
