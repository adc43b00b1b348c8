#!/usr/bin/env bash
# Misst KitaPlus und druckt eine Tabelle: was, gemessen, Grenze oder Rivale im selben Lauf, Verhältnis, Urteil.
# Argumente gehen an das Messprogramm, z. B.  ./benchmark.sh --kinder 35000 --schnell
# Rückgabewert 0: alles eingehalten, 2: eine Grenze verfehlt, sonst ein Fehler.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

sage() { echo "benchmark.sh: $*" >&2; }

# shellcheck source=scripts/postgres.sh
source scripts/postgres.sh

if ! command -v dotnet >/dev/null; then
  sage "Es fehlt das .NET SDK 10 (dotnet). Bitte installieren und noch einmal starten."
  exit 1
fi
sage "Baue …"
if ! dotnet build tests/KitaPlus.Benchmarks -c Release --nologo -v quiet >&2; then
  sage "Der Bau ist fehlgeschlagen; es wurde nichts gemessen."
  exit 1
fi

stelle_postgres_bereit || exit 1
starte_postgres "-c shared_buffers=512MB" || exit 1
dotnet tests/KitaPlus.Benchmarks/bin/Release/net10.0/KitaPlus.Benchmarks.dll "$@"
