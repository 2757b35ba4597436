import { describe, expect, it } from 'vitest';
import { askedTense } from '../../src/search/asked-tense.ts';

describe('a question asks', () => {
  it.each([
    'Where did Ann live in 2022?',
    'Was Ann ever in Rome?',
    'Where was she last summer?',
    'Was war im Mai?',
    'Wo wohnte Ben im Jahr 2022?',
    'Wo hat Ben gewohnt?',
    'Wo wohnte Ben, bevor er umzog?',
    'Où était Ann en 2022 ?',
    'Où étaient-ils ?',
    'Où a travaillé Ann ?',
    '¿Dónde vivía Ana en 2022?',
    '¿Dónde estaba Ana el verano pasado?',
    '¿Dónde trabajó Ana?',
    'Dove viveva Anna nel 2022?',
    'Dove ha lavorato Anna?',
    'Onde morava a Ana em 2022?',
    'Onde trabalhou a Ana?',
    'Waar woonde Anna in 2022?',
    'Waar heeft Anna gewerkt?',
    '安娜以前住在哪里？',
  ])('how it was: %s', (question) => {
    expect(askedTense(question)).toBe('history');
  });

  it.each([
    'Where does Ann live now?',
    'Wo wohnt Ben jetzt?',
    '¿Todavía vive allí?',
    'Où habite Ann aujourd’hui ?',
    'Dove vive adesso?',
    'Onde mora hoje?',
    'Waar woont ze nu?',
    '安娜现在住在哪里？',
  ])('how it is: %s', (question) => {
    expect(askedTense(question)).toBe('present');
  });

  it.each([
    'What does Ann like?',
    'Was macht Ben beruflich?',
    'Was mag Ben?',
    'Weißt du, was Ben mag?',
    'Which era is it?',
    'Who wrote about the war?',
    'Que fait Ann ?',
    '¿Qué le gusta a Ana?',
    'Cosa piace ad Anna?',
    'O que a Maria prefere, chá ou café?',
    'Wat vindt Anna leuk?',
  ])('neither: %s', (question) => {
    expect(askedTense(question)).toBe('either');
  });
});
