import type { SlotType } from '../slot-type.ts';
import { NAME_SLOTS } from './names.ts';
import { THING_SLOTS } from './things.ts';
import { VALUE_SLOTS } from './values.ts';

/** Every slot type by the name that forms use: `<org>`. */
export const SLOTS: Readonly<Record<string, SlotType>> = { ...NAME_SLOTS, ...THING_SLOTS, ...VALUE_SLOTS };
