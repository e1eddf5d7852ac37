import { useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { isPreviewHash, statementInHash } from './route.ts';

/**
 * The address behind the `#`, as far as it is about a model: while a statement is read or a description previewed, the model's page stays as it was left,
 * form, run and all.
 */
export function useModelLocation(): ReturnType<typeof useHashLocation> {
  const [location, navigate] = useHashLocation();
  const [left, setLeft] = useState(location);
  if (statementInHash(location) !== undefined || isPreviewHash(location)) return [left, navigate];
  if (left !== location) setLeft(location);
  return [location, navigate];
}
