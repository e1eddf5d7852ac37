import { runInNewContext } from 'node:vm';
import { describe, expect, it, test } from 'vitest';
import { withHelpers } from './helpers.ts';

const HELPERS = {
  fileName: 'assets/rolldown-runtime-Ab1_.js',
  code: 'var a=1,b=(x)=>x+a,c=(x)=>x*2;export{b as n,c as t,a};',
};

describe('the bundler’s helpers in a chunk', () => {
  test.each([
    ['import{n as e,t as f}from"./rolldown-runtime-Ab1_.js";result=e(f(4));', 9],
    // Not minified, under its own name, and after something else.
    ["'use strict';\nimport { a, n as add } from './rolldown-runtime-Ab1_.js';\nresult = add(a);\n", 2],
    ['import{n as e}from"./rolldown-runtime-Ab1_.js";var a=5;result=e(a);', 6],
  ])('%s', (code, result) => {
    const inlined = withHelpers(code, HELPERS);
    expect(inlined).not.toMatch(/import|export/);
    expect(runInNewContext(`let result; ${inlined}; result`)).toBe(result);
  });

  it('stops a build whose helpers look otherwise', () => {
    expect(() => withHelpers('import*as e from"./rolldown-runtime-Ab1_.js";', HELPERS)).toThrow('rolldown-runtime-Ab1_.js');
    expect(() => withHelpers('import{a}from"./rolldown-runtime-Ab1_.js";', { ...HELPERS, code: 'export default 1;' })).toThrow(
      'rolldown-runtime-Ab1_.js',
    );
  });
});
