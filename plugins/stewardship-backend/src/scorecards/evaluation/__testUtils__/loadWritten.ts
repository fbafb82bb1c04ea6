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

import { readScorecard } from '@backstage-stewardship/plugin-stewardship-common';
import { compileScorecard } from '../../definitions/compileScorecard';
import type { LoadedScorecard } from '../../definitions/LoadedScorecards';
import { readScorecardFile } from '../../definitions/readScorecardFile';
import { factNamesOf } from '../../expressions/FactNames';
import { factSources } from './conditions';

/** A scorecard from its text, on the way that files take: read, stored, read again and compiled. */
export async function loadWritten(written: string): Promise<LoadedScorecard> {
  const file = await readScorecardFile(Buffer.from(written));
  const document = JSON.parse(JSON.stringify(file.documents[0]?.value ?? null));
  const { scorecard, problems } = readScorecard(document);
  if (!scorecard) {
    throw new Error(JSON.stringify([file.problems, problems]));
  }
  const compiled = await compileScorecard({
    ...{ definition: scorecard, problems, document },
    facts: factNamesOf(factSources),
    tierIds: ['gold', 'silver'],
  });
  return { ...compiled, source: 'test', written };
}
