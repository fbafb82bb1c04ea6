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

import { TestDatabases } from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  defaultRecordSettings,
  type Product,
} from '@backstage-stewardship/plugin-stewardship-common';
import fc from 'fast-check';
import { demoCatalog } from './__testUtils__/demoCatalog';
import { createEscalationHarness } from './__testUtils__/escalationHarness';
import { createLifecycleHarness } from './__testUtils__/lifecycleHarness';
import { createRunbookHarness } from './__testUtils__/runbookHarness';
import { createSyncHarness } from './__testUtils__/syncHarness';
import { summariesToCsv } from './directory/csv';
import { DatabaseDirectoryStore } from './directory/DatabaseDirectoryStore';
import { DirectoryService } from './directory/DirectoryService';
import { EntityService } from './entity/EntityService';
import { DatabaseScorecardLibrary } from './scorecards/definitions/DatabaseScorecardLibrary';
import { DatabaseSubjectReader } from './scorecards/entity/DatabaseSubjectReader';
import { ChargeDesk } from './showback/charges/ChargeDesk';
import { ShowbackPictures } from './showback/entity/ShowbackPictures';
import { CostRates } from './showback/fleet/CostRates';
import { CostTables } from './showback/fleet/CostTables';
import { ScorecardPictures } from './scorecards/entity/ScorecardPictures';
import { DatabaseResultStore } from './scorecards/evaluation/DatabaseResultStore';
import { SupportService } from './support/SupportService';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });
const ALL = demoCatalog().map(entity => stringifyEntityRef(entity));
const LISTED = /^(component|system|api|resource|domain):/;

/** Who fails with whom in the demo catalog, written down by hand. */
const RELIES_ON: Record<string, string[]> = {
  'component:default/payments': ['resource:default/payments-db'],
  'component:default/web-shop': [
    'api:default/payments-api',
    'component:default/payments',
  ],
  'component:default/reports': ['component:default/web-shop'],
};
const MEMBERS: Record<string, string[]> = {
  'group:default/team-shop': ['user:default/ada', 'user:default/bo'],
  'group:default/team-databases': ['user:default/cy'],
};

/** What only those may learn who may read the entity. */
const SECRETS: Record<string, string[]> = {
  'user:default/ada': ['"ada"'],
  'user:default/bo': ['"bo"', '+32 2 555 0102'],
  'group:default/team-shop': ['shop@northline.example', 'Turns'],
  'group:default/service-desk': [reasonAbout('noMembers', 'service-desk')],
  'group:default/team-databases': [
    reasonAbout('onePerson', 'team-databases'),
    reasonAbout('noAddress', 'team-databases'),
  ],
};

function reasonAbout(kind: string, group: string): string {
  const verdict = kind === 'onePerson' ? 'weak' : 'broken';
  const ref = `group:default/${group}`;
  return JSON.stringify({ kind, verdict, ref }).slice(0, -1);
}

/** The demo catalog, where each entity has a runbook and runs on a product of its own that bear its name. */
function catalogOfOwnThings(): Entity[] {
  return demoCatalog().map(entity => ({
    ...entity,
    spec: {
      ...entity.spec,
      stewardship: {
        ...(entity.spec?.stewardship as object | undefined),
        technologies: [{ product: productOf(entity).name, version: '1.2' }],
      },
    },
    metadata: {
      ...entity.metadata,
      annotations: { 'stewardship.dev/runbooks': `url:${folderOf(entity)}` },
    },
  }));
}

/** What the entity runs on, and nothing else does. */
function productOf(entity: Entity): Product {
  const ref = stringifyEntityRef(entity);
  return {
    name: ref.replace(/[:/]/g, '-'),
    title: technologyOf(ref),
    aliases: [],
    identifiers: [],
    cycles: [
      {
        name: '1',
        milestones: {
          endOfSecuritySupport: { kind: 'date', on: '2027-01-31' },
        },
      },
    ],
  };
}

