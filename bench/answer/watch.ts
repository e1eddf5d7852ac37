/**
 * What a page tells of a run, in milliseconds from the click: kept as text, since the compiler's helpers don't exist in the page.
 * `seen` says what has to be on the page, name by name; each counts from the frame that shows it.
 */
export const WATCH = `(() => {
  const watch = (window.watch = { marks: {}, seen: {}, chunks: [], ended: () => undefined });
  let began = 0;
  let before = '';
  const mark = (name, at = performance.now()) => {
    if (began > 0 && !(name in watch.marks)) watch.marks[name] = at - began;
  };
  const pane = () => document.querySelector('[data-run-state]');
  const next = new MessageChannel();
  let shown = [];
  next.port1.onmessage = () => {
    for (const name of shown.splice(0)) mark(name);
    if (began > 0 && Object.keys(watch.seen).every((name) => name in watch.marks) && 'kept' in watch.marks) {
      watch.chunks = performance.getEntriesByType('resource')
        .filter(({ name, startTime }) => startTime > began && !name.includes('/predict/') && !name.startsWith('blob:'))
        .map(({ name, startTime }) => name.split('/').at(-1) + ' ' + Math.round(startTime - began));
      began = 0;
      watch.ended();
    }
  };
  const look = () => {
    if (began === 0) return;
    const run = pane();
    if (run?.dataset.runState === 'done' && run.dataset.runStarted !== before) {
      shown = Object.entries(watch.seen).flatMap(([name, selectors]) => selectors.every((selector) => {
        const found = run.querySelector(selector);
        if (found === null || found.closest('[aria-busy=true]') !== null) return false;
        return found instanceof HTMLVideoElement ? found.readyState >= 2 : !(found instanceof HTMLImageElement) || (found.complete && found.getBoundingClientRect().width > 0);
      }) ? [name] : []);
      next.port2.postMessage(0);
    }
    requestAnimationFrame(look);
  };
  addEventListener('click', (event) => {
    if (event.target.closest?.('[type=submit]') == null) return;
    watch.marks = {};
    began = event.timeStamp;
    before = pane()?.dataset.runStarted ?? '';
    requestAnimationFrame(look);
  }, true);

  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (body) {
    mark('sent');
    this.addEventListener('readystatechange', () => this.readyState === 2 && mark('headers'));
    this.addEventListener('load', () => mark('body'));
    return send.call(this, body);
  };
  for (const [on, name] of [[Blob.prototype, 'text'], [Blob.prototype, 'arrayBuffer'], [JSON, 'parse'], [window, 'createImageBitmap'], [URL, 'createObjectURL']]) {
    const own = on[name];
    on[name] = function (...given) {
      const result = own.apply(this, given);
      if (began > 0 && 'body' in watch.marks) {
        const of = (given[0]?.size ?? this?.size ?? given[0]?.length ?? '') + '';
        const told = name + ' ' + of;
        result?.then !== undefined ? result.then(() => mark(told), () => undefined) : mark(told);
      }
      return result;
    };
  }
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...given) {
    if ('body' in watch.marks) {
      mark('keeping');
      if (this.name === 'runs') this.transaction.addEventListener('complete', () => mark('kept'));
    }
    return put.apply(this, given);
  };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) mark('long task of ' + Math.round(duration), startTime);
  }).observe({ type: 'longtask' });
  addEventListener('DOMContentLoaded', () => new MutationObserver(() => {
    const run = pane();
    if (run?.dataset.runState === 'done' && run.dataset.runStarted !== before) mark('rendered');
  }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-run-state'] }));
})()`;
