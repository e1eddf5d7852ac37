import type { Arg, Shape } from '../spec/model.ts';
import { makeArg } from '../spec/testing.ts';

/** An argument for tests: a string that says nothing about itself, but for what is given. */
export function testArg(given: Partial<Arg>): Arg {
  return makeArg({ name: 'an_arg', ...given });
}

/** The form of a list's items. */
export function testItems(given: Partial<Shape>): Shape {
  return makeArg(given);
}
