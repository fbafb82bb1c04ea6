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

import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { STEWARDSHIP_KINDS } from './stewardshipKinds';

/**
 * The Escalation card on the Ownership tab: `entity-card:stewardship/escalation`. It comes first there: whoever is called
 * out at night looks for whom to call, and for the rest later.
 */
export const stewardshipEscalationEntityCard = EntityCardBlueprint.make({
  name: 'escalation',
  attachTo: { id: 'entity-content:stewardship/ownership', input: 'cards' },
  params: {
    type: 'content',
    filter: { kind: { $in: STEWARDSHIP_KINDS } },
    loader: () => import('./escalation').then(m => <m.EscalationCard />),
  },
});

/**
 * The same card on the Overview: `entity-card:stewardship/overview-escalation`. Off unless `app-config.yaml` turns it on.
 */
export const stewardshipOverviewEscalationEntityCard = EntityCardBlueprint.make(
  {
    name: 'overview-escalation',
    disabled: true,
    params: {
      type: 'content',
      filter: { kind: { $in: STEWARDSHIP_KINDS } },
      loader: () => import('./escalation').then(m => <m.EscalationCard />),
    },
  },
);

/**
 * The Support tier card on the Ownership tab: `entity-card:stewardship/support-tier`.
 *
 * To move it to the Overview instead, attach it there in `app-config.yaml`:
 *
 * ```yaml
 * app:
 *   extensions:
 *     - entity-card:stewardship/support-tier:
 *         attachTo: { id: entity-content:catalog/overview, input: cards }
 * ```
 */
export const stewardshipSupportTierEntityCard = EntityCardBlueprint.make({
  name: 'support-tier',
  attachTo: { id: 'entity-content:stewardship/ownership', input: 'cards' },
  params: {
    type: 'content',
    filter: { kind: { $in: STEWARDSHIP_KINDS } },
    loader: () => import('./support').then(m => <m.SupportTierCard />),
  },
});

/**
 * The same card on the Overview, beside the one on the Ownership tab: `entity-card:stewardship/overview-support-tier`.
 * Off unless `app-config.yaml` turns it on:
 *
 * ```yaml
 * app:
 *   extensions:
 *     - entity-card:stewardship/overview-support-tier
 * ```
 */
export const stewardshipOverviewSupportTierEntityCard =
  EntityCardBlueprint.make({
    name: 'overview-support-tier',
    disabled: true,
    params: {
      type: 'content',
      filter: { kind: { $in: STEWARDSHIP_KINDS } },
      loader: () => import('./support').then(m => <m.SupportTierCard />),
    },
  });

/** The Runbooks card on the Ownership tab: `entity-card:stewardship/runbooks`. */
export const stewardshipRunbooksEntityCard = EntityCardBlueprint.make({
  name: 'runbooks',
  attachTo: { id: 'entity-content:stewardship/ownership', input: 'cards' },
  params: {
    type: 'content',
    filter: { kind: { $in: STEWARDSHIP_KINDS } },
    loader: () => import('./runbooks').then(m => <m.RunbooksCard />),
  },
});

/**
 * The same card on the Overview, beside the one on the Ownership tab: `entity-card:stewardship/overview-runbooks`. Off
 * unless `app-config.yaml` turns it on.
 */
export const stewardshipOverviewRunbooksEntityCard = EntityCardBlueprint.make({
  name: 'overview-runbooks',
  disabled: true,
  params: {
    type: 'content',
    filter: { kind: { $in: STEWARDSHIP_KINDS } },
    loader: () => import('./runbooks').then(m => <m.RunbooksCard />),
  },
});

/** The Technology lifecycle card on the Ownership tab: `entity-card:stewardship/technology-lifecycle`. */
export const stewardshipTechnologyLifecycleEntityCard =
  EntityCardBlueprint.make({
    name: 'technology-lifecycle',
    attachTo: { id: 'entity-content:stewardship/ownership', input: 'cards' },
    params: {
      type: 'content',
      filter: { kind: { $in: STEWARDSHIP_KINDS } },
      loader: () => import('./lifecycle').then(m => <m.LifecycleCard />),
    },
  });

/**
 * The same card on the Overview, beside the one on the Ownership tab:
 * `entity-card:stewardship/overview-technology-lifecycle`. Off unless `app-config.yaml` turns it on.
 */
export const stewardshipOverviewTechnologyLifecycleEntityCard =
  EntityCardBlueprint.make({
    name: 'overview-technology-lifecycle',
    disabled: true,
    params: {
      type: 'content',
      filter: { kind: { $in: STEWARDSHIP_KINDS } },
      loader: () => import('./lifecycle').then(m => <m.LifecycleCard />),
    },
  });

/** The Scorecards card on the Ownership tab: `entity-card:stewardship/scorecards`. */
export const stewardshipScorecardsEntityCard = EntityCardBlueprint.make({
  name: 'scorecards',
  attachTo: { id: 'entity-content:stewardship/ownership', input: 'cards' },
  params: {
    type: 'content',
    filter: { kind: { $in: STEWARDSHIP_KINDS } },
    loader: () => import('./scorecards').then(m => <m.ScorecardsCard />),
  },
});

/**
 * The same card on the Overview, beside the one on the Ownership tab: `entity-card:stewardship/overview-scorecards`. Off
 * unless `app-config.yaml` turns it on.
 */
export const stewardshipOverviewScorecardsEntityCard = EntityCardBlueprint.make(
  {
    name: 'overview-scorecards',
    disabled: true,
    params: {
      type: 'content',
      filter: { kind: { $in: STEWARDSHIP_KINDS } },
      loader: () => import('./scorecards').then(m => <m.ScorecardsCard />),
    },
  },
);

/** The Showback card on the Ownership tab: `entity-card:stewardship/showback`. */
export const stewardshipShowbackEntityCard = EntityCardBlueprint.make({
  name: 'showback',
  attachTo: { id: 'entity-content:stewardship/ownership', input: 'cards' },
  params: {
    type: 'content',
    filter: { kind: { $in: STEWARDSHIP_KINDS } },
    loader: () => import('./showback').then(m => <m.ShowbackCard />),
  },
});

/**
 * The same card on the Overview, beside the one on the Ownership tab: `entity-card:stewardship/overview-showback`. Off
 * unless `app-config.yaml` turns it on.
 */
export const stewardshipOverviewShowbackEntityCard = EntityCardBlueprint.make({
  name: 'overview-showback',
  disabled: true,
  params: {
    type: 'content',
    filter: { kind: { $in: STEWARDSHIP_KINDS } },
    loader: () => import('./showback').then(m => <m.ShowbackCard />),
  },
});
