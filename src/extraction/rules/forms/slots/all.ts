import type { SlotType } from '../slot-type.ts';
import { HEALTH_SLOTS } from './health.ts';
import { NAME_SLOTS } from './names.ts';
import { ORGANIZATION_SLOTS } from './organizations.ts';
import { THING_SLOTS } from './things.ts';
import { TOOL_SLOTS } from './tools.ts';
import { VALUE_SLOTS } from './values.ts';

/** Every slot type by the name that forms use: `<org>`. */
export const SLOTS: Readonly<Record<string, SlotType>> = {
  ...NAME_SLOTS,
  ...ORGANIZATION_SLOTS,
  ...HEALTH_SLOTS,
  ...THING_SLOTS,
  ...TOOL_SLOTS,
  ...VALUE_SLOTS,
};
