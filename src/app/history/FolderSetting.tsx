import CreateNewFolderOutlined from '@mui/icons-material/CreateNewFolderOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useSyncExternalStore } from 'react';
import { canChooseFolder, chooseFolder } from '../../files/environment.ts';
import { report } from '../../files/report.ts';
import { chosenFolder, folderState, onFolder } from '../../runs/folder/chosenFolder.ts';
import { allowFolder, writeInto } from '../../runs/folder/writeRun.ts';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import * as words from './words.ts';

/** The folder on the visitor's disk into which each run is written, where the browser has such a thing. */
export function FolderSetting({ onProblem }: { onProblem: (problem: string) => void }) {
  const { name, asks, waiting } = useSyncExternalStore(onFolder, folderState);
  useEffect(() => {
    void chosenFolder();
  }, []);
  const tell = (work: Promise<string | undefined>) => {
    work.then(
      (problem) => onProblem(problem ?? ''),
      (error: unknown) => {
        report('Choosing a folder for runs', error);
        onProblem(words.FOLDER_REFUSED);
      },
    );
  };
  const choose = async () => {
    const folder = await chooseFolder();
    return folder === undefined ? undefined : writeInto(folder);
  };
  if (!canChooseFolder()) {
    return (
      <Typography variant="body2" color="textSecondary">
        {words.CANT_FOLDER}
      </Typography>
    );
  }
  return (
    <Box role="group" aria-label={words.FOLDER} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, rowGap: 0.5 }}>
      <Typography
        variant="body2"
        role="status"
        sx={{
          flex: '1 1 220px',
          overflowWrap: 'anywhere',
          color: asks ? 'warning.main' : name === undefined ? 'text.secondary' : 'text.primary',
        }}
      >
        {name === undefined ? words.ABOUT_FOLDER : asks ? words.folderAsks(name, waiting) : words.writtenInto(name)}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, ml: -0.75 }}>
        {asks && name !== undefined && (
          <Button size="small" variant="outlined" onClick={() => tell(allowFolder())}>
            {words.ALLOW_FOLDER}
          </Button>
        )}
        <QuietButton startIcon={<CreateNewFolderOutlined />} onClick={() => tell(choose())}>
          {name === undefined ? words.CHOOSE_FOLDER : words.OTHER_FOLDER}
        </QuietButton>
        {name !== undefined && <QuietButton onClick={() => tell(writeInto(undefined))}>{words.NO_FOLDER}</QuietButton>}
      </Box>
    </Box>
  );
}
