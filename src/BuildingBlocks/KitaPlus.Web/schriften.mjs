// Macht aus den Schriften von KERN die kleinen Ausgaben für den ersten Aufruf: nur lateinische Zeichen, sonst lädt er das Fünffache.
// Dieselben Bereiche nennt kitaplus.css. Aufruf beim Bauen: node schriften.mjs
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const bereiche = [[0x0000, 0x036f], [0x1e00, 0x1eff], [0x2000, 0x20bf], [0x2100, 0x21ff], [0x2200, 0x22ff], [0x25ca, 0x25ca], [0x27a1, 0x27a1]];
const zeichen = bereiche.map(([von, bis]) => Array.from({ length: bis - von + 1 }, (_, i) => String.fromCodePoint(von + i)).join('')).join('');
const merkmale = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum', 'lnum', 'pnum'];

await mkdir('wwwroot/schriften', { recursive: true });
for (const schnitt of ['Regular', 'Italic', 'Medium', 'SemiBold', 'Bold']) {
  const ganz = await readFile(`node_modules/@kern-ux/native/dist/fonts/fira-sans/FiraSans-${schnitt}.woff2`);
  await writeFile(`wwwroot/schriften/FiraSans-${schnitt}.woff2`, await subsetFont(ganz, zeichen, { targetFormat: 'woff2', noHinting: true, keepFeatures: merkmale }));
}
