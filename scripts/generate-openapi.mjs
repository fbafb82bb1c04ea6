/*
 * Copyright 2026 The Stewardship Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

/*
 * Writes src/schema/openapi.generated.ts of the backend from the openapi.yaml beside it. With --check it writes
 * nothing, and ends with 1 if the file is not what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { root } from './paths.mjs';
import { say } from './say.mjs';

const folder = join(root, 'plugins', 'stewardship-backend', 'src', 'schema');
const generatedPath = join(folder, 'openapi.generated.ts');

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
const content = generate(readFileSync(join(folder, 'openapi.yaml'), 'utf8'));
const name = relative(root, generatedPath);

if (!values.check) {
  writeFileSync(generatedPath, content);
  say(`Wrote '${name}'.`);
} else if (content !== readGenerated()) {
  say(`'${name}' is not up to date, run 'yarn openapi'.`);
  process.exitCode = 1;
}

function generate(yaml) {
  return `${licenceHeader()}
// This file is generated from openapi.yaml by 'yarn openapi'. Do not edit it.

import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';

export const spec = ${JSON.stringify(parse(yaml), undefined, 2)} as const;

export const createOpenApiRouter = async (
  options?: Parameters<typeof createValidatedOpenApiRouter>['1'],
) => createValidatedOpenApiRouter<typeof spec>(spec, options);
`;
}

/** The header of this very file, so that there is one place for its text. */
function licenceHeader() {
  const [header] = readFileSync(new URL(import.meta.url), 'utf8').split('*/\n');
  return `${header}*/\n`;
}

function readGenerated() {
  try {
    return readFileSync(generatedPath, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
