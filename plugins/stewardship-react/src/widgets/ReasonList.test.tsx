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

import { DateTime } from 'luxon';
import type { LadderReason } from '@backstage-stewardship/plugin-stewardship-common';
import { renderWidget } from '../__testUtils__/renderWidget';
import { ReasonList } from './ReasonList';

async function sentences(reasons: LadderReason[]) {
  const main = await renderWidget(
    <ReasonList
      reasons={reasons}
      entities={[
        { ref: 'group:default/ops', known: true, title: 'Operations' },
      ]}
    />,
  );
  return main.getAllByRole('listitem').map(({ textContent }) => textContent);
}

describe('ReasonList', () => {
  const ref = 'group:default/ops';

  it('says what is wrong and what to do, with the titles of those who are meant', async () => {
    expect(
      await sentences([
        { kind: 'noAddress', verdict: 'broken', ref, value: 'email' },
        { kind: 'onePerson', verdict: 'weak', ref: 'group:default/desk' },
        {
          kind: 'sourceUnreachable',
          verdict: 'unknown',
          ref,
          value: 'PagerDuty',
        },
      ]),
    ).toEqual([
      'Broken There is no way to reach Operations: no e-mail is known. Fix: Add an e-mail address to its profile, a link, or spec.stewardship.channels.',
      'Weak Everything hangs on one person at desk. Fix: Add a second person to the group or to the on-call source.',
      expect.stringMatching(
        /^Not known .*Operations is not known: PagerDuty does not answer/,
      ),
    ]);
  });

  it('writes times, dates, numbers and references as people read them', async () => {
    const from = DateTime.now().plus({ days: 1 }).startOf('hour');
    const until = from.plus({ hours: 12 });
    const [gap, contract, backup] = await sentences([
      {
        kind: 'uncovered',
        verdict: 'weak',
        count: 1234.5,
        from: from.toUTC().toISO(),
        until: until.toUTC().toISO(),
      },
      { kind: 'contractEnds', verdict: 'weak', ref, value: '2026-12-15' },
      {
        kind: 'backupNotFound',
        verdict: 'weak',
        ref,
        value: 'user:default/ghost',
      },
    ]);
    expect(gap).toContain('for 1,234.5 hours');
    expect(gap).toContain(`${from.toFormat('ccc HH:mm')} until `);
    expect(contract).toContain('ends on Dec 15, 2026.');
    expect(backup).toContain('The backup ghost is not in the catalog.');
  });

  it('has words for a reason that only a newer backend knows', async () => {
    const [reason] = await sentences([
      { kind: 'fullMoon' as 'gap', verdict: 'cursed' as 'weak', ref },
    ]);
    expect(reason).toMatch(
      /^Not known It is not simply fine, for a reason of the kind 'fullMoon'\. Fix: Update/,
    );
  });
});
