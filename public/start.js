// @ts-check
/**
 * Stands before the page's own code, plain and small: it asks for the API's description and the settings while that code is still on
 * its way, sets the colours that were chosen, and says when the code can't be had. `src/api/begun.ts` takes the answers over.
 */
(() => {
  const folder = new URL('.', location.origin + location.pathname).href;
  /** @type {Map<string, { response: Promise<Response>, controller: AbortController }>} */
  const begun = new Map();
  Object.assign(window, { begun });
  /** @param {string} name @param {HeadersInit} [headers] */
  const begin = (name, headers) => {
    const controller = new AbortController();
    const response = fetch(folder + name, { cache: 'no-store', headers, signal: controller.signal });
    // Whoever takes it over is told.
    response.catch(() => undefined);
    begun.set(folder + name, { response, controller });
  };
  begin('config.json');
  // With another API in the address it depends on the settings whose description is read.
  if (!new URLSearchParams(location.search).has('api')) begin('swagger.json', { Accept: 'application/json' });

  try {
    // As the page keeps it, so that its ground doesn't change under the first frame.
    const mode = localStorage.getItem('mui-mode') ?? 'system';
    const dark = mode === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : mode === 'dark';
    document.documentElement.setAttribute('data-color-scheme', dark ? 'dark' : 'light');
  } catch {
    // Storage is forbidden: the system's colours, by the style sheet.
  }

  /** Between two attempts, and until a page that has loaded is taken for one that doesn't start; in milliseconds. */
  const PAUSE = 10_000;
  const PATIENCE = 3000;
  /** @param {string} [script] address of what is missing; without it the code is here, and doesn't start */
  const tell = (script) => {
    const missing = document.querySelector('#frame [role="alert"]');
    // Only the page's own code removes the frame: as long as it is there, whatever went wrong is about that code.
    if (!(missing instanceof HTMLElement) || !missing.hidden) return;
    missing.hidden = false;
    for (const element of document.querySelectorAll('#frame [data-missing]'))
      element.replaceChildren(element.getAttribute(script === undefined ? 'data-broken' : 'data-missing') ?? '');
    document.querySelector('#frame .waiting')?.remove();
    missing.querySelector('button')?.addEventListener('click', () => location.reload());
    if (script === undefined) return;
    const retry = () =>
      fetch(script, { method: 'HEAD', cache: 'no-store' }).then(
        ({ ok }) => ok && location.reload(),
        // Still away.
        () => undefined,
      );
    setInterval(() => void retry(), PAUSE);
  };
  addEventListener(
    'error',
    (event) => {
      // Of the page's own files only: browsers' extensions put scripts into pages, too.
      const { target } = event;
      if (target instanceof HTMLScriptElement) return target.src.startsWith(folder) && tell(target.src);
      if (event instanceof ErrorEvent && event.filename.startsWith(`${folder}assets/`)) tell();
    },
    true,
  );
  // What failed before this script was here: nobody has taken over what was begun.
  const look = () => {
    const code = document.querySelector('script[type="module"]');
    if (!(code instanceof HTMLScriptElement) || !begun.has(`${folder}config.json`)) return;
    fetch(code.src, { method: 'HEAD' }).then(
      ({ ok }) => tell(ok ? undefined : code.src),
      () => tell(code.src),
    );
  };
  addEventListener('load', () => setTimeout(look, PATIENCE));
})();
