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

import type { EntitySummary } from '@backstage-stewardship/plugin-stewardship-common';

const NAME = 'stewardship_service_info';

/** What stands above the rows, as Prometheus wants it. */
export const prometheusHeader = [
  `# HELP ${NAME} Who answers for a service, to be joined to its alerts.`,
  `# TYPE ${NAME} gauge`,
  '',
].join('\n');

/** Summaries in the text format of Prometheus: a row of labels for each service, to be joined by its name. */
export function summariesToLabels(summaries: EntitySummary[]): string {
  return summaries
    .map(summary => {
      const labels = {
        service: summary.name,
        namespace: summary.namespace,
        kind: summary.kind,
        entity: summary.ref,
        owner: summary.owner?.ref ?? '',
        system: summary.system?.ref ?? '',
        tier: summary.tier?.id ?? '',
        ladder: summary.ladder ?? '',
      };
      const text = Object.entries(labels).map(
        ([label, value]) => `${label}="${escaped(value)}"`,
      );
      return `${NAME}{${text.join(',')}} 1\n`;
    })
    .join('');
}

function escaped(value: string): string {
  return value
    .replace(/\\/g, '\\\\')
    .replace(/\n/g, '\\n')
    .replace(/"/g, '\\"');
}
