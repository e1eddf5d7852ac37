import ArrowDropDown from '@mui/icons-material/ArrowDropDown';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { Config } from '../api/config.ts';
import { addressOf, type ApiRoot } from '../api/root.ts';
import type { ApiSpec, ModelSpec } from '../spec/model.ts';
import { offeredCode } from './code/offered.ts';
import type { CodeSource } from './code/request.ts';

interface Props {
  spec: ApiSpec;
  model: ModelSpec | undefined;
  root: ApiRoot;
  config: Config;
}

const LinkMenu = lazy(() => import('./LinkMenu.tsx'));
const CodePanel = lazy(() => import('./code/CodePanel.tsx'));
const ExplainPanel = lazy(() => import('./explain/ExplainPanel.tsx'));

/** The API's own pages, for those who want to call it without this one; and what this one makes of it, for its author. */
export function ApiMenu({ spec, model, root, config }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [explaining, setExplaining] = useState(false);
  const [coding, setCoding] = useState<CodeSource>();
  const code = anchor === null ? undefined : offeredCode();
  const links = [
    { label: 'API documentation', url: `${root.url}/${spec.dialect === 'v2' ? 'api' : 'docs'}` },
    { label: 'API description (JSON)', url: `${root.url}/${spec.dialect === 'v2' ? 'swagger' : 'openapi'}.json` },
    ...(model?.metadataPath === undefined
      ? []
      : [{ label: 'Model metadata (JSON)', url: addressOf(root, spec.basePath, model.metadataPath) }]),
    ...(config.monitor === undefined ? [] : [{ label: 'Training monitor', url: config.monitor }]),
    ...config.links,
  ];
  return (
    <>
      <Button
        id="api-menu-button"
        color="inherit"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        endIcon={<ArrowDropDown />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        API
      </Button>
      {anchor !== null && (
        <ErrorBoundary fallback={null} onError={() => setAnchor(null)}>
          <Suspense fallback={null}>
            <LinkMenu
              anchor={anchor}
              labelledBy="api-menu-button"
              links={links}
              note={`DEEPaaS ${spec.version}`}
              actions={[
                ...(code === undefined ? [] : [{ label: 'Code for these inputs', run: () => setCoding(code) }]),
                ...(model === undefined ? [] : [{ label: 'Why does it look like this?', run: () => setExplaining(true) }]),
              ]}
              onClose={() => setAnchor(null)}
            />
          </Suspense>
        </ErrorBoundary>
      )}
      {coding !== undefined && (
        <ErrorBoundary fallback={null} onError={() => setCoding(undefined)}>
          <Suspense fallback={null}>
            <CodePanel title="Code for these inputs" source={coding} onClose={() => setCoding(undefined)} />
          </Suspense>
        </ErrorBoundary>
      )}
      {explaining && model !== undefined && (
        <ErrorBoundary fallback={null} onError={() => setExplaining(false)}>
          <Suspense fallback={null}>
            <ExplainPanel spec={spec} model={model} onClose={() => setExplaining(false)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
