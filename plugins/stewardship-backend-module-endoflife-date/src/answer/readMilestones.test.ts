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

import { answer, product, release, type Json } from '../__testUtils__/answers';
import { readWell } from '../__testUtils__/reading';

async function readEnds(more: Json) {
  const { products, findings } = await readWell(
    answer([
      product('larkdb', { releases: [release('1', more)] }),
      product('wrenos'),
    ]),
  );
  return { milestones: products[0].cycles[0].milestones, findings };
}

const day = (on: string) => ({ kind: 'date', on });
const OPEN = { kind: 'open' };
const PASSED = { kind: 'passed' };

describe('readMilestones', () => {
  it('goes by the date, whatever was true when the answer was made', async () => {
    for (const isEol of [true, false, null, 'yes']) {
      await expect(readEnds({ isEol, eolFrom: '2027-03-31' })).resolves.toEqual(
        {
          milestones: {
            endOfSecuritySupport: day('2027-03-31'),
            endOfLife: day('2027-03-31'),
          },
          findings: [],
        },
      );
    }
  });

  it.each<[name: string, more: Json, milestones: Json]>([
    [
      'over, nobody says since when',
      { isEol: true, eolFrom: null },
      { endOfSecuritySupport: PASSED, endOfLife: PASSED },
    ],
    [
      'not over, nobody says until when',
      { isEol: false, eolFrom: null },
      { endOfSecuritySupport: OPEN, endOfLife: OPEN },
    ],
    ['not known', { isEol: null, eolFrom: null }, {}],
    [
      'a date with a time and a zone',
      { eolFrom: '2027-03-31T23:30:00-11:00' },
      { endOfSecuritySupport: day('2027-03-31'), endOfLife: day('2027-03-31') },
    ],
    [
      'extended for those who are eligible, and this one is not',
      { isEoes: null, eoesFrom: null },
      { endOfSecuritySupport: day('2027-03-31'), endOfLife: day('2027-03-31') },
    ],
    [
      'extended, nobody says until when',
      { isEoes: false, eoesFrom: null },
      {
        endOfSecuritySupport: day('2027-03-31'),
        endOfExtendedSupport: OPEN,
        endOfLife: OPEN,
      },
    ],
    [
      'over, and the extended one as well',
      { isEol: true, eolFrom: null, isEoes: true, eoesFrom: null },
      {
        endOfSecuritySupport: PASSED,
        endOfExtendedSupport: PASSED,
        endOfLife: PASSED,
      },
    ],
    [
      'not over, while there is no extended one any more',
      { isEol: false, eolFrom: null, isEoes: true, eoesFrom: null },
      { endOfSecuritySupport: OPEN, endOfLife: OPEN },
    ],
    [
      'extended until before its end',
      { isEoes: true, eoesFrom: '2026-01-01' },
      { endOfSecuritySupport: day('2027-03-31'), endOfLife: day('2027-03-31') },
    ],
    [
      'only extended',
      { isEol: null, eolFrom: null, isEoes: false, eoesFrom: '2029-03-31' },
      {
        endOfExtendedSupport: day('2029-03-31'),
        endOfLife: day('2029-03-31'),
      },
    ],
  ])('reads security support that is %s', async (_, more, milestones) => {
    await expect(readEnds(more)).resolves.toEqual({ milestones, findings: [] });
  });

  it.each<[more: Json, finding: string, milestones: Json]>([
    [
      { eolFrom: '2026-02-30' },
      "larkdb 1: eolFrom is '2026-02-30', which is no date, so the end of security support is unknown",
      {},
    ],
    [
      { isEol: false, eolFrom: 'TBD' },
      "larkdb 1: eolFrom is 'TBD', which is no date, so the end of security support is unknown",
      {},
    ],
    [
      { isEol: 'false', eolFrom: null },
      "larkdb 1: isEol is 'false', which is neither true nor false, so the end of security support is unknown",
      {},
    ],
    [
      { isEol: false, eolFrom: undefined },
      "larkdb 1: isEol is 'false', and eolFrom is missing, so the end of security support is unknown",
      {},
    ],
    [
      { eolFrom: 1_900_000_000, isEoes: false, eoesFrom: '2029-03-31' },
      "larkdb 1: eolFrom is '1900000000', which is no date, so the end of security support is unknown",
      {},
    ],
    [
      { isEoes: false, eoesFrom: '' },
      "larkdb 1: eoesFrom is '', which is no date, so the end of extended support is unknown",
      { endOfSecuritySupport: day('2027-03-31') },
    ],
    [
      { isEoas: true, eoasFrom: false },
      "larkdb 1: eoasFrom is 'false', which is no date, so the end of active support is unknown",
      { endOfSecuritySupport: day('2027-03-31'), endOfLife: day('2027-03-31') },
    ],
    [
      { isDiscontinued: false, discontinuedFrom: [] },
      "larkdb 1: discontinuedFrom is 'a list', which is no date, so the end of sale is unknown",
      { endOfSecuritySupport: day('2027-03-31'), endOfLife: day('2027-03-31') },
    ],
  ])('takes %j for unknown, and says so', async (more, finding, milestones) => {
    const good = release('2');
    const { products, findings } = await readWell(
      answer([product('larkdb', { releases: [good, release('1', more)] })]),
    );
    expect(findings).toEqual([finding]);
    expect(products[0].cycles[1].milestones).toEqual(milestones);
  });
});
