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

import { insertRows } from './insertRows';
import { SCORECARD } from './MadeUpScorecard';
import { uidOf, type Subject } from './Subject';

/** Exemptions, as they are stored once somebody has approved them. */
export async function exemptServices({
  oracle,
  stewardship,
}: Pick<Subject, 'oracle' | 'stewardship'>): Promise<void> {
  const at = new Date().toISOString();
  const rows = [...oracle.exempt].flatMap(([ref, checks]) =>
    [...checks].map(check => ({
      id: `${ref}/${check}`,
      uid: uidOf(ref),
      scorecard: SCORECARD,
      check,
      version: 2,
      status: 'approved',
      reason: 'Is switched off soon',
      until: '9000-12-31',
      requested_by: 'user:default/user-1',
      requested_at: at,
      decided_by: 'user:default/user-2',
      decided_at: at,
    })),
  );
  await insertRows(stewardship.sql.knex, 'scorecard_exemptions', rows);
}
