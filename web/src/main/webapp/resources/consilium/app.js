/* Keyboard, small menu, drafts that survive a lost session. No framework. */
(function () {
  'use strict';
  var off = function () { return localStorage.getItem('consilium-keys') === 'off'; };
  var typing = function (t) { return t.closest('input,textarea,select,[contenteditable=true]'); };
  var pending = '';

  function row(step) {
    var rows = Array.from(document.querySelectorAll('table.rows tbody tr'));
    if (!rows.length) { return; }
    var at = rows.findIndex(function (r) { return r.classList.contains('on'); });
    var next = Math.min(rows.length - 1, Math.max(0, at + step));
    rows.forEach(function (r) { r.classList.remove('on'); });
    rows[next].classList.add('on');
    var link = rows[next].querySelector('a');
    if (link) { link.focus(); }
  }

  function follow(selector) { var a = document.querySelector(selector); if (a) { a.click(); } }

  document.addEventListener('keydown', function (e) {
    if (off() || e.ctrlKey || e.metaKey || e.altKey || typing(e.target)) { return; }
    var key = pending + e.key;
    pending = '';
    if (key === 'g') { pending = 'g'; return; }
    var act = {
      '?': function () { document.getElementById('keys').showModal(); },
      '/': function () { var s = document.querySelector('[data-key=search]'); if (s) { s.focus(); } },
      'gh': function () { follow('a.brand'); },
      'j': function () { row(1); }, 'k': function () { row(-1); },
      'n': function () { follow('a[rel=next]'); }, 'p': function () { follow('a[rel=prev]'); }
    }[key];
    if (act && document.getElementById('keys')) { e.preventDefault(); act(); }
  });

  document.addEventListener('click', function (e) {
    var toggle = e.target.closest('[data-act=rail]');
    if (toggle) {
      var open = document.querySelector('.rail').classList.toggle('open');
      toggle.setAttribute('aria-expanded', String(open));
    }
    document.querySelectorAll('details.menu[open]').forEach(function (d) { if (!d.contains(e.target)) { d.open = false; } });
  });

  /* A file too large is refused here, before it travels. */
  document.addEventListener('change', function (e) {
    var file = e.target.matches('input[type=file][data-max]') && e.target.files[0];
    if (!file) { return; }
    var large = file.size > Number(e.target.dataset.max);
    e.target.setCustomValidity(large ? e.target.dataset.tooLarge : '');
    if (large) { e.target.reportValidity(); e.target.value = ''; }
  });

  /* What was typed stays in this browser until the server has taken it: a lost session or view loses no text. */
  var here = location.pathname + location.search;
  var FIELDS = 'main form textarea[id], main form input[id]:not([type=hidden]):not([autocomplete=one-time-code]):not([type=password]):not([type=file]):not([type=checkbox]):not([type=radio])';
  var keeps = function () { return document.querySelector('.rail') !== null; };
  var place = function (el) { return 'draft:' + here + ':' + el.id; };
  function forget(page) {
    Object.keys(sessionStorage).filter(function (k) { return k.indexOf('draft:' + page + ':') === 0; })
      .forEach(function (k) { sessionStorage.removeItem(k); });
  }
  function rescue() {
    var found = Array.from(document.querySelectorAll(FIELDS)).filter(function (el) {
      var text = sessionStorage.getItem(place(el));
      if (text === null || text === el.value || el.readOnly || el.disabled) { return false; }
      el.value = text;
      el.classList.add('rescued');
      return true;
    });
    var note = document.getElementById('rescued');
    if (note && found.length) { note.hidden = false; }
  }
  document.addEventListener('input', function (e) {
    if (keeps() && e.target.matches(FIELDS)) { sessionStorage.setItem(place(e.target), e.target.value); }
  });
  document.addEventListener('change', function (e) {
    if (keeps() && e.target.matches(FIELDS)) { sessionStorage.setItem(place(e.target), e.target.value); }
  });
  document.addEventListener('submit', function () { if (keeps()) { sessionStorage.setItem('sent', here); } });
  document.addEventListener('click', function (e) {
    if (e.target.closest('[data-act=discard]')) { forget(here); location.reload(); }
    if (e.target.closest('[data-act=print]')) { window.print(); }
  });
  document.addEventListener('DOMContentLoaded', function () {
    var sent = sessionStorage.getItem('sent');
    if (sent && keeps()) {
      if (!document.querySelector('.ui-messages-error, .ui-message-error')) { forget(sent); }
      sessionStorage.removeItem('sent');
    } else if (sent) { sessionStorage.removeItem('sent'); }
    if (keeps()) { rescue(); }
    var keys = Array.from(document.querySelectorAll('[data-act=keys-off]'));
    keys.forEach(function (box) {
      box.checked = off();
      box.addEventListener('change', function () {
        localStorage.setItem('consilium-keys', box.checked ? 'off' : 'on');
        keys.forEach(function (other) { other.checked = box.checked; });
      });
    });
    if (window.jQuery) {
      jQuery(document).on('pfAjaxComplete', function (e, xhr, settings, args) {
        var answer = xhr && xhr.status === 200 && xhr.responseText || '';
        var lost = answer.indexOf('sign-in.xhtml') >= 0 || answer.indexOf('ViewExpiredException') >= 0;
        var taken = /<redirect |ui-messages-info/.test(answer) && !(args && args.validationFailed);
        if (taken && !lost) { forget(here); }
        if (answer.indexOf('ViewExpiredException') >= 0) { location.reload(); }
      });
    }
  });
}());
