import { Fragment } from 'react';

/** A name of a program, such as `file_name`: it breaks behind its signs before it breaks inside of its words. */
export function BreakableName({ name }: { name: string }) {
  const pieces = name.match(/[^_.\-/:\\]*[_.\-/:\\]+|[^_.\-/:\\]+$/g) ?? [];
  return pieces.map((piece, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {piece}
    </Fragment>
  ));
}
