import { useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { statementInHash } from './route.ts';

/**
 * The address behind the `#`, as far as it is about a model: while a statement is read, the model's page stays as it was left,
 * form, run and all.
 */
export function useModelLocation(): ReturnType<typeof useHashLocation> {
  const [location, navigate] = useHashLocation();
  const [left, setLeft] = useState(location);
  if (statementInHash(location) !== undefined) return [left, navigate];
  if (left !== location) setLeft(location);
  return [location, navigate];
}
