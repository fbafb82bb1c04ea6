import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './paths.mjs';
import { Refusal } from './say.mjs';
import { runTypeScript } from './typescript.mjs';

const USAGE = `Usage: yarn import-costs FILE [--source ID] [--preset focus|awsCur|azureCost|openCost|csv] [--currency CODE]
  [--column MEANING=NAME]... [--delimiter CHARACTER] [--decimal CHARACTER] [--date-format FORMAT] [--config FILE]...`;

const text = { type: 'string' };
const options = {
  ...{ source: text, preset: text, currency: text, delimiter: text },
  ...{ decimal: text, 'date-format': text },
  column: { type: 'string', multiple: true },
  config: { type: 'string', multiple: true },
};

/** Imports a bill into the database of the portal, which may be running, and prints what came of it. */
export async function runImportCosts(args) {
  const { file, rest } = readArgs(args);
  if (!file || !existsSync(file)) {
    throw new Refusal(`There is no '${file ?? ''}'. ${USAGE}`);
  }
  return runTypeScript('src/importCosts/main.ts', [resolve(file), ...rest], {
    cwd: join(root, 'packages', 'backend'),
    env: { NODE_ENV: 'development', NODE_NO_WARNINGS: '1' },
  });
}

function readArgs(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options,
    });
    const rest = Object.entries(values).flatMap(([name, given]) =>
      [given]
        .flat()
        .map(
          value => `--${name}=${name === 'config' ? resolve(value) : value}`,
        ),
    );
    return { file: positionals[0], rest };
  } catch (error) {
    throw new Refusal(`${error.message} ${USAGE}`);
  }
}
