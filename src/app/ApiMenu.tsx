import ArrowDropDown from '@mui/icons-material/ArrowDropDown';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import type { Config } from '../api/config.ts';
import { addressOf, type ApiRoot } from '../api/root.ts';
import type { ApiSpec, ModelSpec } from '../spec/model.ts';
import { LazyPlace } from '../ui/LazyPlace.tsx';
import { lazyPart } from '../ui/lazyPart.ts';
import { offeredCode } from './page/offered.ts';
import type { CodeSource } from '../runs/code.ts';

interface Props {
  spec: ApiSpec;
  model: ModelSpec | undefined;
  root: ApiRoot;
  config: Config;
}

const LinkMenu = lazyPart(() => import('./LinkMenu.tsx'));
const CodePanel = lazyPart(() => import('./code/CodePanel.tsx'));
const AboutPanel = lazyPart(() => import('./about/AboutPanel.tsx'));
const ExplainPanel = lazyPart(() => import('./explain/ExplainPanel.tsx'));

/** The API's own pages, for those who want to call it without this one; and what this one makes of it, for its author. */
export function ApiMenu({ spec, model, root, config }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [explaining, setExplaining] = useState(false);
  const [about, setAbout] = useState(false);
  const [coding, setCoding] = useState<CodeSource>();
  const button = useRef<HTMLButtonElement>(null);
  /** A panel that was opened from the menu can't give the focus back to it: the menu is gone. */
  const left = (close: () => void) => () => {
    close();
    requestAnimationFrame(() => button.current?.focus());
  };
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
        ref={button}
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
        <LazyPlace onClose={() => setAnchor(null)}>
          <LinkMenu
            anchor={anchor}
            labelledBy="api-menu-button"
            links={links}
            note={`DEEPaaS ${spec.version}`}
            actions={[
              ...(code === undefined ? [] : [{ label: 'Code for these inputs', run: () => setCoding(code) }]),
              ...(model === undefined ? [] : [{ label: 'Why does it look like this?', run: () => setExplaining(true) }]),
              { label: 'About this page', run: () => setAbout(true) },
            ]}
            onClose={() => setAnchor(null)}
          />
        </LazyPlace>
      )}
      {coding !== undefined && (
        <LazyPlace onClose={left(() => setCoding(undefined))}>
          <CodePanel title="Code for these inputs" source={coding} onClose={left(() => setCoding(undefined))} />
        </LazyPlace>
      )}
      {explaining && model !== undefined && (
        <LazyPlace onClose={left(() => setExplaining(false))}>
          <ExplainPanel spec={spec} model={model} onClose={left(() => setExplaining(false))} />
        </LazyPlace>
      )}
      {about && (
        <LazyPlace onClose={() => setAbout(false)}>
          <AboutPanel deepaas={spec.version} onClose={() => setAbout(false)} />
        </LazyPlace>
      )}
    </>
  );
}
