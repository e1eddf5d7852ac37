import type { ErrorReport } from '../../answers/report.ts';
import { Nothing } from '../../ui/Nothing.tsx';

/** Training that can’t be had whatever is entered: no form, and the reason instead. */
export function NoTraining({ report }: { report: ErrorReport }) {
  return (
    <Nothing title={report.title}>
      {report.what} {report.next}
    </Nothing>
  );
}
