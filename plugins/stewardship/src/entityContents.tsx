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

import { Fragment } from 'react';
import {
  coreExtensionData,
  createExtensionInput,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { STEWARDSHIP_KINDS } from './stewardshipKinds';

/**
 * The Ownership tab of the entity page: `entity-content:stewardship/ownership`.
 *
 * Cards of any plugin can be attached to its input `cards`. A card of type `info` shares a row with others, every other
 * card takes the whole width:
 *
 * ```ts
 * EntityCardBlueprint.make({
 *   name: 'incidents',
 *   attachTo: { id: 'entity-content:stewardship/ownership', input: 'cards' },
 *   params: { type: 'info', filter: { kind: 'component' }, loader: … },
 * });
 * ```
 *
 * A card that exists already is moved here in `app-config.yaml`:
 *
 * ```yaml
 * app:
 *   extensions:
 *     - entity-card:example/incidents:
 *         attachTo: { id: entity-content:stewardship/ownership, input: cards }
 * ```
 *
 * Filters of cards are predicates or functions. Filters written as strings, which the catalog has deprecated, are not
 * read here.
 */
export const stewardshipOwnershipEntityContent =
  EntityContentBlueprint.makeWithOverrides({
    name: 'ownership',
    inputs: {
      cards: createExtensionInput([
        coreExtensionData.reactElement,
        EntityCardBlueprint.dataRefs.filterFunction.optional(),
        EntityCardBlueprint.dataRefs.type.optional(),
      ]),
    },
    factory(originalFactory, { inputs }) {
      return originalFactory({
        path: '/ownership',
        title: 'Ownership',
        filter: { kind: { $in: STEWARDSHIP_KINDS } },
        loader: async () => {
          const { OwnershipTab } = await import('./ownership');
          const cards = inputs.cards.map(card => ({
            element: (
              <Fragment key={card.node.spec.id}>
                {card.get(coreExtensionData.reactElement)}
              </Fragment>
            ),
            filter: card.get(EntityCardBlueprint.dataRefs.filterFunction),
            type: card.get(EntityCardBlueprint.dataRefs.type),
          }));
          return <OwnershipTab cards={cards} />;
        },
      });
    },
  });

/** The Scorecards tab of the entity page: `entity-content:stewardship/scorecards`. */
export const stewardshipScorecardsEntityContent = EntityContentBlueprint.make({
  name: 'scorecards',
  params: {
    path: '/scorecards',
    title: 'Scorecards',
    filter: { kind: { $in: STEWARDSHIP_KINDS } },
    loader: () => import('./scorecards/tab').then(m => <m.EntityScorecards />),
  },
});
