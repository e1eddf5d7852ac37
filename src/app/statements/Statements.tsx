import type { Config } from '../../api/config.ts';
import type { Statement } from '../page/route.ts';
import { Footer } from './Footer.tsx';
import { StatementPage } from './StatementPage.tsx';
import { useWayBack } from './useStatement.ts';

interface Props {
  config: Config;
  /** Those that the operator has filled in. */
  offered: readonly Statement[];
  /** The one in view; undefined while the model's page is. */
  statement: Statement | undefined;
}

/** The operator's pages and the way to them, fetched where there are any. */
export default function Statements({ config, offered, statement }: Props) {
  const leave = useWayBack(statement);
  return (
    <>
      {statement !== undefined && <StatementPage statement={statement} config={config} onLeave={leave} />}
      <Footer offered={offered} statement={statement} />
    </>
  );
}
