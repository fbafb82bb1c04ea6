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

import type { Remediation } from './definition';
import { DefinitionFields, readLeaf, type Placed } from './DefinitionFields';
import { linkTemplate, text } from './definitionFormats';
import type { DefinitionReading } from './DefinitionReading';
import { explainPlaceholder, unknownPlaceholders } from './placeholders';

/** Of one text. */
const MAX_TOLD = 5;

/** Reads what to do about a check. */
export function readRemediation(
  reading: DefinitionReading,
  check: DefinitionFields,
): Remediation | undefined {
  if (!check.has('remediation')) {
    return undefined;
  }
  const placed = check.place('remediation');
  const fields = DefinitionFields.of(reading, placed, ['text', 'link']);
  const what = fields?.require('text', text);
  const link = fields && readLink(reading, fields);
  if (fields && what !== undefined) {
    tellUnknown(reading, fields.place('text'), 'and stays as it is written');
  }
  return what === undefined ? undefined : { text: what, ...(link && { link }) };
}

/** An address alone, or with a title. */
function readLink(
  reading: DefinitionReading,
  remediation: DefinitionFields,
): Remediation['link'] {
  const placed = remediation.place('link');
  if (!remediation.has('link')) {
    return undefined;
  }
  if (typeof placed.value === 'string') {
    const url = readAddress(reading, placed);
    return url === undefined ? undefined : { url };
  }
  const fields = DefinitionFields.of(reading, placed, ['title', 'url']);
  if (!fields) {
    return undefined;
  }
  const title = fields.read('title', text);
  if (title !== undefined) {
    tellUnknown(reading, fields.place('title'), 'and stays as it is written');
  }
  if (!fields.has('url')) {
    fields.require('url', linkTemplate);
    return undefined;
  }
  const url = readAddress(reading, fields.place('url'));
  return url === undefined
    ? undefined
    : { ...(title !== undefined && { title }), url };
}

/** With a hole in it, an address leads somewhere else. */
function readAddress(
  reading: DefinitionReading,
  placed: Placed,
): string | undefined {
  const url = readLeaf(reading, placed, linkTemplate);
  const isWhole =
    url !== undefined &&
    !tellUnknown(reading, placed, 'so the link is left out');
  return isWhole ? url : undefined;
}

/** Whether there are any. */
function tellUnknown(
  reading: DefinitionReading,
  { value, path }: Placed,
  consequence: string,
): boolean {
  const unknown = typeof value === 'string' ? unknownPlaceholders(value) : [];
  for (const name of unknown.slice(0, MAX_TOLD)) {
    reading.report({
      ...{ severity: 'warning', path },
      message: explainPlaceholder(name, consequence),
    });
  }
  return unknown.length > 0;
}
