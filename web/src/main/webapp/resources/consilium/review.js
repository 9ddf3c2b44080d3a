/* A review beside its document: tabs, a divider that moves, number keys, the words of a level. No framework. */
(function () {
  'use strict';
  var WIDTH = 'consilium-review-width';

  function select(tab, focus) {
    var list = tab.closest('[role=tablist]');
    list.querySelectorAll('[role=tab]').forEach(function (t) {
      var on = t === tab;
      t.setAttribute('aria-selected', String(on));
      t.tabIndex = on ? 0 : -1;
      document.getElementById(t.getAttribute('aria-controls')).classList.toggle('behind', !on);
    });
    if (focus) { tab.focus(); }
  }

  function widen(percent) {
    var bar = document.querySelector('.splitter');
    var value = Math.min(70, Math.max(30, Math.round(percent)));
    bar.parentNode.style.setProperty('--doc', value + '%');
    bar.setAttribute('aria-valuenow', value);
    localStorage.setItem(WIDTH, value);
  }

  function words(fieldset) {
    var note = fieldset.querySelector('.level-note');
    if (!note) { return; }
    var radio = fieldset.querySelector('input:focus') || fieldset.querySelector('input:checked');
    note.textContent = radio ? fieldset.querySelector('label[for="' + CSS.escape(radio.id) + '"]').textContent : '';
  }

  document.addEventListener('click', function (e) {
    var tab = e.target.closest('[role=tab]');
    if (tab) { select(tab, false); }
  });
  document.addEventListener('keydown', function (e) {
    var tab = e.target.closest('[role=tab]');
    if (tab && (e.key === 'ArrowRight' || e.key === 'ArrowLeft')) {
      select(e.key === 'ArrowRight' ? tab.nextElementSibling || tab.parentNode.firstElementChild
        : tab.previousElementSibling || tab.parentNode.lastElementChild, true);
      e.preventDefault();
    }
    if (e.target.matches('.splitter') && (e.key === 'ArrowRight' || e.key === 'ArrowLeft')) {
      widen(Number(e.target.getAttribute('aria-valuenow')) + (e.key === 'ArrowRight' ? 5 : -5));
      e.preventDefault();
    }
    if (/^[1-5]$/.test(e.key) && !e.ctrlKey && !e.metaKey && !e.altKey && localStorage.getItem('consilium-keys') !== 'off') {
      var criteria = Array.from(document.querySelectorAll('.criterion'));
      var here = e.target.closest('.criterion') || (e.target === document.body && criteria.find(function (c) { return !c.querySelector('input:checked'); }));
      if (!here) { return; }
      var radio = here.querySelectorAll('input[type=radio]')[Number(e.key) - 1];
      radio.focus();
      if (!radio.checked) { radio.click(); }
      words(here);
      e.preventDefault();
    }
  });
  ['focusin', 'focusout', 'change'].forEach(function (kind) {
    document.addEventListener(kind, function (e) {
      var fieldset = e.target.closest && e.target.closest('.criterion');
      if (fieldset) { setTimeout(function () { words(fieldset); }); }
    });
  });
  document.addEventListener('pointerdown', function (e) {
    if (!e.target.matches('.splitter')) { return; }
    var box = e.target.parentNode.getBoundingClientRect();
    var move = function (m) { widen((m.clientX - box.left) / box.width * 100); };
    document.addEventListener('pointermove', move);
    document.addEventListener('pointerup', function () { document.removeEventListener('pointermove', move); }, { once: true });
    e.preventDefault();
  });
  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[role=tab][aria-selected=true]').forEach(function (tab) { select(tab, false); });
    document.querySelectorAll('.criterion').forEach(words);
    if (localStorage.getItem(WIDTH) && document.querySelector('.splitter')) { widen(Number(localStorage.getItem(WIDTH))); }
  });
}());
