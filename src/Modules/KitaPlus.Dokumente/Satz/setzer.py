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
    from fontTools.ttLib import TTFont
    from weasyprint.text.fonts import FontConfiguration
except Exception as x:
    lies()
    schreibe(json.dumps({'fehler': str(x)}).encode())
    sys.exit(1)


def offen(inhalt):
    """Wie sie der Browser bekommt, nur ausgepackt: Das PDF bettet davon ein, was es braucht."""
    schrift = TTFont(io.BytesIO(inhalt))
    schrift.flavor = None
    puffer = io.BytesIO()
    schrift.save(puffer)
    return puffer.getvalue()


schriften = {n: offen(base64.b64decode(i)) for n, i in json.loads(lies())['schriften'].items()}


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
