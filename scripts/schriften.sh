#!/usr/bin/env bash
# Macht aus den Schriften von KERN die kleinen Ausgaben in wwwroot/schriften: nur lateinische Zeichen, sonst lädt der erste Aufruf das Fünffache.
# Fira Sans steht unter der SIL Open Font License 1.1 (ohne vorbehaltenen Namen), die das erlaubt.
# Nötig nur nach einem Wechsel der Ausgabe von KERN; das Ergebnis ist eingecheckt. Braucht pyftsubset (fonttools) mit brotli.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../src/BuildingBlocks/KitaPlus.Web"

command -v pyftsubset >/dev/null || { echo "schriften.sh: Es fehlt pyftsubset (Debian: fonttools und python3-brotli)." >&2; exit 1; }
[[ -d node_modules/@kern-ux/native ]] || { echo "schriften.sh: Bitte zuerst bauen; dabei werden die Schriften von KERN geholt." >&2; exit 1; }

# dieselben Bereiche nennt kitaplus.css
bereiche="U+0000-036F,U+1E00-1EFF,U+2000-20BF,U+2100-21FF,U+2200-22FF,U+25CA,U+27A1"
mkdir -p wwwroot/schriften
for schnitt in Regular Italic Medium SemiBold Bold; do
  pyftsubset "node_modules/@kern-ux/native/dist/fonts/fira-sans/FiraSans-$schnitt.woff2" --unicodes="$bereiche" --layout-features="kern,liga,mark,mkmk,ccmp,locl,tnum,lnum,pnum" --no-hinting --flavor=woff2 --output-file="wwwroot/schriften/FiraSans-$schnitt.woff2"
done
