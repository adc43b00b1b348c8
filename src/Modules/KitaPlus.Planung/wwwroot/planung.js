// Ziehen mit der Maus; alles andere tut das Formular darunter, auch mit der Tastatur.
(() => {
  'use strict';
  let kind = null;
  const brett = () => document.querySelector('[data-planbrett]');

  const sende = async (formular) => {
    brett().setAttribute('aria-busy', 'true');
    const antwort = await fetch(formular.action, { method: 'POST', body: new FormData(formular), credentials: 'same-origin' });
    const seite = new DOMParser().parseFromString(await antwort.text(), 'text/html');
    const neu = seite.querySelector('[data-planbrett]');
    if (!neu) {
      window.location.reload();
      return;
    }
    brett().replaceWith(neu);
    const meldungen = document.querySelector('.kp-meldungen');
    const neue = seite.querySelector('.kp-meldungen');
    if (meldungen && neue) meldungen.replaceChildren(...neue.childNodes);
    neu.querySelector('[data-fehler]')?.focus();
  };

  document.addEventListener('dragstart', (e) => {
    const karte = e.target.closest?.('[data-plankind]');
    if (!karte) return;
    kind = karte.dataset.plankind;
    e.dataTransfer.effectAllowed = 'move';
    e.dataTransfer.setData('text/plain', kind);
    karte.classList.add('kp-karte--gezogen');
  });
  document.addEventListener('dragend', (e) => {
    kind = null;
    e.target.closest?.('[data-plankind]')?.classList.remove('kp-karte--gezogen');
    document.querySelectorAll('.kp-brett__gruppe--ziel').forEach((g) => g.classList.remove('kp-brett__gruppe--ziel'));
  });
  document.addEventListener('dragover', (e) => {
    const gruppe = kind && e.target.closest?.('[data-plangruppe]');
    if (!gruppe) return;
    e.preventDefault();
    document.querySelectorAll('.kp-brett__gruppe--ziel').forEach((g) => { if (g !== gruppe) g.classList.remove('kp-brett__gruppe--ziel'); });
    gruppe.classList.add('kp-brett__gruppe--ziel');
  });
  document.addEventListener('drop', (e) => {
    const gruppe = kind && e.target.closest?.('[data-plangruppe]');
    const formular = document.querySelector('[data-planformular]');
    if (!gruppe || !formular) return;
    e.preventDefault();
    const bisher = document.querySelector(`[data-plankind="${CSS.escape(kind)}"]`)?.closest('[data-plangruppe]');
    if (bisher === gruppe) return;
    formular.elements['Eingabe.Kind'].value = kind;
    formular.elements['Eingabe.Ziel'].value = gruppe.dataset.plangruppe;
    formular.elements['Eingabe.Ab'].value = document.getElementById('kp-monat').value;
    formular.elements['Eingabe.Stunden'].value = '';
    sende(formular);
  });
})();
