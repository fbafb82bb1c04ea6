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

import type { Entity } from '@backstage/catalog-model';
import {
  defaultRecordSettings,
  resolveRecord,
  toGraphEntity,
  type LadderReason,
} from '@backstage-stewardship/plugin-stewardship-common';
import { makeEntity } from '../__testUtils__/demoCatalog';
import { CoverageBook } from './CoverageBook';
import type { Ladder } from './ladder';
import type { SourceState } from './sourceState';
import { StepSubjects } from './stepSubject';
import { testLadder } from './testLadder';

// A Saturday.
const NOW = new Date('2026-11-21T09:30:00.000Z');
const IN_31_DAYS = '2026-12-22T00:00:00.000Z';

type Step = Record<string, string>;

function group(name: string, spec: object = {}, members = ['ada', 'bo']) {
  return makeEntity({
    kind: 'Group',
    name,
    spec: {
      type: 'team',
      children: [],
      profile: { email: `${name}@northline.example` },
      ...spec,
    } as Entity['spec'],
    relations: { hasMember: members.map(user => `user:default/${user}`) },
  });
}

function read(...shifts: [person: string, start?: string, end?: string][]) {
  return {
    kind: 'read' as const,
    fetchedAt: NOW.toISOString(),
    schedule: {
      levels: [{ level: 1 }],
      url: 'https://pager.example/one',
      shifts: shifts.map(([name, start, end]) => ({
        level: 1,
        person: { name },
        start,
        end,
      })),
    },
  };
}

/** The ladder of a service with these steps, in a catalog with the groups of the test. */
function ladderOf(options: {
  steps: Step[];
  tier?: string;
  lines?: object[];
  groups?: Entity[];
  sources?: Record<string, SourceState>;
  now?: Date;
}): Ladder {
  const { steps, tier, lines, groups = [], sources = {} } = options;
  const service = makeEntity({
    kind: 'Component',
    name: 'pay',
    spec: {
      owner: 'team',
      stewardship: {
        ...(tier && { supportTier: tier }),
        ...(lines && { supportLines: lines }),
        escalation: steps,
      },
    } as Entity['spec'],
    relations: { ownedBy: ['group:default/team'] },
  });
  const people = ['ada', 'bo'].map(name => makeEntity({ kind: 'User', name }));
  const entities = [service, group('team'), ...groups, ...people].map(entity =>
    toGraphEntity(entity, defaultRecordSettings),
  );
  const graph = new Map(entities.map(entity => [entity.ref, entity]));
  const [entity] = entities;
  return testLadder({
    entity,
    record: resolveRecord({ entity, graph, settings: defaultRecordSettings }),
    bench: {
      subjects: new StepSubjects(graph),
      coverage: new CoverageBook({ now: options.now ?? NOW }),
      source: source => ({
        title: 'The tool',
        pages: true,
        state: sources[source] ?? { kind: 'pending' },
      }),
    },
  });
}

function kinds(reasons: LadderReason[]): string[] {
  return reasons.map(({ kind }) => kind);
}

const TEAM = 'group:default/team';

