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

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ingestFolder } from './ingestFolder';

jest.setTimeout(120_000);

const good = `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: payments
spec:
  type: service
  lifecycle: production
  owner: team-payments
  system: checkout
  stewardship:
    purpose: Takes card payments
    commitments: { rto: soon }
`;

const severalDocuments = `
apiVersion: backstage.io/v1alpha1
kind: System
metadata: { name: checkout }
spec:
  owner: team-payments
  stewardship: { supportTier: gold }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: team-payments }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: reports, tags: [tier-2] }
spec: { type: service, lifecycle: production, owner: team-nowhere }
---
`;

const unparsable = `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: lost
`;

const templated = `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: from-template }
spec:
  type: service
  lifecycle: experimental
  owner: \${{ values.owner }}
  stewardship: { supportTier: '{{ tier }}' }
`;

const foreign = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: payments }
spec: { replicas: 2 }
---
apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: { name: new-service }
spec: { owner: team-payments, type: service, steps: [] }
`;

const elsewhere = `
apiVersion: backstage.io/v1alpha1
kind: Location
metadata: { name: other-repository }
spec:
  type: url
  targets: ['https://catalog.example.com/catalog-info.yaml']
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: payments-api }
spec:
  type: openapi
  lifecycle: production
  owner: team-payments
  definition: { $text: 'https://catalog.example.com/openapi.yaml' }
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: local-api }
spec:
  type: openapi
  lifecycle: production
  owner: team-payments
  definition: { $text: ./local-api.txt }
`;

describe('ingestFolder', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stewardship-test-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function write(files: Record<string, string>): void {
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }

  it('answers for everything that the catalog takes in, and says what it does not take in and why', async () => {
    write({
      'good.yaml': good,
      'deep/er/[several]/documents.yml': severalDocuments,
      'unparsable.yaml': unparsable,
      'templated.yaml': templated,
      'foreign.yaml': foreign,
      'elsewhere.yaml': elsewhere,
      'local-api.txt': 'openapi: 3.1.0',
      'node_modules/dependency/catalog-info.yaml': good,
    });
    const workFolder = join(folder, 'work');
    mkdirSync(workFolder);

    const report = await ingestFolder({
      folder,
      workFolder,
      stewardship: {
        sources: { supportTier: [{ tag: 'tier-*' }] },
        tierValues: { '2': 'silver' },
      },
    });

    expect(report).toMatchObject({
      files: 6,
      documents: {
        total: 11,
        unparsable: 1,
        foreign: 1,
        repeated: 0,
        templated: 1,
      },
      // The five files that could be read are locations, beside the one that is declared.
      entities: 14,
      entitiesByKind: {
        api: 2,
        component: 3,
        group: 1,
        location: 6,
        system: 1,
        template: 1,
      },
      answered: 14,
      failed: [],
      problemsByKind: {
        invalidValue: 1,
        ownerMissing: 1,
        ownerNotFound: 1,
      },
      unreadTargets: {
        count: 2,
        samples: expect.arrayContaining([
          'https://catalog.example.com/catalog-info.yaml',
          'https://catalog.example.com/openapi.yaml',
        ]),
      },
    });
    expect(report.problemSamples.invalidValue).toEqual([
      expect.objectContaining({
        entityRef: 'component:default/payments',
        path: 'spec.stewardship.commitments.rto',
      }),
    ]);
    expect(report.catalogErrors).toEqual({
      count: 2,
      samples: expect.arrayContaining([
        expect.objectContaining({
          file: 'unparsable.yaml',
          message: expect.stringContaining('YAML error'),
        }),
        expect.objectContaining({
          entityRef: 'deployment:default/payments',
          file: 'foreign.yaml',
        }),
      ]),
    });
    const { declared, inherited, derived, provider } = report.valuesBySource;
    expect(declared).toBeGreaterThan(0);
    // The gold tier of the system, for its component.
    expect(inherited).toBe(1);
    expect(derived).toBeGreaterThan(0);
    expect(provider).toBe(0);
    expect(existsSync(workFolder)).toBe(false);
  });

  it('refuses a folder without catalog files', async () => {
    write({ 'README.md': 'Nothing here' });
    await expect(ingestFolder({ folder })).rejects.toThrow(
      'There are no .yaml or .yml files',
    );
  });
});
