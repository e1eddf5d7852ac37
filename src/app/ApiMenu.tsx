import ArrowDropDown from '@mui/icons-material/ArrowDropDown';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import type { Config } from '../api/config.ts';
import { addressOf, type ApiRoot } from '../api/root.ts';
import type { ApiSpec, ModelSpec } from '../spec/model.ts';
import { LazyPlace } from '../ui/LazyPlace.tsx';
import { lazyPart } from '../ui/lazyPart.ts';
import { offeredCode, type OfferedCode } from './page/offered.ts';
import { PREVIEW_HASH, taskHash } from './page/route.ts';
import type { CodeSource } from '../runs/code.ts';
import * as words from './words.ts';

interface Props {
  spec: ApiSpec;
  model: ModelSpec | undefined;
  root: ApiRoot;
  config: Config;
}

const LinkMenu = lazyPart(() => import('./LinkMenu.tsx'));
const CodePanel = lazyPart(() => import('./code/CodePanel.tsx'));
const AssistantPanel = lazyPart(() => import('./assistant/AssistantPanel.tsx'));
const AboutPanel = lazyPart(() => import('./about/AboutPanel.tsx'));
const ExplainPanel = lazyPart(() => import('./explain/ExplainPanel.tsx'));

/** The API's own pages, for those who want to call it without this one; and what this one makes of it, for its author. */
export function ApiMenu({ spec, model, root, config }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [explaining, setExplaining] = useState(false);
  const [about, setAbout] = useState(false);
  const [coding, setCoding] = useState<CodeSource>();
  /** The form may be another one by now, so it is asked once. */
  const [telling, setTelling] = useState<{ readonly form: OfferedCode | undefined }>();
  const button = useRef<HTMLButtonElement>(null);
  /** A panel that was opened from the menu can't give the focus back to it: the menu is gone. */
  const left = (close: () => void) => () => {
    close();
    requestAnimationFrame(() => button.current?.focus());
  };
  const code = anchor === null ? undefined : offeredCode();
  const links = [
    { label: words.apiDocumentation, url: `${root.url}/${spec.dialect === 'v2' ? 'api' : 'docs'}` },
    { label: words.apiDescription, url: `${root.url}/${spec.dialect === 'v2' ? 'swagger' : 'openapi'}.json` },
    ...(model?.metadataPath === undefined ? [] : [{ label: words.modelMetadata, url: addressOf(root, spec.basePath, model.metadataPath) }]),
    ...(config.monitor === undefined ? [] : [{ label: words.trainingMonitor, url: config.monitor }]),
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
        {words.api}
      </Button>
      {anchor !== null && (
        <LazyPlace onClose={() => setAnchor(null)}>
          <LinkMenu
            anchor={anchor}
            labelledBy="api-menu-button"
            links={links}
            note={`DEEPaaS ${spec.version}`}
            actions={[
              ...(code === undefined ? [] : [{ label: words.codeForInputs, run: () => setCoding(code) }]),
              ...(model === undefined ? [] : [{ label: words.forAssistant, run: () => setTelling({ form: code }) }]),
              ...(model === undefined ? [] : [{ label: words.whyLikeThis, run: () => setExplaining(true) }]),
              ...(config.check && model?.predict !== undefined
                ? [{ label: words.checkModule, run: () => (window.location.hash = taskHash(model.id, 'check')) }]
                : []),
              ...(config.preview ? [{ label: words.preview, run: () => (window.location.hash = `#${PREVIEW_HASH}`) }] : []),
              { label: words.aboutPage, run: () => setAbout(true) },
            ]}
            onClose={() => setAnchor(null)}
          />
        </LazyPlace>
      )}
      {coding !== undefined && (
        <LazyPlace onClose={left(() => setCoding(undefined))}>
          <CodePanel title={words.codeForInputs} source={coding} onClose={left(() => setCoding(undefined))} />
        </LazyPlace>
      )}
      {telling !== undefined && model !== undefined && (
        <LazyPlace onClose={left(() => setTelling(undefined))}>
          <AssistantPanel
            spec={spec}
            model={model}
            root={root}
            config={config}
            form={telling.form}
            onClose={left(() => setTelling(undefined))}
          />
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
