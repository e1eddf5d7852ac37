import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import type { Config } from '../../api/config.ts';
import type { ApiRoot } from '../../api/root.ts';
import { guideOf } from '../../runs/guide/guideOf.ts';
import type { ApiSpec, ModelSpec } from '../../spec/model.ts';
import { CopyButton } from '../../ui/actions/CopyButton.tsx';
import { PanelBody, SidePanel } from '../../ui/SidePanel.tsx';
import type { OfferedCode } from '../page/offered.ts';
import { useExamplesOf } from '../page/useExamplesOf.ts';
import { useMetadata } from '../page/useApi.ts';
import * as words from './words.ts';

interface Props {
  spec: ApiSpec;
  model: ModelSpec;
  root: ApiRoot;
  config: Config;
  /** The form in view; undefined when there is none. */
  form: OfferedCode | undefined;
  onClose: () => void;
}

/** The model as a text for an assistant, as it will be copied. */
export default function AssistantPanel({ spec, model, root, config, form, onClose }: Props) {
  const metadata = useMetadata(root, spec, model);
  const examples = useExamplesOf(config, root, spec, model.id, metadata);
  const text = useMemo(() => {
    const inputs = form?.action === 'predict' && form.modelId === model.id ? form : undefined;
    return guideOf({ root, spec, model, metadata, examples, inputs, seen: inputs?.seen });
  }, [root, spec, model, metadata, examples, form]);
  return (
    <SidePanel
      title={words.TITLE}
      about={words.ABOUT}
      width={680}
      tools={<CopyButton label={words.COPY} text={() => text} />}
      onClose={onClose}
    >
      <PanelBody label={words.TITLE}>
        <Typography component="pre" variant="code" sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text}
        </Typography>
      </PanelBody>
    </SidePanel>
  );
}
