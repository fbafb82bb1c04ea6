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
  defaultRecordSettings,
  resolveRecord,
  toGraphEntity,
} from '@backstage-stewardship/plugin-stewardship-common';
import { toDirectoryEntry } from './directoryEntry';

describe('toDirectoryEntry', () => {
  it('keeps each name that machines may use once, whatever its case', () => {
    const entity = toGraphEntity(
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'pay',
          annotations: { 'backstage.io/kubernetes-id': 'Pay-API, pay, pay' },
        },
        spec: { stewardship: { environments: ['production'] } },
      },
      defaultRecordSettings,
    );
    const graph = new Map([[entity.ref, entity]]);
    const settings = defaultRecordSettings;
    const { aspects } = toDirectoryEntry({
      entity,
      record: resolveRecord({ entity, graph, settings }),
      graph,
      tiers: settings.supportTiers,
    });
    expect(aspects).toEqual([
      { aspect: 'alias', value: 'pay' },
      { aspect: 'alias', value: 'pay-api' },
      { aspect: 'environment', value: 'production' },
      { aspect: 'problem', value: 'ownerMissing' },
    ]);
  });
});
