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

// Writes the published JSON Schema of spec.stewardship. Run it after changing the schema:
// node scripts/generate-record-schema.mjs

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

const require = createRequire(import.meta.url);
// The sources are TypeScript; this teaches require to read them.
require('@backstage/cli/config/nodeTransform.cjs');
const {
  createRecordJsonSchema,
} = require('../plugins/stewardship-common/src/record/jsonSchema.ts');

const file = 'plugins/stewardship-common/record.schema.json';
const target = fileURLToPath(new URL(`../${file}`, import.meta.url));
const config = await prettier.resolveConfig(target);
const schema = prettier.format(JSON.stringify(createRecordJsonSchema()), {
  ...config,
  parser: 'json',
});
writeFileSync(target, schema);
console.log(`Wrote ${file}`);
