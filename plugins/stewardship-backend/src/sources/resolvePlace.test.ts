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

import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import type { RunbookPlace } from '@backstage-stewardship/plugin-stewardship-common';
import { resolvePlace } from './resolvePlace';

const BLOB =
  'https://github.com/northline/shop/blob/main/svc/catalog-info.yaml';
const TREE = 'https://github.com/northline/shop/tree/main/svc';
const AZURE = 'https://dev.azure.com/org/p/_git/repo';

const integrations = ScmIntegrations.fromConfig(mockServices.rootConfig());

function resolved(
  target: string,
  options: { kind?: RunbookPlace['kind']; locatedAt?: string } = {},
): string {
  const { kind = 'folder', locatedAt } = options;
  const found = resolvePlace({
    place: { kind, target },
    locatedAt,
    integrations,
    techDocsFolder: 'docs/runbooks',
  });
  switch (found.status) {
    case 'source':
      return `${found.source.kind} ${found.source.address}`;
    case 'wrong':
      return `${found.finding.kind} ${found.finding.path}: ${found.finding.expected}`;
    default:
      return 'none';
  }
}

describe('resolvePlace', () => {
  it('takes addresses as they are, and tells files from folders', () => {
    expect(resolved(`url:${TREE}/runbooks/`)).toBe(`folder ${TREE}/runbooks/`);
    expect(resolved('url: https://a.example/x.MD?raw=1#top')).toBe(
      'document https://a.example/x.MD?raw=1#top',
    );
    expect(resolved('url:https://a.example/x.markdown')).toBe(
      'document https://a.example/x.markdown',
    );
    expect(resolved('url:https://a.example/x?y=.md')).toBe(
      'folder https://a.example/x?y=.md',
    );
    expect(resolved(`url:${AZURE}?path=/a/x.md`)).toBe(
      `document ${AZURE}?path=/a/x.md`,
    );
    expect(resolved('url:https://a.example/x.md', { kind: 'alertRules' })).toBe(
      'alertRules https://a.example/x.md',
    );
  });

  it.each([
    ['dir:./runbooks', `url:${BLOB}`, `folder ${TREE}/runbooks`],
    [
      'dir:runbooks/restart.md',
      `url:${BLOB}`,
      `document ${TREE}/runbooks/restart.md`,
    ],
    [
      'dir:../run books#1/',
      `url:${TREE}/`,
      'folder https://github.com/northline/shop/tree/main/run%20books%231/',
    ],
    ['DIR:.', `url:${BLOB}`, `folder ${TREE}/`],
    [
      'dir:./runbooks',
      `url:${AZURE}?path=/svc/catalog-info.yaml`,
      `folder ${AZURE}?path=%2Fsvc%2Frunbooks`,
    ],
    [
      'dir:./runbooks',
      'file:/data/shop/catalog-info.yaml',
      'folder file:/data/shop/runbooks',
    ],
    ['dir:./runbooks/', 'file:/data/shop/', 'folder file:/data/shop/runbooks'],
    [
      'dir:../x y%.md',
      'file:///data/shop/a%20b/info.yaml',
      'document file:/data/shop/x y%.md',
    ],
  ])('finds %s beside the file of the entity', (target, locatedAt, source) => {
    expect(resolved(target, { locatedAt })).toBe(source);
  });

  it.each([
    ['dir:.', `url:${BLOB}`, `folder ${TREE}/docs/runbooks`],
    [
      'dir:./manual',
      'file:/data/shop/info.yaml',
      'folder file:/data/shop/manual/docs/runbooks',
    ],
    [`url:${TREE}`, undefined, `folder ${TREE}/docs/runbooks`],
    [`url:${TREE}/`, undefined, `folder ${TREE}/docs/runbooks`],
    [
      `url:${AZURE}?path=/svc`,
      undefined,
      `folder ${AZURE}?path=%2Fsvc%2Fdocs%2Frunbooks`,
    ],
    ['dir:.', undefined, 'none'],
    ['gcs:bucket', undefined, 'none'],
    ['url:nowhere', undefined, 'none'],
  ])(
    'looks for runbooks in the documentation at %s',
    (target, locatedAt, source) => {
      expect(resolved(target, { kind: 'techDocs', locatedAt })).toBe(source);
    },
  );

  it('says what is expected where a place leads nowhere', () => {
    expect(resolved('dir:./runbooks')).toBe(
      "invalidValue dir:./runbooks: 'url:' with an address, because it is not known where the entity is written",
    );
    for (const target of [
      'url:file:///etc/hosts',
      'url:javascript:alert(1)',
      'url://evil.example/x.md',
      'url:https://a.example/runbooks/%2e%2e%2fsecret.md',
      'dir:/etc',
      'dir://evil.example/x',
      'dir:\\\\host\\share',
      'dir:https://evil.example/x',
      'runbooks',
    ]) {
      for (const locatedAt of [`url:${BLOB}`, 'file:/data/info.yaml']) {
        expect(resolved(target, { locatedAt })).toMatch(/^invalidValue /);
      }
    }
    for (const locatedAt of ['url:nowhere', 'file:relative.yaml', 'other:x']) {
      expect(resolved('dir:./runbooks', { locatedAt })).toMatch(
        /^invalidValue /,
      );
    }
    expect(resolved('url:https://me:secret@a.example/x.md?token=secret')).toBe(
      'invalidValue url:https://a.example/x.md: an address without a user name or password',
    );
  });
});