function technologyOf(ref: string): string {
  return `What is below ${ref}`;
}

function folderOf({ kind, metadata }: Entity): string {
  return `https://git.example/${kind}-${metadata.name}/`;
}

function titleOf(ref: string): string {
  return `What to do with ${ref}`;
}

/** What an entity relies on, as far as it is readable all the way. */
function belowOf(ref: string, readable: ReadonlySet<string>): string[] {
  const reached = new Set<string>([ref]);
  for (const dependent of reached) {
    for (const target of RELIES_ON[dependent] ?? []) {
      if (readable.has(target)) {
        reached.add(target);
      }
    }
  }
  reached.delete(ref);
  return [...reached].sort();
}

function dependentsOf(ref: string, readable: ReadonlySet<string>): string[] {
  const reached = new Set<string>([ref]);
  for (const target of reached) {
    for (const [dependent, targets] of Object.entries(RELIES_ON)) {
      if (targets.includes(target) && readable.has(dependent)) {
        reached.add(dependent);
      }
    }
  }
  reached.delete(ref);
  return [...reached].sort();
}

describe.each(databases.eachSupportedId())('visibility on %s', databaseId => {
  it('keeps lists, counts, facets, exports, names, dependents and people within any readable set', async () => {
    const { knex, mirror, reader, sync } = await createSyncHarness({
      knex: await databases.init(databaseId),
      entities: catalogOfOwnThings(),
    });
    await sync();
    const settings = defaultRecordSettings;
    const directory = new DirectoryService({
      directory: new DatabaseDirectoryStore({
        knex,
        kinds: ['Component', 'System', 'API', 'Resource', 'Domain'],
      }),
      mirror,
      records: reader,
      tiers: settings.supportTiers,
    });
    const { contacts, escalation, refreshAndTest } = createEscalationHarness({
      knex,
      records: reader,
      now: new Date('2026-11-21T09:30:00.000Z'),
    });
    await refreshAndTest();
    const { files, refreshAndShelve, runbooks } = createRunbookHarness({
      knex,
      records: reader,
      now: new Date('2026-11-21T09:30:00.000Z'),
    });
    for (const entity of demoCatalog()) {
      files.files.set(
        `${folderOf(entity)}it.md`,
        `# ${titleOf(stringifyEntityRef(entity))}`,
      );
    }
    await refreshAndShelve();
    const { fleet, fleetExports, lifecycle, refreshAndMatch } =
      createLifecycleHarness({
        knex,
        records: reader,
        products: demoCatalog().map(productOf),
        now: new Date('2026-11-21T09:30:00.000Z'),
      });
    await refreshAndMatch();
    // Costs have a test of their own.
    const books = {
      read: async () => await Promise.reject(new Error('Not asked for')),
      readAtHand: async () => undefined,
    };
    const entities = new EntityService({
      showback: new ShowbackPictures({
        books,
        charges: new ChargeDesk({ policies: [] }),
        rates: new CostRates({ rates: [] }),
        staleAfterMs: 0,
        tables: new CostTables(),
      }),
      escalation,
      lifecycle,
      runbooks,
      records: reader,
      scorecards: new ScorecardPictures({
        library: new DatabaseScorecardLibrary({
          knex,
          factSources: () => [],
          tierIds: [],
        }),
        results: new DatabaseResultStore({ knex }),
        subjects: new DatabaseSubjectReader({ knex }),
      }),
      support: new SupportService({ records: reader, settings }),
    });

    await fc.assert(
      fc.asyncProperty(fc.subarray(ALL), async visible => {
        const refs = new Set(visible);
        const readable = { kind: 'some' as const, refs };
        const viewer = { readable, mayReadOnCall: true };
        const listed = visible.filter(ref => LISTED.test(ref)).sort();

        const page = await directory.getPage({ limit: 200 }, readable);
        expect(page.items.map(({ ref }) => ref).sort()).toEqual(listed);
        expect(page.totalItems).toBe(listed.length);
        for (const { owner, system, domain } of page.items) {
          for (const named of [owner, system, domain]) {
            expect(named === undefined || named.known).toBe(
              named === undefined || refs.has(named.ref),
            );
          }
        }

        const facets = await directory.getFacets({}, readable);
        const kinds = facets.kind.reduce((sum, { count }) => sum + count, 0);
        expect(kinds).toBe(listed.length);

        let csv = '';
        for await (const slice of directory.exportAll({}, readable)) {
          csv += summariesToCsv(slice, { header: false });
        }
        expect(csv.split('\r\n').length - 1).toBe(listed.length);

        const summaries = await directory.getSummaries(ALL, readable);
        expect(ALL.filter((_, index) => summaries[index])).toEqual(
          ALL.filter(ref => refs.has(ref)),
        );

        const titles = visible.map(titleOf).sort();
        const found = await runbooks.list({ limit: 200 }, readable);
        expect(found.items.map(({ title }) => title)).toEqual(titles);
        expect(found.totalItems).toBe(titles.length);

        const runs = visible.filter(ref => LISTED.test(ref));
        const cycles = await fleet.listTechnologies({ limit: 200 }, readable);
        expect(cycles.items.map(({ productTitle }) => productTitle)).toEqual(
          expect.arrayContaining(runs.map(technologyOf)),
        );
        const timeline = await fleet.getTimeline({}, readable);
        const lists = JSON.stringify([
          ...[cycles, timeline],
          await fleetExports.exportCsv({}, readable),
          await fleetExports.exportCalendar({}, readable),
        ]);
        for (const entityRef of ALL.filter(ref => !refs.has(ref))) {
          expect(lists).not.toContain(technologyOf(entityRef));
        }
        // Who owns what one may read is part of that, and no secret.
        for (const entityRef of ALL.filter(
          ref => LISTED.test(ref) && !refs.has(ref),
        )) {
          expect(lists).not.toContain(entityRef);
        }

        for (const entityRef of ALL.filter(ref => !refs.has(ref))) {
          expect(
            await runbooks.list({ entityRef, limit: 200 }, readable),
          ).toMatchObject({ items: [], totalItems: 0 });
          await expect(
            entities.getEntity({ entityRef, viewer, mayReadCosts: false }),
          ).rejects.toThrow('No record found');
          await expect(contacts.getContact(entityRef, viewer)).rejects.toThrow(
            'No contact found',
          );
        }
        for (const entityRef of visible) {
          const picture = await entities.getEntity({
            entityRef,
            viewer,
            mayReadCosts: false,
          });
          const [contact] = await contacts.getContacts([entityRef], viewer);
          const told = JSON.stringify([
            picture.escalation,
            picture.runbooks,
            picture.lifecycle,
            contact,
          ]);
          for (const [ref, secrets] of Object.entries(SECRETS)) {
            for (const secret of secrets.filter(() => !refs.has(ref))) {
              expect(told).not.toContain(secret);
            }
          }
          for (const ref of ALL.filter(other => !refs.has(other))) {
            expect(told).not.toContain(titleOf(ref));
            expect(told).not.toContain(technologyOf(ref));
          }
          const below = belowOf(entityRef, refs);
          expect(picture.lifecycle.inheritedTotal).toBe(below.length);
          expect(
            picture.lifecycle.inherited.map(({ home }) => home.ref).sort(),
          ).toEqual(below);
          const { support } = picture;
          const dependents = dependentsOf(entityRef, refs);
          expect(support.dependents.total).toBe(dependents.length);
          expect(
            support.dependents.examples.map(({ ref }) => ref).sort(),
          ).toEqual(dependents);
          const owner = entityRef.startsWith('group:')
            ? entityRef
            : support.owner?.value.ref;
          const members = MEMBERS[owner ?? ''] ?? [];
          expect(support.people.count).toBe(
            members.filter(member => refs.has(member)).length,
          );
        }
      }),
      { numRuns: 25 },
    );
  });
});
