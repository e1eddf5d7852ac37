import { outcomeInWords } from '../../runs/kept/summary.ts';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import EditOutlined from '@mui/icons-material/EditOutlined';
import InsertDriveFileOutlined from '@mui/icons-material/InsertDriveFileOutlined';
import PushPin from '@mui/icons-material/PushPin';
import PushPinOutlined from '@mui/icons-material/PushPinOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { reporting } from '../../files/report.ts';
import { formatDuration } from '../../files/amounts.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { IconAction } from '../../ui/actions/IconAction.tsx';
import { useObjectUrl } from '../../ui/useObjectUrl.ts';
import type { KeptRun } from '../../runs/kept/kept.ts';
import { NameBox } from './NameBox.tsx';
import { changeRun } from '../../runs/kept/store.ts';
import { formatWhen } from './when.ts';
import * as words from './words.ts';

interface Props {
  run: KeptRun;
  now: number;
  /** What was set other than by default, in a few words. */
  changed: string;
  /** How the model's arguments differ from those of then. */
  otherModel: string | undefined;
  onOpen: () => void;
  onUse: () => void;
  onDelete: () => void;
  /** Further buttons. */
  children?: ReactNode;
}

/** One run: what came of it, when, from what; and what can be done with it. */
export function RunRow({ run, now, changed, otherModel, onOpen, onUse, onDelete, children }: Props) {
  const [naming, setNaming] = useState(false);
  const title = run.name === '' ? outcomeInWords(run) || words.RUN : run.name;
  const about = `${title}, ${formatWhen(run.startedAt, now)}`;
  const pin = run.pinned ? words.UNPIN : words.PIN;
  return (
    <Box component="li" data-run={run.id} sx={{ display: 'flex', gap: 1.5, py: 1.5, borderTop: 1, borderColor: 'hairline', minWidth: 0 }}>
      <Thumbnail blob={run.thumbnail} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        {naming ? (
          <NameBox
            name={run.name}
            onDone={(name) => {
              setNaming(false);
              if (name !== undefined && name !== run.name) void changeRun(run.id, { name }).catch(reporting('Naming a run'));
            }}
          />
        ) : (
          <ButtonBase
            onClick={onOpen}
            sx={{
              display: 'block',
              width: '100%',
              textAlign: 'left',
              borderRadius: 0.75,
              '&:hover .title': { textDecoration: 'underline' },
            }}
          >
            <Typography
              className="title"
              sx={{ fontWeight: 600, overflowWrap: 'anywhere', color: run.error === undefined ? 'text.primary' : 'error.main' }}
            >
              <HiddenText>{words.OPEN}</HiddenText>
              {title}
            </Typography>
          </ButtonBase>
        )}
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {[
            formatWhen(run.startedAt, now),
            formatDuration(run.took, true),
            run.name !== '' && outcomeInWords(run),
            ...run.inputs.map(({ name }) => name),
          ]
            .filter((part) => part !== false && part !== '')
            .join(' · ')}
        </Typography>
        {changed !== '' && (
          <Typography variant="code" component="p" color="textSecondary" sx={{ m: 0, fontSize: '0.78rem', overflowWrap: 'anywhere' }}>
            {changed}
          </Typography>
        )}
        {otherModel !== undefined && (
          <Typography variant="caption" component="p" sx={{ color: 'warning.main', overflowWrap: 'anywhere' }}>
            {otherModel}
          </Typography>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5, mt: 0.5, ml: -0.75 }}>
          <Button size="small" onClick={onUse}>
            {words.USE_INPUTS} <HiddenText>{words.ofRun(about)}</HiddenText>
          </Button>
          {children}
          <Box sx={{ display: 'flex', ml: 'auto' }}>
            <IconAction
              title={pin}
              what={about}
              icon={run.pinned ? <PushPin /> : <PushPinOutlined />}
              pressed={run.pinned}
              onClick={() => void changeRun(run.id, { pinned: !run.pinned }).catch(reporting('Pinning a run'))}
            />
            <IconAction title={words.NAME} what={about} icon={<EditOutlined />} onClick={() => setNaming(true)} />
            <IconAction title={words.DELETE} what={about} icon={<DeleteOutlined />} onClick={onDelete} />
          </Box>
        </Box>
      </Box>
    </Box>
  );
}

/** A square of one size, with or without a picture, so that the texts stand in line. */
function Thumbnail({ blob }: { blob: Blob | undefined }) {
  const url = useObjectUrl(blob);
  return (
    <Box
      sx={{
        width: 48,
        height: 48,
        flexShrink: 0,
        borderRadius: 0.75,
        bgcolor: 'media',
        overflow: 'hidden',
        display: 'grid',
        placeItems: 'center',
        color: 'text.secondary',
      }}
    >
      {url === undefined ? (
        <InsertDriveFileOutlined aria-hidden sx={{ fontSize: '1.25rem' }} />
      ) : (
        <Box component="img" src={url} alt="" sx={{ width: '100%', height: '100%', objectFit: 'cover' }} />
      )}
    </Box>
  );
}
