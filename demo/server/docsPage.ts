import { isObject, type JsonObject } from './json.ts';

/** Stands in for Swagger UI: what can be called, without any script or third party. */
export function docsPage(server: string, dialect: string, specPath: string, spec: JsonObject): string {
  const rows = Object.entries(isObject(spec['paths']) ? spec['paths'] : {}).flatMap(([path, item]) =>
    Object.entries(isObject(item) ? item : {}).map(([method, operation]) => {
      const summary = isObject(operation) && typeof operation['summary'] === 'string' ? operation['summary'] : '';
      return `<tr><td>${escape(method.toUpperCase())}</td><td><code>${escape(path)}</code></td><td>${escape(summary)}</td></tr>`;
    }),
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>API documentation of the demo</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color-scheme:light dark}
td{padding:.2rem 1rem .2rem 0;vertical-align:top}</style></head>
<body>
<h1>API documentation of the demo</h1>
<p>This is the embedded ${escape(server)} look-alike. Its ${escape(dialect)} document is at
<a href="${escape(specPath)}">${escape(specPath)}</a>; a real DEEPaaS shows Swagger UI here.</p>
<table>${rows.join('\n')}</table>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
