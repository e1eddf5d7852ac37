import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { root } from '../deepaas/venv.ts';
import type { Installed } from './installed.ts';

/** An assistant that starts the installed command, lists the models and asks one about a picture. */
export async function tryAssistant(installed: Installed, deepaas: string): Promise<void> {
  const folder = path.join(installed.folder, 'for-the-assistant');
  mkdirSync(folder);
  copyFileSync(path.join(root, 'public/samples/sample.png'), path.join(folder, 'picture.png'));
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StdioClientTransport(installed.commandWith(['mcp', deepaas, '--files', folder])));
  try {
    const { tools } = await client.listTools();
    const names = tools.map(({ name }) => name);
    if (!names.includes('detector')) throw new Error(`Its tools are ${names.join(', ')}.`);
    const { content, isError } = await client.callTool({ name: 'detector', arguments: { image: 'picture.png' } }, undefined, {
      timeout: 180_000,
    });
    const said = (content as readonly { text?: string }[]).map(({ text }) => text ?? '').join('\n');
    if (isError === true || !said.includes('"box"')) throw new Error(`The detector said: ${said.slice(0, 1000)}`);
  } finally {
    await client.close();
  }
}
