import type { Json } from '../../spec/model.ts';

/** Whether a document has at most so many nodes; looks at no more than that. */
export function isSmall(root: Json, limit: number): boolean {
  const stack: Json[] = [root];
  let nodes = 0;
  while (stack.length > 0) {
    const node = stack.pop();
    if ((nodes += 1) > limit) return false;
    if (typeof node !== 'object' || node === null) continue;
    const members = Array.isArray(node) ? node : Object.keys(node);
    if (nodes + stack.length + members.length > limit) return false;
    for (const member of Object.values(node)) stack.push(member);
  }
  return true;
}
