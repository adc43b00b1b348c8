# Setzt HTML mit WeasyPrint. Läuft so lange wie das Programm: Aufträge kommen über die Standardeingabe, Antworten gehen über
# die Standardausgabe, jeweils als Länge (4 Byte, höchstes zuerst) und Inhalt. Endet die Eingabe, endet der Prozess.
# Nichts wird aus dem Netz oder von der Platte geholt: Erlaubt sind nur eingebettete Bilder (data:) und die mitgegebenen Schriften.
import base64
import io
import json
import logging
import struct
import sys

logging.disable(logging.CRITICAL)
ein, aus = sys.stdin.buffer, sys.stdout.buffer
sys.stdout = sys.stderr


def lies():
    kopf = ein.read(4)
    if len(kopf) < 4:
        sys.exit(0)
    return ein.read(struct.unpack('>I', kopf)[0])


def schreibe(*teile):
    for t in teile:
        aus.write(struct.pack('>I', len(t)))
        aus.write(t)
    aus.flush()


try:
    import weasyprint
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from weasyprint.text.fonts import FontConfiguration
except Exception as x:
    lies()
    schreibe(json.dumps({'fehler': str(x)}).encode())
    sys.exit(1)

# was Namen in lateinischer Schrift und Briefe brauchen; anderes kommt aus den Schriften des Rechners
ZEICHEN = [*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x300, 0x316), *range(0x1E00, 0x1F00), *range(0x2009, 0x2016), *range(0x2018, 0x2021),
           0x2022, 0x2026, 0x202F, 0x2030, 0x2039, 0x203A, 0x20AC, 0x2190, 0x2192, 0x2212, 0x2610, 0x2713]


def lateinisch(inhalt):
    wahl = subset.Options(layout_features=['kern', 'mark', 'mkmk', 'ccmp', 'liga', 'tnum', 'lnum'], hinting=False, notdef_outline=True, name_IDs=[1, 2, 4, 6], glyph_names=False)
    schrift = TTFont(io.BytesIO(inhalt))
    teil = subset.Subsetter(wahl)
    teil.populate(unicodes=ZEICHEN)
    teil.subset(schrift)
    schrift.flavor = None
    puffer = io.BytesIO()
    schrift.save(puffer)
    return puffer.getvalue()


schriften = {n: lateinisch(base64.b64decode(i)) for n, i in json.loads(lies())['schriften'].items()}


def hole(adresse, *_, **__):
    if adresse.startswith('schrift:') and adresse[8:] in schriften:
        return {'string': schriften[adresse[8:]], 'mime_type': 'font/ttf'}
    if adresse.startswith('data:image/'):
        return weasyprint.default_url_fetcher(adresse)
    raise ValueError('nicht erlaubt')


einstellung = FontConfiguration()
schreibe(json.dumps({'fassung': weasyprint.__version__}).encode())

while True:
    auftrag = json.loads(lies())
    try:
        satz = weasyprint.HTML(string=auftrag['html'], url_fetcher=hole, base_url=None).render(font_config=einstellung)
        pdfs = []
        for art in auftrag['arten']:
            satz.fonts = {}
            pdfs.append(satz.write_pdf(variant=art, identifier=auftrag['kennung'].encode()))
        schreibe(json.dumps({'seiten': len(satz.pages)}).encode(), *pdfs)
    except Exception as x:
        schreibe(json.dumps({'fehler': f'{type(x).__name__}: {x}'}).encode())
