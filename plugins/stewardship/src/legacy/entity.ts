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

import type { ReactElement, ReactNode } from 'react';
import { createComponentExtension } from '@backstage/core-plugin-api';
import { stewardshipPlugin } from './plugin';

/**
 * The Ownership tab, for `<EntityLayout.Route path="/ownership" title="Ownership">`. Cards given as children are shown
 * instead of the own ones.
 *
 * @public
 */
export const EntityOwnershipContent: (props: {
  children?: ReactNode;
}) => ReactElement = stewardshipPlugin.provide(
  createComponentExtension({
    name: 'EntityOwnershipContent',
    component: {
      lazy: () =>
        import('./LegacyOwnershipContent').then(m => m.LegacyOwnershipContent),
    },
  }),
);

/**
 * The Support tier card, for the Overview.
 *
 * @public
 */
export const EntitySupportTierCard: () => ReactElement =
  stewardshipPlugin.provide(
    createComponentExtension({
      name: 'EntitySupportTierCard',
      component: {
        lazy: () => import('../support').then(m => m.SupportTierCard),
      },
    }),
  );

/**
 * The Escalation card, for the Overview.
 *
 * @public
 */
export const EntityEscalationCard: () => ReactElement =
  stewardshipPlugin.provide(
    createComponentExtension({
      name: 'EntityEscalationCard',
      component: {
        lazy: () => import('../escalation').then(m => m.EscalationCard),
      },
    }),
  );

/**
 * The Runbooks card, for the Overview.
 *
 * @public
 */
export const EntityRunbookCard: () => ReactElement = stewardshipPlugin.provide(
  createComponentExtension({
    name: 'EntityRunbookCard',
    component: {
      lazy: () => import('../runbooks').then(m => m.RunbooksCard),
    },
  }),
);

/**
 * The Technology lifecycle card, for the Overview.
 *
 * @public
 */
export const EntityTechnologyLifecycleCard: () => ReactElement =
  stewardshipPlugin.provide(
    createComponentExtension({
      name: 'EntityTechnologyLifecycleCard',
      component: {
        lazy: () => import('../lifecycle').then(m => m.LifecycleCard),
      },
    }),
  );

/**
 * The Scorecards card, for the Overview.
 *
 * @public
 */
export const EntityScorecardsCard: () => ReactElement =
  stewardshipPlugin.provide(
    createComponentExtension({
      name: 'EntityScorecardsCard',
      component: {
        lazy: () => import('../scorecards').then(m => m.ScorecardsCard),
      },
    }),
  );

/**
 * The Showback card, for the Overview.
 *
 * @public
 */
export const EntityShowbackCard: () => ReactElement = stewardshipPlugin.provide(
  createComponentExtension({
    name: 'EntityShowbackCard',
    component: {
      lazy: () => import('../showback').then(m => m.ShowbackCard),
    },
  }),
);

/**
 * The Scorecards tab, for `<EntityLayout.Route path="/scorecards" title="Scorecards">`.
 *
 * @public
 */
export const EntityScorecardContent: () => ReactElement =
  stewardshipPlugin.provide(
    createComponentExtension({
      name: 'EntityScorecardContent',
      component: {
        lazy: () => import('../scorecards/tab').then(m => m.EntityScorecards),
      },
    }),
  );
