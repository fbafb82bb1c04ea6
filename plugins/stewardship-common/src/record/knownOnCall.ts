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
import type { ReadingContext } from './readingContext';
import { isMeant, readSource, type Found } from './readSource';

const PAGERDUTY = {
  serviceId: 'pagerduty.com/service-id',
  integrationKey: 'pagerduty.com/integration-key',
  account: 'pagerduty.com/account',
};
const OPSGENIE_TEAM = 'opsgenie.com/team';

/** The annotations that tools for on-call brought along, and that people have already. */
export const knownOnCallAnnotations = [
  ...Object.values(PAGERDUTY),
  OPSGENIE_TEAM,
];

/**
 * The on-call sources that known annotations name. An integration key counts where there is no service; the account
 * says in which of several PagerDuty accounts to look.
 */
export function readKnownOnCall(
  entity: Entity,
  context: ReadingContext,
): Found[] {
  function read(annotation: string, prefix: string): Found[] {
    return readSource(entity, { annotation }, context)
      .filter(isMeant)
      .map(found => ({ ...found, known: true, prefix }));
  }
  const [account] = read(PAGERDUTY.account, '');
  const pagerDuty = account ? `pagerduty:@${account.text}/` : 'pagerduty:';
  const services = read(PAGERDUTY.serviceId, pagerDuty);
  return [
    ...(services.length > 0
      ? services
      : read(PAGERDUTY.integrationKey, `${pagerDuty}key/`)),
    ...read(OPSGENIE_TEAM, 'opsgenie:'),
  ];
}
