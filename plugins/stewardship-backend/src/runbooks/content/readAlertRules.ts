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

import { isWebAddress } from '@backstage-stewardship/plugin-stewardship-common';
import type { Finding } from '../../sources/reading';
import { readBoundedYaml } from '../../sources/boundedYaml';
import type { AlertRule } from './parsedRunbook';

/** The largest file that is read as rules, in bytes. */
export const MAX_RULE_BYTES = 256 * 1024;

const LIMITS = { keys: 40_000, depth: 20, aliases: 100 };
const MAX_ALERTS = 2000;

/** The alerts of a file of Prometheus rules, or of a `PrometheusRule` resource. Never throws. */
export function readAlertRules(options: { path: string; bytes: Buffer }): {
  alerts: AlertRule[];
  findings: Finding[];
} {
  const { path, bytes } = options;
  const wrong = (value: string) => ({
    alerts: [],
    findings: [{ kind: 'rulesInvalid' as const, path, value }],
  });
  if (bytes.byteLength > MAX_RULE_BYTES) {
    return wrong(`it is larger than ${MAX_RULE_BYTES / 1024} KB`);
  }
  const read = readBoundedYaml(bytes.toString('utf8'), LIMITS);
  if (read.status === 'wrong') {
    return wrong(read.reason);
  }
  const groups = read.values.flatMap(groupsIn);
  if (groups.length === 0) {
    return wrong('it has no groups');
  }
  const found = new Map<string, AlertRule>();
  const findings: Finding[] = [];
  for (const { alert, annotations } of groups.flatMap(rulesIn)) {
    if (!isName(alert) || found.size >= MAX_ALERTS) {
      continue;
    }
    const { runbook_url: written } = asObject(annotations);
    const runbookUrl = addressIn(written);
    if (written !== undefined && !runbookUrl && findings.length === 0) {
      findings.push({
        kind: 'invalidValue',
        path: `${path}: ${alert}`,
        value: written,
        expected: 'an http or https address without placeholders',
      });
    }
    if (!found.get(alert)?.runbookUrl) {
      found.set(alert, { alert, ...(runbookUrl && { runbookUrl }) });
    }
  }
  return { alerts: [...found.values()], findings };
}

function groupsIn(document: unknown): unknown[] {
  const { groups, spec } = asObject(document);
  const list = groups ?? asObject(spec).groups;
  return Array.isArray(list) ? list : [];
}

function rulesIn(group: unknown): Record<string, unknown>[] {
  const { rules } = asObject(group);
  return Array.isArray(rules) ? rules.map(asObject) : [];
}

function addressIn(written: unknown): string | undefined {
  return typeof written === 'string' &&
    written.length <= 2000 &&
    !written.includes('{{') &&
    isWebAddress(written.trim())
    ? written.trim()
    : undefined;
}

function isName(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value !== '' &&
    value.length <= 200 &&
    !/\p{C}/u.test(value)
  );
}

/** Own keys only: `constructor` and the like are no values. */
function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null
    ? Object.assign(Object.create(null), value)
    : {};
}
