import type { Command } from 'commander';
import { examples } from '../examples.ts';
import { toJson } from '../json.ts';
import { table } from '../render/table.ts';
import { configFilesOf } from '../settings/config-file.ts';
import { modelSettingsOf } from '../settings/model-settings.ts';
import { pricesText } from '../settings/prices-text.ts';
import { type GlobalFlags, settingsOf } from '../settings/settings.ts';
import { print, terminalOf } from '../terminal.ts';

export function config(command: Command): void {
  command.action(async () => {
    const flags = command.optsWithGlobals<GlobalFlags>();
    const { server, ...settings } = settingsOf(flags, process.env, process.cwd());
    const inForce = configFilesOf(flags, process.env, process.cwd());
    const files = inForce.map(({ path }) => path);
    const model = modelSettingsOf({}, process.env, inForce);
    const login = server && {
      user: server.user ?? 'neo4j',
      password: server.password === undefined ? 'none' : 'given',
      database: server.database ?? null,
    };
    const rows = Object.entries({ ...settings, ...model }).map(([name, { value, from }]) => ({
      name: name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
      value: typeof value === 'object' ? pricesText(value) : String(value),
      from,
    }));
    const { paint } = terminalOf(process.stdout, process.env);
    const text = table(
      rows,
      [
        { text: ({ name }) => name },
        { text: ({ value }) => value, style: () => 'heading' },
        { text: ({ from }) => `from ${from}`, style: () => 'faint' },
      ],
      { paint },
    );
    await print(
      settings.json.value
        ? JSON.stringify(toJson({ settings: { ...settings, ...model }, ...(login ? { login } : {}), files }), null, 2)
        : `${text}\n${login ? `user ${login.user}, password ${login.password}, database ${login.database ?? 'of the user'}\n` : ''}config files: ${files.join(', ') || 'none'}`,
    );
  });
  examples(command, [
    ['asof config', 'which store and space are in force, and who says so'],
    ['ASOF_SPACE=ann asof config', 'flags before environment before config files before defaults'],
  ]);
}
