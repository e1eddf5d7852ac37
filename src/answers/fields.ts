import type { Json } from '../spec/model.ts';
import type { ArgProblem } from '../spec/problem.ts';
import { isObject } from './isObject.ts';

/** Where webargs and FastAPI looked for an argument, when they say so. */
const PLACES: ReadonlySet<string> = new Set([
  'query',
  'querystring',
  'body',
  'json',
  'form',
  'json_or_form',
  'files',
  'path',
  'header',
  'headers',
  'cookie',
]);

/**
 * Complaints about arguments in any of DEEPaaS's shapes: `{field: [msg]}`, `{field: {index: [msg]}}`, `{field: {_schema: [msg]}}`,
 * and FastAPI's `{detail: [{loc, msg}]}`.
 */
export function readFields(body: Json | undefined, argNames: readonly string[]): ArgProblem[] {
  if (!isObject(body)) return [];
  if (Array.isArray(body.detail)) return readDetail(body.detail, argNames);
  return Object.entries(body).flatMap(([name, problem]) => {
    if (argNames.includes(name)) return readProblem(name, problem);
    if (name === 'detail' || name === 'message' || name === 'status') return [];
    if (PLACES.has(name) && isObject(problem)) return readFields(problem, argNames);
    return readProblem(name, problem);
  });
}

function readProblem(name: string, problem: Json): ArgProblem[] {
  const own = messagesOf(problem);
  if (own.length > 0) return [{ name, message: own.join(' ') }];
  if (!isObject(problem)) return [];
  return Object.entries(problem).flatMap(([member, inner]): ArgProblem[] => {
    const messages = messagesOf(inner).length > 0 ? messagesOf(inner) : flatten(inner, 0);
    if (messages.length === 0) return [];
    if (/^\d+$/.test(member)) return [{ name, index: Number(member), message: messages.join(' ') }];
    return [{ name, message: (member === '_schema' ? messages : messages.map((message) => `${member}: ${message}`)).join(' ') }];
  });
}

function messagesOf(value: Json): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Deeper structures are rare: their messages count, their paths go in front. */
function flatten(value: Json, depth: number): string[] {
  if (!isObject(value) || depth > 4) return messagesOf(value);
  return Object.entries(value).flatMap(([member, inner]) =>
    flatten(inner, depth + 1).map((message) => (member === '_schema' ? message : `${member}: ${message}`)),
  );
}

function readDetail(detail: readonly Json[], argNames: readonly string[]): ArgProblem[] {
  const problems = new Map<string, ArgProblem>();
  for (const entry of detail) {
    if (!isObject(entry) || typeof entry.msg !== 'string') continue;
    const path = Array.isArray(entry.loc) ? entry.loc : [];
    const known = path.findIndex((step) => typeof step === 'string' && argNames.includes(step));
    const steps = known === -1 ? path.filter((step) => typeof step !== 'string' || !PLACES.has(step)) : path.slice(known);
    const name = String(steps[0] ?? 'request');
    const index = steps.slice(1).find((step) => typeof step === 'number');
    const id = `${name}\u0000${String(index)}`;
    const before = problems.get(id);
    const message = before === undefined ? entry.msg : `${before.message} ${entry.msg}`;
    problems.set(id, { name, ...(typeof index === 'number' && { index }), message });
  }
  return [...problems.values()];
}
