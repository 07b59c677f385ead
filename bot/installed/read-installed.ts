import type { Settings } from '../start/settings.ts';
import { installedBySettings } from './of-settings.ts';
import { type InstallationsRead, readInstallations } from './read-file.ts';
import type { Surroundings } from './secret.ts';

/** Every installation there is: of the single settings, and of INSTALLATIONS_FILE where it is set. */
export async function readInstalled(settings: Settings, env: Surroundings['env']): Promise<InstallationsRead> {
  const beside = installedBySettings(settings);
  if (settings.INSTALLATIONS_FILE === undefined) return { installed: beside, names: [], removed: [] };
  return readInstallations(settings.INSTALLATIONS_FILE, env, beside);
}
