import { CliError } from './cli-error.ts';
import { EXIT } from './exit-code.ts';

/** The models behind endpoints, whose package is a peer that not everybody has. @throws CliError `package-missing` */
export async function loadOpenai(): Promise<typeof import('../openai.ts')> {
  try {
    return await import('../openai.ts');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND' && /'openai'/.test(error.message);
    if (!missing) throw error;
    throw new CliError(
      'package-missing',
      EXIT.unavailable,
      'A model is asked through the package openai, which is not installed. Run `npm install openai`.',
    );
  }
}
