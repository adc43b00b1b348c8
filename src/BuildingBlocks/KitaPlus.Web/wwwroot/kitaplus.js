// Alles hier ist Zugabe: Jede Seite tut ihren Dienst auch ohne.
(() => {
  'use strict';
  const alle = (auswahl) => document.querySelectorAll(auswahl);

  // Nach einem Fehler beginnt man bei der Übersicht.
  document.querySelector('[data-fehler]')?.focus();
  alle('[data-kennwort], button[data-dialog], [data-drucken]').forEach((k) => { k.hidden = false; });

  document.addEventListener('click', (e) => {
    const dialog = e.target.closest('[data-dialog]');
    const fenster = dialog && document.getElementById(dialog.dataset.dialog);
    if (fenster?.showModal) {
      e.preventDefault();
      fenster.showModal();
      return;
    }
    if (e.target.closest('[data-drucken]')) window.print();
    const auge = e.target.closest('[data-kennwort]');
    if (auge) {
      const feld = document.getElementById(auge.dataset.kennwort);
      const zeigen = feld.type === 'password';
      feld.type = zeigen ? 'text' : 'password';
      auge.setAttribute('aria-pressed', String(zeigen));
      auge.firstElementChild.textContent = zeigen ? 'Verbergen' : 'Anzeigen';
    }
  });

  // Halb Ausgefülltes geht nicht versehentlich verloren.
  const angefangen = new Set();
  document.addEventListener('input', (e) => {
    const formular = e.target.closest('form[data-ungesichert]');
    if (formular) angefangen.add(formular);
  });
  document.addEventListener('submit', (e) => {
    angefangen.delete(e.target);
    // Vor dem Absenden steht kein Kennwort mehr lesbar im Feld: Der Browser merkte es sich sonst als Text.
    e.target.querySelectorAll('[data-kennwort]').forEach((k) => { document.getElementById(k.dataset.kennwort).type = 'password'; });
  });
  window.addEventListener('beforeunload', (e) => { if (angefangen.size > 0) e.preventDefault(); });

  // Treffer unter dem Suchfeld: Pfeiltasten wandern, Esc schließt.
  const suche = document.querySelector('.kp-suche');
  suche?.addEventListener('keydown', (e) => {
    const feld = suche.querySelector('input');
    if (e.key === 'Escape') {
      suche.querySelector('.kp-suche__treffer').replaceChildren();
      feld.focus();
      return;
    }
    const schritt = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (!schritt) return;
    const wege = [feld, ...suche.querySelectorAll('a')];
    e.preventDefault();
    wege[Math.min(Math.max(wege.indexOf(document.activeElement) + schritt, 0), wege.length - 1)].focus();
  });

  // Kasse: Der neue Bestand steht da, bevor gebucht wird, und die Summe schon beim Zählen.
  const euro = (cent) => (cent / 100).toLocaleString('de-DE', { style: 'currency', currency: 'EUR' });
  const betrag = (text) => {
    const t = text.replace(/[\s€]/g, '');
    const zahl = t.includes(',') || /^\d{1,3}(\.\d{3})+$/.test(t) ? t.replaceAll('.', '').replace(',', '.') : t;
    return /^\d+(\.\d{1,2})?$/.test(zahl) ? Math.round(Number(zahl) * 100) : null;
  };
  const satz = (feld, ...teile) => {
    feld.replaceChildren(...teile.flatMap(([text, cent, vorzeichen], i) => {
      const wert = document.createElement('strong');
      wert.textContent = (vorzeichen && cent > 0 ? '+' : '') + euro(cent);
      return [(i ? ', ' : '') + text + ' ', wert];
    }));
  };
  alle('[data-bestand]').forEach((feld) => {
    const formular = feld.closest('form');
    const rechne = () => {
      const bestand = Number(feld.dataset.bestand);
      const cent = betrag(formular.elements[feld.dataset.betrag].value);
      const hinein = ['Einnahme', 'Abhebung'].includes(formular.elements[feld.dataset.art].value);
      if (cent === null) satz(feld, ['Bestand jetzt', bestand]);
      else satz(feld, ['Bestand jetzt', bestand], ['nach dieser Buchung', bestand + (hinein ? cent : -cent)]);
    };
    formular.addEventListener('input', rechne);
    rechne();
  });
  alle('[data-zaehlung]').forEach((feld) => {
    const formular = feld.closest('form');
    const rechne = () => {
      const soll = Number(feld.dataset.soll);
      let ist = 0;
      formular.querySelectorAll('[data-stueck]').forEach((f) => { ist += Number(f.dataset.stueck) * (/^\d+$/.test(f.value.trim()) ? Number(f.value) : 0); });
      satz(feld, ['Gebucht', soll], ['gezählt', ist], ['Differenz', ist - soll, true]);
    };
    formular.addEventListener('input', rechne);
    rechne();
  });
  alle('[data-ohne-skript]').forEach((k) => { k.hidden = true; });

  // Tastenkürzel; abschaltbar.
  const merker = 'kp-tasten';
  const an = () => localStorage.getItem(merker) !== 'aus';
  const schalter = document.querySelector('[data-tasten]');
  if (schalter) {
    schalter.checked = an();
    schalter.addEventListener('change', () => { localStorage.setItem(merker, schalter.checked ? 'an' : 'aus'); });
  }
  const springe = (ziel) => {
    if (!ziel) return false;
    ziel.focus();
    return true;
  };
  const wege = {
    '?': () => { const h = document.getElementById('kp-tasten'); h?.showModal(); return !!h; },
    '/': () => springe(document.querySelector('.kp-kopf__suche input, main input[type=search]')),
    m: () => {
      const menue = document.querySelector('.kp-nav details');
      if (!menue) return false;
      const kopf = menue.querySelector('summary');
      if (kopf.checkVisibility()) menue.open = true;
      return springe(menue.querySelector('[aria-current]') ?? menue.querySelector('a'));
    },
    i: () => springe(document.getElementById('inhalt')),
  };
  document.addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.altKey || e.metaKey || e.isComposing || !an()) return;
    if (e.target.closest('input, textarea, select, dialog[open], [contenteditable]')) return;
    if (wege[e.key]?.()) e.preventDefault();
  });
})();
