import type { Command } from 'commander';
import { openMemory } from '../../index.ts';
import { CONVERSATION, DEMO_NOW } from '../demo/conversation.ts';
import { HOAX, tellStory } from '../demo/story.ts';
import { storyText } from '../demo/story-text.ts';
import { examples } from '../examples.ts';
import { toJson } from '../json.ts';
import { openStore } from '../open-store.ts';
import { OwnTime } from '../own-time.ts';
import { type GlobalFlags, settingsOf } from '../settings/settings.ts';
import { print, terminalOf } from '../terminal.ts';

export function demo(command: Command): void {
  command.description(
    'A conversation over six years, read into a memory that is forgotten afterwards, and what can be asked of it. Needs no file, model or network.',
  );
  command.action(async () => {
    const flags = command.optsWithGlobals<GlobalFlags>();
    const settings = settingsOf({ ...flags, store: flags.store ?? ':memory:' }, process.env, process.cwd());
    const clock = new OwnTime();
    const memory = await openMemory({
      store: await openStore({ store: settings.store.value, server: settings.server }, 'writes'),
      ...(flags.space === undefined ? {} : { space: flags.space }),
      clock,
    });
    try {
      for (const { id, speaker, at, received, text } of CONVERSATION) {
        clock.reach(Date.parse(received ?? at));
        await memory.ingest({ id, speaker, thread: 'demo', occurredAt: at, text }, { wait: true });
      }
      clock.reach(Date.parse(DEMO_NOW));
      const story = await tellStory(memory, async () => {
        await memory.retract(HOAX);
      });
      await print(settings.json.value ? JSON.stringify(toJson(story), null, 2) : storyText(story, terminalOf(process.stdout, process.env)));
    } finally {
      await memory.close();
    }
  });
  examples(command, [
    ['asof demo', 'the story'],
    ['asof demo --store demo.db', 'keep the memory, to ask it more: asof timeline Priya --store demo.db'],
  ]);
}