describe('testLadder', () => {
  it('finds nothing wrong with a group of two that can be reached', () => {
    const ladder = ladderOf({ steps: [{ ref: TEAM }] });
    expect(ladder).toMatchObject({
      verdict: 'works',
      reasons: [],
      steps: [
        {
          verdict: 'works',
          reasons: [],
          channels: [
            {
              channel: 'email',
              address: 'team@northline.example',
              href: 'mailto:team@northline.example',
            },
          ],
        },
      ],
      uncoveredHours: 0,
      unknownHours: 0,
    });
  });

  it('finds nothing wrong with two levels around the clock', () => {
    const state = read(['Ada'], ['Bo']);
    state.schedule.shifts[1].level = 2;
    const ladder = ladderOf({
      steps: [{ ref: TEAM, onCall: 'fake:one', channel: 'pager' }],
      tier: 'gold',
      sources: { 'fake:one': state },
    });
    expect(ladder).toMatchObject({
      verdict: 'works',
      uncoveredHours: 0,
      unknownHours: 0,
    });
    expect(ladder.steps[0].channels[0]).toMatchObject({
      channel: 'pager',
      href: 'https://pager.example/one',
    });
  });

  it.each<{
    name: string;
    step: Step;
    groups?: Entity[];
    sources?: Record<string, SourceState>;
    expected: [kind: string, verdict: string][];
  }>([
    {
      name: 'a reference that leads nowhere',
      step: { ref: 'group:default/gone' },
      expected: [['referenceNotFound', 'broken']],
    },
    {
      name: 'a group without members',
      step: { ref: 'group:default/empty' },
      groups: [group('empty', {}, [])],
      expected: [['noMembers', 'broken']],
    },
    {
      name: 'a group without members of which another tool knows who is on call',
      step: { ref: 'group:default/empty', onCall: 'fake:one', backup: TEAM },
      groups: [group('empty', {}, [])],
      sources: {
        'fake:one': read(
          ['Ada', undefined, '2026-11-30T00:00:00.000Z'],
          ['Bo', '2026-11-30T00:00:00.000Z'],
        ),
      },
      expected: [['noMembers', 'weak']],
    },
    {
      name: 'a group of one',
      step: { ref: 'group:default/lonely' },
      groups: [group('lonely', {}, ['ada'])],
      expected: [['onePerson', 'weak']],
    },
    {
      name: 'a group without any address',
      step: { ref: 'group:default/mute' },
      groups: [group('mute', { profile: {} })],
      expected: [['noAddress', 'broken']],
    },
    {
      name: 'a channel without an address, where there is another',
      step: { ref: TEAM, channel: 'phone' },
      expected: [['otherChannel', 'weak']],
    },
    {
      name: 'a person without a stand-in',
      step: { ref: 'user:default/ada', channel: 'email' },
      expected: [
        ['noAddress', 'broken'],
        ['backupMissing', 'weak'],
      ],
    },
    {
      name: 'a stand-in who is the same',
      step: { ref: TEAM, backup: TEAM },
      expected: [['backupSame', 'weak']],
    },
    {
      name: 'a stand-in who is not in the catalog',
      step: { ref: TEAM, backup: 'user:default/gone' },
      expected: [['backupNotFound', 'weak']],
    },
    {
      name: 'one person on call for a month',
      step: { ref: TEAM, onCall: 'fake:one' },
      sources: { 'fake:one': read(['Ada']) },
      expected: [
        ['onePerson', 'weak'],
        ['backupMissing', 'weak'],
      ],
    },
    {
      name: 'a source that means nothing to its tool',
      step: { ref: TEAM, onCall: 'fake:one', backup: 'user:default/ada' },
      sources: {
        'fake:one': {
          kind: 'wrong',
          message: 'No such id.',
          fix: 'Look it up.',
        },
      },
      expected: [['sourceWrong', 'broken']],
    },
    {
      name: 'a tool that was never reached, which breaks nothing',
      step: { ref: TEAM, onCall: 'fake:one', backup: 'user:default/ada' },
      sources: { 'fake:one': { kind: 'unreachable', message: 'timeout' } },
      expected: [['sourceUnreachable', 'unknown']],
    },
    {
      name: 'a tool that has not answered for long, whatever it said then',
      step: { ref: TEAM, onCall: 'fake:one', backup: 'user:default/ada' },
      sources: { 'fake:one': { ...read(), kind: 'stale' } },
      expected: [['sourceUnreachable', 'unknown']],
    },
    {
      name: 'a source that was not read yet',
      step: { ref: TEAM, onCall: 'fake:new', backup: 'user:default/ada' },
      expected: [['sourcePending', 'unknown']],
    },
    {
      name: 'a source that nothing reads',
      step: { ref: TEAM, onCall: 'other:one', backup: 'user:default/ada' },
      sources: { 'other:one': { kind: 'noProvider' } },
      expected: [['noProvider', 'unknown']],
    },
    {
      name: 'nobody on call, and nobody planned',
      step: { ref: TEAM, onCall: 'fake:one', backup: 'user:default/ada' },
      sources: { 'fake:one': read() },
      expected: [['nobodyNowOpenEnd', 'broken']],
    },
    {
      name: 'nobody on call until later today',
      step: { ref: TEAM, onCall: 'fake:one', backup: 'user:default/ada' },
      sources: {
        'fake:one': read(
          ['Ada', undefined, '2026-11-21T09:30:00.000Z'],
          ['Bo', '2026-11-21T18:00:00.000Z'],
        ),
      },
      expected: [['nobodyNow', 'broken']],
    },
    {
      name: 'a gap next week',
      step: { ref: TEAM, onCall: 'fake:one', backup: 'user:default/ada' },
      sources: {
        'fake:one': read(
          ['Ada', undefined, '2026-11-28T00:00:00.000Z'],
          ['Bo', '2026-11-29T00:00:00.000Z'],
        ),
      },
      expected: [['gap', 'weak']],
    },
  ])('tells of $name', ({ step, groups, sources, expected }) => {
    const { steps, verdict } = ladderOf({ steps: [step], groups, sources });
    expect(
      steps[0].reasons.map(reason => [reason.kind, reason.verdict]),
    ).toEqual(expected);
    expect(verdict).toBe(steps[0].verdict);
  });

  it.each([
    ['2026-11-20', 'contractEnded'],
    // Somewhere on earth it is still that day.
    ['2026-11-21', 'contractEnds'],
    ['2026-12-20', 'contractEnds'],
    ['2026-12-25', undefined],
  ])('reads a contract that runs until %s as %s', (contractUntil, kind) => {
    const vendor = group('acme', {
      type: 'vendor',
      stewardship: {
        vendor: { contractUntil, phone: '+1 303 555 0142' },
      },
    });
    const { steps } = ladderOf({
      steps: [{ ref: 'group:default/acme', channel: 'phone' }],
      groups: [vendor],
      now: new Date('2026-11-21T23:00:00.000Z'),
    });
    expect(kinds(steps[0].reasons)).toEqual(kind ? [kind] : []);
    expect(steps[0].channels[0].href).toBe('tel:+13035550142');
  });

  it('takes a broken first step for a broken ladder, and a broken later one for a weak one', () => {
    const gone = { ref: 'group:default/gone' };
    expect(ladderOf({ steps: [gone, { ref: TEAM }] }).verdict).toBe('broken');
    expect(ladderOf({ steps: [{ ref: TEAM }, gone] }).verdict).toBe('weak');
  });

  it('adds up the hours of the tier in which nobody on the whole ladder is there', () => {
    const desk = group('desk');
    const ladder = ladderOf({
      tier: 'gold',
      lines: [
        {
          line: 1,
          ref: 'group:default/desk',
          hours: {
            timeZone: 'UTC',
            days: ['mon', 'tue', 'wed', 'thu', 'fri'],
            from: '08:00',
            to: '20:00',
          },
        },
      ],
      steps: [
        { ref: 'group:default/desk' },
        { ref: TEAM, onCall: 'fake:nights', backup: 'user:default/ada' },
      ],
      groups: [desk],
      sources: {
        // From the weekend until Monday noon, and then nobody for twelve hours of the night.
        'fake:nights': read(
          ['Ada', undefined, '2026-11-23T12:00:00.000Z'],
          ['Bo', '2026-11-24T08:00:00.000Z', IN_31_DAYS],
        ),
      },
    });
    expect(ladder.uncovered).toEqual([
      { from: '2026-11-23T20:00:00.000Z', until: '2026-11-24T08:00:00.000Z' },
    ]);
    expect(ladder.uncoveredHours).toBe(12);
    expect(kinds(ladder.reasons)).toEqual(['uncovered']);
    // The desk works by day, which is no gap.
    expect(ladder.steps[0].verdict).toBe('works');
    expect(kinds(ladder.steps[1].reasons)).toEqual(['gap']);
    expect(ladder.verdict).toBe('weak');
  });

  it('says where a promise around the clock has nobody on call behind it, instead of guessing', () => {
    const ladder = ladderOf({ steps: [{ ref: TEAM }], tier: 'gold' });
    expect(ladder).toMatchObject({ uncoveredHours: 0, unknownHours: 720 });
    expect(kinds(ladder.reasons)).toEqual(['noOnCall']);
    expect(ladder.verdict).toBe('weak');
  });

  it('is broken where nobody is on it', () => {
    const ladder = testNothing();
    expect(ladder.verdict).toBe('broken');
    expect(kinds(ladder.reasons)).toEqual(['noSteps']);
  });
});

function testNothing(): Ladder {
  const entity = toGraphEntity(
    makeEntity({ kind: 'Component', name: 'orphan', spec: {} }),
    defaultRecordSettings,
  );
  const graph = new Map([[entity.ref, entity]]);
  return testLadder({
    entity,
    record: resolveRecord({ entity, graph, settings: defaultRecordSettings }),
    bench: {
      subjects: new StepSubjects(graph),
      coverage: new CoverageBook({ now: NOW }),
      source: () => ({ title: '', pages: false, state: { kind: 'pending' } }),
    },
  });
}
